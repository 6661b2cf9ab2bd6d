# Completion of dateline-bench for bash.

_dateline_bench() {
  local current=$2 previous=$3 command=${COMP_WORDS[1]} words=''
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'latency queries facts -h --help --version' -- "$current")
    return
  fi
  # bash takes the = of --option=value for a word of its own.
  if [[ ${COMP_WORDS[COMP_CWORD]} == = ]]; then
    current=''
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  case $previous in
    -i | --index | --compare)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --queries | --gold)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    --mode) words='all any phrase query' ;;
    --total) words='exact none' ;;
    --half) words='tune measure' ;;
    --input) words='json jsonl csv tsv sgml html text' ;;
    --format) words='text json' ;;
    --facet) words='person official role country source author section keyword language organisation day month year' ;;
    --filter)
      compopt -o nospace
      words='person= official= role= country= source= author= section= keyword= language= organisation= date= since= until=
        mentions='
      ;;
    --top | --repeat | --threads | -n | --number | --seed) return ;;
    *)
      if [[ $current != -* ]]; then
        [[ $command == facts ]] || return
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
      fi
      case $command in
        latency)
          words='-i --index --queries --mode --top --total --facet --filter --repeat --threads --compare --format -h --help'
          ;;
        queries) words='-i --index -n --number --seed -h --help' ;;
        facts) words='--gold --half --differences --input --format -h --help' ;;
        *) return ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _dateline_bench dateline-bench
