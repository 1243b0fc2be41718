# Completes a line in a zsh that believes to have a terminal, and prints what it would offer: SCRIPT LINE
zmodload zsh/zpty || exit 1
export OFFERED=$1.offered
: >$OFFERED
zpty shell zsh -f -i
zpty -w shell "PS1= ; LISTMAX=10000; autoload -Uz compinit; compinit -u -D; source $1"
zpty -w shell 'compadd() {
    if [[ " $* " != *" -"[OAD]" "* ]]; then
        local -a offered
        builtin compadd -A offered "$@"
        print -rl -- $offered >>$OFFERED
    fi
    builtin compadd "$@"
}'
zpty -w shell 'offer() { zle complete-word; exit }; zle -N offer; bindkey "^X" offer'
zpty -n -w shell "$2"$'\x18'
while zpty -r shell output; do :; done
sort -u $OFFERED
