# SPDX-License-Identifier: GPL-3.0-or-later
"""A plucked steel string over a magnetic pickup, in double precision and without noise.

The string is the sum of its own modes. That is exact where a delay-line model would need
interpolation filters: every partial has its stretched pitch, its own decay, and the size
that follows from where the string was plucked and where the pickup listens. The result is
the EMF: proportional to the string's velocity, no pickup resonance, no cable, no amplifier.
Those belong to the simulated circuit.
"""
import numpy as np
import scipy.signal as sig

from audio import RATE, samples

BLOCK = 256


def modes(c, f, sigma, count):
    """Real part of sum c exp((-sigma + 2 pi i f) t): one matrix product per note."""
    s = (-sigma + 2j * np.pi * f) / RATE
    starts = np.exp(np.outer(np.arange(-(-count // BLOCK)) * BLOCK, s)) * c
    inside = np.exp(np.outer(s, np.arange(BLOCK)))
    return (starts @ inside).real.reshape(-1)[:count]


class Instrument:
    """Geometry in metres, decay rates in 1/s. The numbers are design choices of ours."""

    def __init__(self, open_strings, length, pickup, pluck, aperture, stiffness,
                 decay, brightness, bend, highest):
        self.open_strings = open_strings
        self.length = length            # scale
        self.pickup = pickup            # distance of the pole piece from the bridge
        self.pluck = pluck              # distance of the plucking point from the bridge
        self.aperture = aperture        # length of string the pickup averages over
        self.stiffness = stiffness      # inharmonicity B of the open strings, low to high
        self.decay = decay              # constant, per kHz, per kHz squared
        self.brightness = brightness    # corner of the pick or fingertip, Hz: soft, hard
        self.bend = bend                # curvature of the pickup's field: second harmonic
        self.highest = highest          # no partials above this

    def note(self, string, fret, velocity, seconds, rng, mute=0.0, release=0.045):
        """One pluck, held for some seconds and then stopped by a finger."""
        f0 = 440.0 * 2.0 ** ((self.open_strings[string] + fret - 69) / 12.0)
        f0 *= 2.0 ** (rng.normal(0.0, 0.8) / 1200.0)      # no finger frets twice alike
        shorter = 2.0 ** (fret / 12.0)
        length = self.length / shorter
        b = self.stiffness[string] * shorter ** 2
        n = np.arange(1, 400)
        f = n * f0 * np.sqrt(1.0 + b * n ** 2)
        n, f = n[f < self.highest], f[f < self.highest]
        pluck = self.pluck * rng.uniform(0.85, 1.2) / length
        corner = self.brightness[0] + (self.brightness[1] - self.brightness[0]) * velocity
        size = (np.sin(n * np.pi * pluck) / n                     # where it was plucked
                * np.exp(-(f / corner) ** 1.3)                    # with what
                * np.sin(n * np.pi * self.pickup / length)        # where it is heard
                * np.sinc(n * self.aperture / length)
                * 10.0 ** (rng.normal(0.0, 0.5, len(n)) / 20.0))
        size *= velocity ** 1.4
        k = f / 1000.0
        sigma = (self.decay[0] * (f0 / 110.0) ** 0.5 + self.decay[1] * k + self.decay[2] * k ** 2
                 + mute * (1.0 + 0.5 * k))
        held = int(seconds * RATE)
        let_go = int(8 * release * RATE)
        velocity_out = np.zeros(held + let_go)
        travel = np.zeros(held + let_go)
        # The string swings in two planes, almost equally tuned; the one along the fretboard
        # is heard less and lasts longer. Together they give the beating, two-stage decay.
        for share, cents, slower in ((0.8, 0.0, 1.0), (0.3, rng.uniform(0.3, 0.9), 0.6)):
            g = f * 2.0 ** (cents / 1200.0)
            c = -1j * share * size
            swing = c / (2j * np.pi * g)
            s = sigma * slower
            velocity_out[:held] += modes(c, g, s, held)
            travel[:held] += modes(swing, g, s, held)
            turn = np.exp((-s + 2j * np.pi * g) * held / RATE)
            stop = s + (1.0 + 0.4 * k) / release
            velocity_out[held:] += modes(c * turn, g, stop, let_go)
            travel[held:] += modes(swing * turn, g, stop, let_go)
        # The tip leaves the string over about a thousandth of a second divided by its hardness
        n = max(int(RATE / corner), 4)
        velocity_out[:n] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(n) / n)
        travel /= np.max(np.abs(travel)) + 1e-12
        out = velocity_out * (1.0 + 2.0 * self.bend * velocity * travel)
        n = int(0.02 * RATE)
        out[-n:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, n + 1) / n)
        return out


GUITAR = Instrument(open_strings=(40, 45, 50, 55, 59, 64), length=0.648, pickup=0.095,
                    pluck=0.125, aperture=0.012, stiffness=(9e-5, 6e-5, 4e-5, 3e-5, 2.5e-5, 1.8e-5),
                    decay=(0.55, 0.35, 0.10), brightness=(2200.0, 7500.0), bend=0.05, highest=18000.0)

BASS = Instrument(open_strings=(28, 33, 38, 43), length=0.864, pickup=0.145, pluck=0.19,
                  aperture=0.02, stiffness=(1.6e-4, 1.1e-4, 8e-5, 6e-5),
                  decay=(0.45, 0.9, 0.30), brightness=(700.0, 2600.0), bend=0.07, highest=9000.0)


class Player:
    """Collects plucks per string; a new pluck stops the string's previous note just before."""

    def __init__(self, instrument, seed):
        self.instrument = instrument
        self.rng = np.random.default_rng(seed)
        self.plucks = []
        self.stops = []

    def pluck(self, time, string, fret, velocity, mute=0.0, length=None):
        self.plucks.append((time, string, fret, min(max(velocity, 0.05), 1.0), mute, length))

    def stop(self, time):
        """The hand damps all strings."""
        self.stops.append(time)

    def strum(self, time, frets, velocity, down=True, spread=0.013, only=None, mute=0.0):
        strings = [s for s, fret in enumerate(frets) if fret is not None and (only is None or s in only)]
        for i, s in enumerate(strings if down else strings[::-1]):
            # the pick slows down a little and hits later strings less hard
            t = time + spread * i * (1.0 + 0.06 * i) + self.rng.normal(0.0, 0.0012)
            self.pluck(t, s, frets[s], velocity * (1.0 - 0.035 * i) * self.rng.uniform(0.93, 1.05), mute)

    def render(self, seconds):
        out = np.zeros(samples(seconds))
        for string in range(len(self.instrument.open_strings)):
            mine = sorted((p for p in self.plucks if p[1] == string), key=lambda p: p[0])
            for i, (time, _, fret, velocity, mute, length) in enumerate(mine):
                ends = [t for t in self.stops if t > time]
                if i + 1 < len(mine):
                    ends.append(mine[i + 1][0] - 0.012)
                if length is not None:
                    ends.append(time + length)
                end = min(ends)
                followed = i + 1 < len(mine) and end > mine[i + 1][0] - 0.02
                y = self.instrument.note(string, fret, velocity, max(end - time, 0.02), self.rng,
                                         mute, 0.008 if followed else 0.045)
                start = int(round(time * RATE))
                n = min(len(y), len(out) - start)
                out[start:start + n] += y[:n]
        # A coil gives nothing at 0 Hz; the model leaves a trace, as its strings begin displaced
        return sig.sosfilt(sig.butter(1, 8.0, "highpass", fs=RATE, output="sos"), out)
