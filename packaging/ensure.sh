# Sourced by run and test with $root set: find a Python, and set the checkout up only where something
# changed since the last time. Everything it says goes to stderr; stdout belongs to the program.

say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        zh*) printf '%s\n' "$1" >&2 ;;
        *) printf '%s\n' "$2" >&2 ;;
    esac
}

# Print the first Python 3.11 to 3.14 that has what a virtual environment is made with.
find_python() {
    for name in python3 python3.13 python3.12 python3.11 python3.14 python; do
        path=$(command -v "$name" 2>/dev/null) || continue
        if "$path" -c 'import sys, ctypes, venv
sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1; then
            printf '%s\n' "$path"
            return 0
        fi
    done
    return 1
}

# Everything whose change makes the environment stale, as text.
fingerprint() (
    printf '%s\n' "$root" "$(readlink -f "$root/.venv/bin/python")"
    cd "$root" && cksum pyproject.toml packaging/lock*.txt packaging/*.py
)

translations_current() {
    for source in "$root"/resources/i18n/*.ts; do
        [ -e "$source" ] || return 0
        compiled="${source%.ts}.qm"
        [ -e "$compiled" ] && [ ! "$source" -nt "$compiled" ] || return 1
    done
}

# ensure run|test: a stamp for each, so that the development tools are installed only where wanted.
ensure() {
    stamp="$root/.venv/ready-for-$1"
    if [ -r "$stamp" ] && [ -x "$root/.venv/bin/python" ] && translations_current &&
        [ "$(fingerprint)" = "$(cat "$stamp")" ]; then
        return 0
    fi
    if ! python=$(find_python); then
        say '需要 Python 3.11 至 3.14（含 venv）。Debian/Ubuntu：sudo apt-get install python3 python3-venv' \
            'Python 3.11 to 3.14 is needed. On Debian or Ubuntu: sudo apt-get install python3 python3-venv'
        exit 2
    fi
    "$python" "$root/packaging/prepare.py" "$1" || exit $?
    fingerprint >"$stamp"
}

# A bare system has no locale; Qt and Python then want UTF-8 said to them.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
