# bash completion for mldstat. Made by "make docs"; do not edit.
_mldstat() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "run check init score instruments selftest help --help --version" -- "$word")
        return
    fi
    case $previous in
        --output | -o) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --better) return ;;
        --range) return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W "html svg json csv" -- "$word"); return ;;
        --jobs) return ;;
        --wait) return ;;
        --period) return ;;
        --month) return ;;
        --from) return ;;
        --to) return ;;
        --seed) return ;;
    esac
    case ${COMP_WORDS[1]} in
        run) options="--output -o --better --range --format --jobs --quiet --strict --wait --seed --help -h --version" ;;
        check) options="--better --range --jobs --quiet --strict --all --period --month --from --to --help -h --version" ;;
        init) options="--help -h --version" ;;
        score) options="--jobs --quiet --strict --help -h --version" ;;
        instruments) options="--help -h --version" ;;
        selftest) options="--quiet --help -h --version" ;;
        help)
            mapfile -t COMPREPLY < <(compgen -W "run check init score instruments selftest help" -- "$word")
            return
            ;;
    esac
    if [[ ${COMP_WORDS[1]} == instruments && $word != */* && $word != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(mldstat instruments 2>/dev/null | awk 'NR > 1 && /^  /{print $1}')" -- "$word")
        mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -X '!*.y*ml' -- "$word")
        return
    fi
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _mldstat mldstat
