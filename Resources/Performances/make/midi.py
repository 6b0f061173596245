# SPDX-License-Identifier: GPL-3.0-or-later
"""Play notes with the FluidR3 sound font: dry, no reverberation, no chorus, 48 kHz float."""
import os
import struct
import subprocess
import tempfile

import scipy.signal as sig
import soundfile as sf

SOUND_FONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
STEEL_GUITAR, GRAND_PIANO, ELECTRIC_PIANO = 25, 0, 4
TICKS = 2000        # per second: 480 per quarter at a quarter of 0.24 s


def number(n):
    out = [n & 127]
    while n > 127:
        n >>= 7
        out.insert(0, n & 127 | 128)
    return bytes(out)


def render(program, notes):
    """notes: (start, length, pitch, velocity 0..1), in seconds. Returns (samples, 2)."""
    events = []
    for start, length, pitch, velocity in notes:
        on = round(start * TICKS)
        off = max(round((start + length) * TICKS), on + 1)
        events.append((on, 1, bytes((0x90, pitch, min(max(int(velocity * 127), 1), 127)))))
        events.append((off, 0, bytes((0x80, pitch, 0))))
    track = number(0) + b"\xff\x51\x03" + (240000).to_bytes(3, "big") + number(0) + bytes((0xc0, program))
    now = 0
    for tick, _, message in sorted(events):
        track += number(tick - now) + message
        now = tick
    track += number(0) + b"\xff\x2f\x00"
    data = b"MThd" + struct.pack(">IHHH", 6, 0, 1, 480) + b"MTrk" + struct.pack(">I", len(track)) + track
    with tempfile.TemporaryDirectory() as folder:
        song, wave = os.path.join(folder, "song.mid"), os.path.join(folder, "song.wav")
        with open(song, "wb") as f:
            f.write(data)
        subprocess.run(["fluidsynth", "-n", "-i", "-q", "-R", "0", "-C", "0", "-g", "0.5", "-r", "48000",
                        "-O", "float", "-T", "wav", "-F", wave, SOUND_FONT, song],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        x, rate = sf.read(wave, dtype="float64", always_2d=True)
    assert rate == 48000
    # released notes leave a slow drift behind, far below anything audible
    return sig.sosfilt(sig.butter(1, 10.0, "highpass", fs=rate, output="sos"), x, axis=0)
