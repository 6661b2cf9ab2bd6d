# Completion of dateline-query for bash.

_dateline_query() {
  local current=$2 previous=$3 command=${COMP_WORDS[1]} words='' list=''
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'search count get people complete -h --help --version' -- "$current")
    return
  fi
  # bash takes the = of --option=value for a word of its own.
  if [[ ${COMP_WORDS[COMP_CWORD]} == = ]]; then
    current=''
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  case $previous in
    -i | --index)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --queries)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    --format)
      words='text json'
      [[ $command == search || $command == people || $command == complete ]] && words+=' jsonl csv'
      ;;
    --sort) words='relevance date -date' ;;
    -n | --limit) words='all' ;;
    --facet) list='person official role country source author section keyword language organisation day
        month year' ;;
    --fields)
      list='rank score id title published published_at source url language file line people countries snippets body
        authors dateline section keywords'
      ;;
    --person | --official | --role | --country | --source | --author | --section | --keyword | --language | --organisation)
      return
      ;;
    --date | --since | --until | --mentions | --offset | --snippets | --recency) return ;;
    *)
      [[ $current == -* ]] || return
      case $command in
        search | count)
          words='-i --index -h --help --any -F --literal --person --official --role --country --source --author
            --section --keyword --language --organisation --date --since --until --mentions'
          [[ $command == count ]] && words+=' --queries'
          [[ $command == search ]] && words+=' -n --limit --facet --sort --recency --offset --snippets --fields --format'
          ;;
        get) words='-i --index -h --help --format' ;;
        people) words='-i --index -h --help --role --country -n --limit --format' ;;
        complete) words='-i --index -h --help -n --limit --format' ;;
        *) return ;;
      esac
      ;;
  esac
  if [[ -n $list ]]; then
    compopt -o nospace
    local before=
    [[ $current == *,* ]] && before=${current%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$list" -- "${current##*,}")
    return
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _dateline_query dateline-query
