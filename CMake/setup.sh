# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./run and ./test share: installing what is missing, and building quietly.
# Sourced with the checkout as the current folder.

say() { printf '%s\n' "$*"; }
give_up() { printf '%s\n' "$*" >&2; exit 1; }

as_root()
{
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        give_up "Installing needs root, and there is no sudo: as root, run apt-get install --no-install-recommends ${missing[*]}"
    fi
}

# is_there PACKAGE KIND WHAT: by the proof of packages.txt.
is_there()
{
    case "$2" in
        command) command -v "$3" >/dev/null ;;
        module) pkg-config --exists "$3" 2>/dev/null ;;
        file) [ -e "$3" ] ;;
        package) [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
    esac
}

# find_missing FOR...: fills `missing` with what has to be installed, and
# `downloadable` with packages that CMake can do without, by a download of its own.
find_missing()
{
    local package purpose kind what
    missing=()
    downloadable=()

    while read -r package purpose kind what; do
        case "$package" in '' | '#'*) continue ;; esac
        case " $* " in *" $purpose "*) ;; *) continue ;; esac
        is_there "$package" "$kind" "$what" && continue

        if [ "$kind" = package ]; then
            downloadable+=("$package")
        else
            missing+=("$package")
        fi
    done < CMake/packages.txt
}

# Some systems need a first look at the archive before they know any package.
apt_knows() { apt-cache show "$1" 2>/dev/null | grep -q '^Package:'; }

# set_up FOR...: installs what is missing of these purposes.
set_up()
{
    local package bytes log=build/setup.log
    find_missing "$@"
    [ ${#missing[@]} -gt 0 ] || [ ${#downloadable[@]} -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        [ ${#missing[@]} -gt 0 ] || return 0
        give_up "There is no apt here: please install what Debian calls ${missing[*]}, and start again."
    fi

    mkdir -p build

    for package in "${missing[@]}" "${downloadable[@]}"; do
        if ! apt_knows "$package"; then
            say "Reading the list of packages ..."
            as_root apt-get update -qq >"$log" 2>&1 || true
            break
        fi
    done

    for package in "${downloadable[@]}"; do
        if apt_knows "$package"; then
            missing+=("$package")
        elif ! command -v git >/dev/null; then
            missing+=(git)
        fi
    done

    [ ${#missing[@]} -gt 0 ] || return 0

    bytes=$(apt-get install --print-uris -y -qq --no-install-recommends "${missing[@]}" 2>/dev/null | awk '{ sum += $3 } END { printf "%.0f", sum / 1e6 }')
    say "Installing ${missing[*]}: $bytes MB to download ..."

    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}")

    # A second try with a fresh list: an old one names files that are gone.
    as_root "${install[@]}" >>"$log" 2>&1 </dev/null \
        || { as_root apt-get update -qq && as_root "${install[@]}"; } >>"$log" 2>&1 </dev/null \
        || { tail -n 15 "$log" >&2; give_up "Installing failed; the whole story is in $log"; }
}

# build PRESET TARGET...: one line of progress, and the compiler's words only when something is wrong.
build()
{
    local preset=$1 tree=build/$1 log=build/$1.log started=$SECONDS
    shift
    mkdir -p build
    : > "$log"

    # The lists are followed by themselves, the presets are not.
    if [ ! -e "$tree/build.ninja" ] || [ CMakePresets.json -nt "$tree/build.ninja" ]; then
        say "Configuring $preset ..."
        cmake --preset "$preset" >>"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; give_up "Configuring failed; the whole story is in $log"; }
    fi

    if [ -t 1 ]; then
        # Ninja keeps to one line by itself on a terminal.
        cmake --build --preset "$preset" --target "$@" </dev/null || give_up "Building $preset failed."
    else
        say "Building $preset ..."
        cmake --build --preset "$preset" --target "$@" >>"$log" 2>&1 </dev/null \
            || { grep -E -A 12 '^FAILED|error:|Error' "$log" | grep -v ' -E env ' | head -n 120 >&2; give_up "Building $preset failed; the whole story is in $log"; }
        say "Built $preset in $((SECONDS - started)) s."
    fi
}
