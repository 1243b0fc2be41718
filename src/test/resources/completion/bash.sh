# Completes a line as bash does: SCRIPT LINE WORDBREAKS
source "$1"
[[ $(complete -p rexorm) == 'complete -F _rexorm rexorm' ]] || exit 1
COMP_WORDBREAKS=$3 COMP_LINE=$2 COMP_POINT=${#2}
_rexorm
printf '%s\n' "${COMPREPLY[@]}"
