# Completes a line as fish does: SCRIPT LINE
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''; or true
