# SPDX-License-Identifier: GPL-3.0-or-later
"""A drum kit from the BJA_Pacific samples: several strengths of each stroke, 44.1 kHz, 16 bit."""
import functools
import os

import numpy as np
import scipy.signal as sig

from audio import RATE, add, fade_out, load, rms_dbfs, samples, undb

FOLDER = "/usr/share/hydrogen/data/drumkits/BJA_Pacific"
# piece: (file prefix, number of strengths, gain in dB in the room, left-right position -1..1)
PIECES = {
    "kick": ("BD", 8, 0.0, 0.0), "snare": ("SN", 8, -1.5, -0.1),
    "hat": ("HH", 8, -5.0, -0.55), "half": ("HH2", 8, -6.0, -0.55), "open": ("HH3", 5, -6.0, -0.55),
    "tom": ("TM", 8, -2.0, 0.25), "floor": ("TM2", 8, -2.0, 0.6),
    "ride": ("RD", 6, -5.0, 0.6), "bell": ("BL", 4, -3.0, 0.6),
    "crash": ("CB", 3, -1.0, -0.4),
}


played = []         # (piece, layer, gain in dB) of every stroke of the latest play(): for the noise figure


@functools.lru_cache(maxsize=None)
def stroke(piece, layer):
    x = load(os.path.join(FOLDER, f"{PIECES[piece][0]}_{layer:02d}.aiff")).mean(axis=1)
    x = sig.sosfilt(sig.butter(1, 20.0, "highpass", fs=RATE, output="sos"), x)   # no DC
    x[:24] *= np.linspace(0.0, 1.0, 24)              # half a millisecond: cut samples start hard
    return fade_out(x, 0.4 * len(x) / RATE)          # the recorded hiss goes with the sound


@functools.lru_cache(maxsize=None)
def tail_noise(piece, layer):
    """Hiss of the recording, and what still rings: the last 40 ms of the file before we fade it."""
    x = load(os.path.join(FOLDER, f"{PIECES[piece][0]}_{layer:02d}.aiff")).mean(axis=1)
    return rms_dbfs(sig.sosfilt(sig.butter(2, 200.0, "highpass", fs=RATE, output="sos"), x)[-1920:])


def play(hits, seconds, seed):
    """hits: (time, piece, velocity 0..1, choke time or None). Returns {piece: mono track}."""
    rng = np.random.default_rng(seed)
    tracks = {}
    played.clear()
    for time, piece, velocity, choke in sorted(hits, key=lambda h: (h[0], h[1])):
        layers = PIECES[piece][1]
        v = min(max(velocity * rng.uniform(0.94, 1.06), 0.02), 1.0)
        layer = min(int(v * layers), layers - 1) + 1
        gain = 6.0 * (v * layers - layer + 0.5) / layers       # between the recorded strengths
        played.append((piece, layer, gain))
        x = stroke(piece, layer) * undb(gain)
        if choke is not None:
            x = fade_out(x[:int((choke - time + 0.12) * RATE)].copy(), 0.12)
        track = tracks.setdefault(piece, np.zeros(samples(seconds)))
        start = max(time + rng.normal(0.0, 0.004), 0.0)
        # a struck hat is silenced by its next stroke
        if piece in ("hat", "half", "open"):
            a = int(start * RATE)
            for other in ("half", "open"):
                if other in tracks:
                    tail = tracks[other][a:]
                    n = min(1440, len(tail))
                    tail[:n] *= np.linspace(1.0, 0.0, n)
                    tail[n:] = 0.0
        add(track, start, x[:len(track) - int(round(start * RATE))])
    return tracks


def room(seed, distance):
    """A small, damped room: the direct sound, eight reflections, a short diffuse tail.

    The samples were taken close; overhead microphones hear the kit from a metre away.
    """
    rng = np.random.default_rng(seed)
    n = int(0.5 * RATE)
    t = np.arange(n) / RATE
    tail = sig.sosfilt(sig.butter(1, (180.0, 5500.0), "bandpass", fs=RATE, output="sos"),
                       rng.normal(size=n)) * np.exp(-t * 6.91 / 0.32) * np.clip(t / 0.012, 0.0, 1.0)
    h = 0.22 * distance * tail / np.sqrt(np.sum(tail ** 2))
    for delay in np.sort(rng.uniform(0.003, 0.024, 8)):
        h[int(delay * RATE)] += rng.choice((-1.0, 1.0)) * 0.16 * distance * np.exp(-delay / 0.015)
    h[0] += 1.0
    return fade_out(h, 0.15)


def overhead(tracks, side, seed, distance=1.0):
    """side -1 left, 0 mono, +1 right: pan by level and by time, as a spaced pair does."""
    dry = np.zeros(len(next(iter(tracks.values()))))
    for piece, track in tracks.items():
        gain, place = PIECES[piece][2], PIECES[piece][3]
        gain += 3.5 * place * side
        late = int(round(0.0006 * (1.0 - place * side) * RATE)) if side else 0
        dry[late:] += undb(gain) * track[:len(track) - late]
    return sig.fftconvolve(dry, room(seed, distance))[:len(dry)]
