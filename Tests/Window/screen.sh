# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the tests of the window share: `. Tests/Window/screen.sh [FOLDER OF PROGRAMS] [FOLDER FOR PICTURES]` in the project's folder. A home of its
# own, a screen with a window manager, the program in it, keys and a pointer, and what is on the disk. Made for bash.

bin=$PWD/${1-build/release/bin}
pictures=${2-build/report/window}
work=$(mktemp -d)
failed=0
checks=0
program=
window=
started=()

mkdir -p "$pictures"
rm -f "$pictures"/*.png

# A home in which the program was never started.
new_home()
{
    home=$work/$1
    takes=$home/Music/Plus48
    state=$home/.config/Plus48/state.json
    mkdir -p "$home"
}

new_home home

# Only what was started here, by its id.
finish()
{
    local id
    for id in $program "${started[@]}"; do kill "$id" 2>/dev/null; done
    sleep 0.2
    for id in $program "${started[@]}"; do kill -9 "$id" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$work"
}

trap finish EXIT
trap 'exit 1' INT TERM

#== checks ==

# within SECONDS COMMAND...: true as soon as the command is.
within()
{
    local until=$(($(date +%s%N) + $1 * 1000000000))
    shift

    while ! "$@" 2>/dev/null; do
        [ "$(date +%s%N)" -lt $until ] || return 1
        sleep 0.05
    done
}

good() { checks=$((checks + 1)); printf 'good    %s\n' "$1"; }
bad() { checks=$((checks + 1)); failed=$((failed + 1)); printf 'FAILED  %s%s\n' "$1" "${2:+: $2}"; picture "failed-$checks"; }

# expect TEXT WHAT-WAS-SEEN COMMAND...: waits up to ten seconds for it.
expect()
{
    local text=$1 seen=$2
    shift 2
    if within 10 "$@"; then good "$text"; else bad "$text" "$(eval "$seen")"; fi
}

picture() { import -silent -window root "$pictures/$1.png"; }

#== what is on disk ==

# field BLOCK NAME: the value of the first NAME after the first line with BLOCK.
field_of()
{
    awk -v block="\"$2\":" -v name="\"$3\":" '
        index ($0, block) { found = 1 }
        found && index ($0, name) { sub (/^[^:]*: */, ""); sub (/,$/, ""); gsub (/"/, ""); print; exit }' "$1"
}

setting() { field_of "$state" "$1" "$2"; }
is() { [ "$(setting "$1" "$2")" = "$3" ]; }
is_not() { [ -n "$(setting "$1" "$2")" ] && [ "$(setting "$1" "$2")" != "$3" ]; }
gain() { setting builtIn gain; }
gain_is() { is builtIn gain "$1"; }

# What was set up before a lesson, while it is on.
kept_setup() { test -e "${state%.json} before the lesson.json"; }
kept_setup_is_gone() { ! kept_setup; }

# between VALUE LOW HIGH
between() { awk -v x="$1" -v low="$2" -v high="$3" 'BEGIN { exit ! (x != "" && x >= low && x <= high) }'; }
difference() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", b - a }'; }
gain_has_moved() { [ -n "$(gain)" ] && [ "$(gain)" != "$1" ]; }

# The take's files by number: the heard path, its JSON, and what lies in Raw.
take_wav() { compgen -G "$takes/Take $1 - *.wav" | head -n 1; }
take_json() { compgen -G "$takes/Take $1 - *.json" | head -n 1; }
take_is_there() { [ -s "$(take_wav "$1")" ] && [ -s "$(take_json "$1")" ] && [ -s "$takes/Raw/Take $1.wav" ]; }
takes_are() { [ "$(compgen -G "$takes/Take * - *.wav" | wc -l)" = "$1" ]; }
take_is_finished() { take_is_there "$1" && grep -q '"length": [1-9]' "$(take_json "$1")"; }

# Where the samples of a WAV begin and how many bytes they are, as its data chunk says.
wav_data()
{
    local at
    at=$(grep -a -o -b -m 1 'data' "$1" | head -n 1 | cut -d : -f 1)
    printf '%s %s' $((at + 8)) "$(od -An -tu4 -j $((at + 4)) -N 4 "$1" | tr -d ' ')"
}

wav_seconds() { local data; read -r _ data <<< "$(wav_data "$1")"; awk -v bytes="$data" 'BEGIN { printf "%.2f", bytes / (3 * 48000) }'; }

# The highest of the upper bytes of 24-bit samples, in 1/128 of full scale.
wav_peak()
{
    local at data
    read -r at data <<< "$(wav_data "$1")"
    od -An -v -td1 -w3 -j "$at" -N "$data" "$1" | awk '{ p = $3 < 0 ? -$3 - 1 : $3; if (p > peak) peak = p } END { print peak + 0 }'
}

#== the program ==

start()
{
    HOME=$home "$bin/plus48" > "$work/out" 2>&1 &
    program=$!
    within 20 find_window || { bad "The window appears" "$(cat "$work/out")"; exit 1; }
    sleep 0.3
}

# The first screen, by Enter: the demo voice.
answer_first_start()
{
    key Return
    within 10 is window hasStarted true
}

find_window() { window=$(xdotool search --all --onlyvisible --pid "$program" --name '^Plus48$' | tail -n 1); [ -n "$window" ]; }

# hold KEY SECONDS: until the keyboard has repeated it often.
hold()
{
    xdotool keydown "$1"
    sleep "$2"
    xdotool keyup "$1"
}

has_ended() { ! kill -0 "$program" 2>/dev/null; }

key() { xdotool key --clearmodifiers "$@"; }
move() { xdotool mousemove --window "$window" "$1" "$2"; }
click() { move "$1" "$2"; sleep 0.05; xdotool click "${3-1}"; }

# The pointer pulls up or down by some pixels, in steps as a hand does; with Shift where it is named.
drag()
{
    local x=$1 y=$2 by=$3 i
    [ "${4-}" = shift ] && xdotool keydown Shift_L
    move "$x" "$y"
    xdotool mousedown 1

    for i in 1 2 3 4 5; do
        move "$x" $((y + by * i / 5))
        sleep 0.02
    done

    xdotool mouseup 1
    [ "${4-}" = shift ] && xdotool keyup Shift_L
    return 0
}

# Through the window manager, which asks the program.
close_window() { xdotool key alt+F4; }

# What a picture of a part of the window looks like, as one number.
look_of() { import -silent -window "$window" -crop "$1" +repage rgb:- | cksum; }

#== a screen ==

# start_screen WIDTHxHEIGHT
start_screen()
{
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3> "$work/display" 2> "$work/xvfb" &
    started+=($!)
    within 10 test -s "$work/display" || return 1
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    HOME=$home openbox > /dev/null 2>&1 &
    started+=($!)
    within 10 wm_is_there
}

wm_is_there() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }

for tool in Xvfb openbox xdotool xprop import setxkbmap; do
    command -v $tool > /dev/null || { echo "$tool is not installed."; exit 1; }
done
