# SPDX-License-Identifier: GPL-3.0-or-later
"""Small tools shared by all performances: read, resample, place, measure, write.

Levels follow AES17: a sine of amplitude 1.0 is 0 dBFS, RMS and peak alike. That is
why RMS figures below carry a factor of two in power.
"""
import subprocess

import numpy as np
import scipy.signal as sig
import soundfile as sf

RATE = 48000


def db(ratio):
    return float(20.0 * np.log10(max(float(ratio), 1e-12)))


def undb(level):
    return 10.0 ** (level / 20.0)


def samples(seconds):
    """Whole milliseconds, so that lengths can be stated exactly."""
    return int(round(seconds * 1000.0)) * (RATE // 1000)


def load(path):
    """A file as (samples, channels) in double precision at 48 kHz."""
    x, rate = sf.read(path, dtype="float64", always_2d=True)
    if rate == RATE:
        return x
    # A long Kaiser filter: flat to 0.2 % below the lower Nyquist frequency, images
    # below -120 dB, so that the conversion adds nothing one could hear.
    common = np.gcd(rate, RATE)
    up, down = RATE // common, rate // common
    taps = sig.firwin(2 * 80 * max(up, down) + 1, 0.975 / max(up, down), window=("kaiser", 12.0))
    return sig.resample_poly(x, up, down, axis=0, window=taps)


def fade_in(x, seconds):
    n = min(int(seconds * RATE), len(x))
    x[:n] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(n) / n)).reshape((-1,) + (1,) * (x.ndim - 1))
    return x


def fade_out(x, seconds):
    n = min(int(seconds * RATE), len(x))
    x[-n:] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(1, n + 1) / n)).reshape((-1,) + (1,) * (x.ndim - 1))
    return x


def add(target, start_seconds, x):
    """Mix x into target; what would fall off the end is an error in the piece."""
    i = int(round(start_seconds * RATE))
    n = min(len(x), len(target) - i)
    if len(x) > n and np.max(np.abs(x[n:])) > 1e-5:
        raise ValueError("a note is longer than its performance")
    target[i:i + n] += x[:n]


def silence(x, start, end, fade=0.08):
    """Exact zeros from start + fade to end; end is followed by music that starts at zero."""
    a, b = int(start * RATE), int(end * RATE)
    n = int(fade * RATE)
    x[a:a + n] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(1, n + 1) / n))
    x[a + n:b] = 0.0


def hush(x, threshold_db=-96.0, hold=0.15, fade=0.06):
    """Turn what has decayed below the threshold into digital silence, with a fade.

    The app adds the hiss of the simulated equipment; none may come with the recording.
    """
    frame = int(0.01 * RATE)
    count = -(-len(x) // frame)
    padded = np.zeros(count * frame)
    padded[:len(x)] = x
    quiet = np.max(np.abs(padded.reshape(count, frame)), axis=1) < undb(threshold_db)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quiet.astype(int), [0]))))
    for a, b in zip(edges[::2], edges[1::2]):
        if (b - a) * frame < hold * RATE:
            continue
        start = 0 if a == 0 else a * frame + int(fade * RATE)
        if a > 0:
            n = start - a * frame
            padded[a * frame:start] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, n + 1) / n)
        padded[start:b * frame] = 0.0
    x[:] = padded[:len(x)]
    return x


def to_peak(x, peak_db):
    return x * (undb(peak_db) / np.max(np.abs(x)))


def active_rms_dbfs(x):
    """RMS of the 50 ms frames within 40 dB of the loudest; a full-scale sine is 0."""
    frame = int(0.05 * RATE)
    power = np.mean(x[:len(x) // frame * frame].reshape(-1, frame) ** 2, axis=1)
    power = power[power > np.max(power) * 1e-4]
    return float(10.0 * np.log10(2.0 * np.mean(power)))


def rms_dbfs(x):
    return 10.0 * np.log10(2.0 * np.mean(x ** 2) + 1e-30)


def band_dbfs(x, low, high):
    """RMS of what lies between two frequencies."""
    f, power = sig.periodogram(x, RATE, window="blackmanharris")
    return 10.0 * np.log10(2.0 * np.sum(power[(f >= low) & (f <= high)]) * f[1] + 1e-30)


def longest_silence(x):
    """Seconds of the longest run in which every channel is exactly zero."""
    x = x.reshape(len(x), -1)
    loud = np.flatnonzero(np.any(x != 0, axis=1))
    marks = np.concatenate(([-1], loud, [len(x)]))
    return (np.max(np.diff(marks)) - 1) / RATE


def write_flac(path, x):
    """24 bits, no dither: rounding leaves silence exactly silent."""
    x = x.reshape(len(x), -1)
    if not np.max(np.abs(x)) < 0.99:        # also catches what is not a number
        raise ValueError("too loud: " + str(path))
    whole = np.rint(x * 8388608.0).astype("<i4")
    raw = whole.reshape(-1, 1).view("u1")[:, :3].tobytes()
    subprocess.run(["flac", "--silent", "--force", "--best", "--no-padding", "--no-seektable",
                    "--force-raw-format", "--endian=little", "--sign=signed", "--bps=24",
                    f"--channels={x.shape[1]}", f"--sample-rate={RATE}", "-o", str(path), "-"],
                   input=raw, check=True)
    return whole / 8388608.0
