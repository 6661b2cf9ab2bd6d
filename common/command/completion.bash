# Completion for bash of dateline-index, dateline-query and dateline-bench.
#
# `PROGRAM --completions WORD…` prints the candidates, from the same table as
# --help. Its first line says what they are; see common/command/completion.hpp.

_dateline() {
  local current=$2 kind
  [[ $current == = ]] && current=''
  mapfile -t COMPREPLY < <("$1" --completions "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  kind=${COMPREPLY[0]}
  COMPREPLY=("${COMPREPLY[@]:1}")
  case $kind in
    prefixes) compopt -o nospace ;;
    files | directories)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen "-${kind:0:1}" -- "$current")
      ;;
  esac
}
complete -F _dateline dateline-index dateline-query dateline-bench
