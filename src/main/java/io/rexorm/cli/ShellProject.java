package io.rexorm.cli;

/** Functions for bash and zsh that look into the project: its profiles, and the versions of its migrations. */
final class ShellProject {
    static final String FUNCTIONS = """
            _rexorm_project() {
                local at=$PWD
                while [[ -n $at && ! -f $at/rexorm.yaml ]]; do at=${at%/*}; done
                printf '%s\\n' "${at:-$PWD}"
            }

            _rexorm_folder() {
                local line inside='' dir=migrations project=$(_rexorm_project)
                while IFS= read -r line || [[ -n $line ]]; do
                    case $line in
                        migrations:*) inside=1 ;;
                        [' #']* | '') ;;
                        *) inside='' ;;
                    esac
                    [[ -n $inside && $line == *[' {']dir:* ]] && dir=${line#*dir:}
                done 2>/dev/null <"${1:-$project/rexorm.yaml}"
                dir=${dir%%[,\\}#]*}
                dir=${dir//[]\\'\\" []/}
                [[ $dir == /* ]] || dir=$project/$dir
                printf '%s\\n' "$dir"
            }

            _rexorm_versions() {
                local version
                command ls "$1" 2>/dev/null | while IFS= read -r version; do
                    version=${version%.sql}
                    version=${version%.up}
                    version=${version%.down}
                    version=${version%%_*}
                    version=${version#V}
                    [[ $version == [0-9]* ]] && printf '%s\\n' "$version"
                done | sort -u
            }

            _rexorm_profiles() {
                local line inside=''
                while IFS= read -r line || [[ -n $line ]]; do
                    case $line in
                        profiles:*) inside=1 ;;
                        '  '[A-Za-z0-9_]*:*) [[ -n $inside ]] && line=${line#  } && printf '%s\\n' "${line%%:*}" ;;
                        [' #']* | '') ;;
                        *) inside='' ;;
                    esac
                done 2>/dev/null <"${1:-$(_rexorm_project)/rexorm.yaml}"
            }

            """;

    private ShellProject() {}
}
