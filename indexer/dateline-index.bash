# Completion of dateline-index for bash.

_dateline_index() {
  local current=$2 previous=$3 command=${COMP_WORDS[1]} words=''
  local fields='id url title body published source authors dateline language section keywords people places organisations'
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'add delete info merge check people remote facts -h --help --version' -- "$current")
    return
  fi
  # bash takes the = of --option=value for a word of its own.
  if [[ ${COMP_WORDS[COMP_CWORD]} == = ]]; then
    current=''
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
    [[ ${COMP_WORDS[COMP_CWORD - 3]} == --map ]] && previous=field
  fi

  case $previous in
    -i | --index)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --engine) words='sealed xapian' ;;
    --input) words='json jsonl csv tsv sgml html text' ;;
    --date-order) words='dmy mdy ymd' ;;
    --format) words='text json' ;;
    field) words=$fields ;;
    --set)
      compopt -o nospace
      mapfile -t COMPREPLY < <(compgen -S = -W "$fields" -- "$current")
      return
      ;;
    --language | --timezone | --map | --id-prefix | --threads | --memory) return ;;
    *)
      if [[ $current != -* ]]; then
        [[ $command == add || $command == facts || $command == people || $command == remote ]] || return
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
      fi
      case $command in
        add)
          words='-i --index --engine --language --timezone --input --map --set --id-prefix --date-order --threads
            --memory --no-facts --dry-run --quiet'
          ;;
        delete | check | people | remote) words='-i --index' ;;
        merge) words='-i --index --purge' ;;
        info) words='-i --index --format' ;;
        facts) words='--input' ;;
        *) return ;;
      esac
      words+=' -h --help'
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _dateline_index dateline-index
