# SPDX-License-Identifier: GPL-3.0-or-later
"""The music. Original, written for this app; times in beats, turned into seconds here."""
import numpy as np

import kit
import midi
import voice
from audio import add, hush, samples, silence, to_peak, undb
from strings import BASS, GUITAR, Player

EM9 = (0, 2, 4, 0, 3, 0)
CMAJ7 = (None, 3, 2, 0, 0, 0)
G = (3, 2, 0, 0, 3, 3)
D_FSHARP = (2, None, 0, 2, 3, 0)
AM7 = (None, 0, 2, 0, 1, 0)
B7 = (None, 2, 1, 2, 0, 2)
FMAJ7 = (1, None, 2, 2, 1, 0)
C_OPEN = (None, 3, 2, 0, 1, 0)


def electric_guitar():
    beat = 60.0 / 104.0
    p = Player(GUITAR, 11)
    rng = np.random.default_rng(12)
    loose = lambda: rng.normal(0.0, 0.006)

    # Four bars picked, eighth notes: (string, fret where it differs from the chord)
    bars = (
        (EM9, ((0,), (2,), (3,), (4,), (5, 0), (4,), (5, 3), (3,))),
        (CMAJ7, ((1,), (2,), (3,), (4,), (5, 3), (4,), (5, 0), (3,))),
        (G, ((0,), (2,), (3,), (4,), (5, 3), (4,), (5, 2), (3,))),
        (D_FSHARP, ((0,), (2,), (3,), (4,), (5, 0), (4, 3))),
    )
    t = 0.05
    for chord, line in bars:
        for i, (string, *fret) in enumerate(line):
            accent = 0.72 if i == 0 else 0.62 if string == 5 else 0.5
            p.pluck(t + 0.5 * i * beat + loose(), string, fret[0] if fret else chord[string],
                    accent * rng.uniform(0.9, 1.08))
        t += 4 * beat
    p.stop(t - 0.95 * beat)
    # Three bars strummed, then a last chord that rings
    strokes = ((0.0, True, 0.85), (1.0, True, 0.70), (1.5, False, 0.5), (2.5, False, 0.55), (3.0, True, 0.75), (3.5, False, 0.5))
    for chords in ((EM9, EM9), (CMAJ7, CMAJ7), (AM7, B7)):
        for at, down, strength in strokes:
            chord = chords[0] if at < 2.0 else chords[1]
            p.strum(t + at * beat + loose(), chord, strength * rng.uniform(0.92, 1.05), down,
                    0.011 if down else 0.008, None if down else (2, 3, 4, 5))
            if at == 1.5 and chords[0] is not chords[1]:
                p.strum(t + 2.0 * beat + loose(), chords[1], 0.72, True, 0.011)
        t += 4 * beat
    p.strum(t + loose(), EM9, 0.62, True, 0.055)
    p.stop(t + 3.6)
    return to_peak(hush(p.render(t + 5.4)), -2.0)


def bass_line(p, rng, start, beat, line):
    for at, pitch, length, strength in line:
        string = max(s for s, low in enumerate(p.instrument.open_strings) if low <= pitch)
        ghost = strength < 0.3
        p.pluck(start + at * beat + rng.normal(0.0, 0.005), string, pitch - p.instrument.open_strings[string],
                strength * rng.uniform(0.93, 1.06), mute=45.0 if ghost else 0.0, length=length * beat)


def bass():
    beat = 60.0 / 96.0
    p = Player(BASS, 21)
    rng = np.random.default_rng(22)
    e = ((0, 28, 1.3, .85), (1.5, 28, .4, .6), (1.75, 28, .2, .2), (2, 40, .45, .75), (2.5, 38, .4, .65), (3, 35, .45, .7), (3.5, 38, .4, .6))
    c = ((0, 36, 1.3, .8), (1.5, 36, .4, .6), (1.75, 36, .2, .2), (2, 43, .45, .7), (2.5, 40, .4, .65), (3, 36, .45, .7), (3.5, 35, .4, .6))
    d = ((0, 38, .9, .8), (1, 38, .4, .6), (1.5, 33, .4, .65), (2, 38, .45, .7), (2.5, 40, .4, .65), (3, 42, .45, .7), (3.5, 38, .4, .6))
    g = ((0, 31, 1.2, .85), (1.5, 31, .4, .6), (1.75, 31, .2, .2), (2, 43, .45, .75), (2.5, 41, .3, .55), (2.75, 42, .3, .6), (3, 43, .45, .7), (3.5, 38, .4, .6))
    ab = ((0, 33, .9, .8), (1, 33, .4, .6), (1.5, 40, .4, .7), (2, 35, .9, .8), (3, 35, .4, .65), (3.5, 39, .4, .75))
    t = 0.05
    for line in (e, e, c, d, e, g, ab):
        bass_line(p, rng, t, beat, line)
        t += 4 * beat
    bass_line(p, rng, t, beat, ((0, 28, 4.2, .85),))
    p.stop(t + 4.4 * beat)
    return to_peak(hush(p.render(t + 4.4 * beat + 1.6)), -2.0)


def humanised(notes, start, beat, seed, spread=0.007):
    rng = np.random.default_rng(seed)
    return [(max(start + at * beat + rng.normal(0.0, spread), 0.0), length * beat, pitch,
             strength * rng.uniform(0.92, 1.07)) for at, length, pitch, strength in notes]


def finish(x, end, peak, fade=0.5):
    """Cut a sampled instrument's last note to exact silence."""
    out = np.zeros(samples(end))
    n = min(len(x), len(out))
    out[:n] = x[:n]
    silence(out, end - 1.1 - fade, end, fade)
    return to_peak(hush(out), peak)


def acoustic_guitar():
    beat = 60.0 / 100.0
    # thumb on every beat; fingers by eighths
    bars = (
        ((48, 52, 43, 52), ((0, 64), (3, 60), (4, 67), (5, 64), (7, 62))),
        ((47, 50, 43, 50), ((0, 62), (3, 59), (4, 67), (5, 62), (7, 59))),
        ((45, 52, 40, 52), ((0, 60), (3, 57), (4, 64), (5, 60), (7, 62))),
        ((41, 53, 48, 53), ((0, 64), (2, 57), (3, 60), (4, 65), (5, 64), (7, 60))),
        ((48, 52, 43, 52), ((0, 67), (2, 60), (3, 64), (4, 67), (5, 69), (7, 67))),
        ((43, 50, 47, 50), ((0, 67), (3, 62), (4, 66), (5, 67), (7, 62))),
        ((41, 53, 43, 50), ((0, 60), (1, 65), (3, 64), (4, 62), (5, 59), (7, 55))),
    )
    notes = []
    for bar, (thumb, fingers) in enumerate(bars):
        for i, pitch in enumerate(thumb):
            notes.append((4 * bar + i, 1.9 if i in (0, 2) else 1.2, pitch, 0.66 if i == 0 else 0.54))
        for eighth, pitch in fingers:
            notes.append((4 * bar + eighth / 2, 1.3, pitch, 0.74 if eighth in (0, 4) else 0.58))
    # a held string cannot sound twice: end each note where its pitch starts again
    notes.sort()
    notes = [(at, min([length] + [b[0] - at - 0.03 for b in notes if b[2] == pitch and b[0] > at]), pitch, v)
             for at, length, pitch, v in notes]
    last = [(28 + 0.09 * i, 5.6 - 0.09 * i, pitch, 0.60) for i, pitch in enumerate((48, 52, 55, 60, 64))]
    x = midi.render(midi.STEEL_GUITAR, humanised(notes + last, 0.05, beat, 31)).mean(axis=1)
    return finish(x, 0.05 + 33.6 * beat + 1.9, -2.0)


def keyboard():
    beat = 60.0 / 84.0
    chords = (
        ((38, 45), (53, 57, 60, 64)), ((43, 50), (53, 57, 59, 64)),
        ((36, 43), (52, 55, 59, 62)), ((45, 52), (55, 61, 65, 70)),
        ((38, 45), (53, 57, 60, 64)), ((43, 50), (53, 56, 59, 64)),
    )
    tops = (
        ((2.5, .5, 69), (3, .5, 72), (3.5, .5, 69)), ((1.5, .5, 67), (2, 1.4, 71)),
        ((2.5, .5, 67), (3, .5, 71), (3.5, .5, 74)), ((2, .5, 73), (2.5, 1.3, 70)),
        ((1.5, .5, 69), (2, .5, 72), (2.5, 1.4, 76)), ((1.5, .5, 74), (2, .5, 71), (2.5, .5, 68), (3, .8, 67)),
    )
    notes = []
    for bar, ((low, high), top) in enumerate(zip(chords, tops)):
        at = 4 * bar
        notes += [(at, 2.9, low[0], .62), (at + 2.5, 1.3, low[1], .5)]
        notes += [(at + 0.012 * i, 1.3, pitch, .52) for i, pitch in enumerate(high)]
        notes += [(at + 1.5 + 0.008 * i, 2.46, pitch, .42) for i, pitch in enumerate(high)]
        notes += [(at + b, length, pitch, .66) for b, length, pitch in top]
    notes += [(24 + 0.05 * i, 6.6, pitch, .52) for i, pitch in enumerate((36, 43, 52, 55, 59, 62, 67))]
    notes.sort()
    notes = [(at, min([length] + [b[0] - at - 0.02 for b in notes if b[2] == pitch and b[0] > at]), pitch, v)
             for at, length, pitch, v in notes]
    x = midi.render(midi.ELECTRIC_PIANO, humanised(notes, 0.05, beat, 41, 0.005)).mean(axis=1)
    return finish(x, 0.05 + 28.6 * beat + 2.4, -2.0, 1.4)


def hats(bar, beat, t, strength=0.55, skip=()):
    out = []
    for i in range(8):
        if i not in skip:
            out.append((t + (4 * bar + 0.5 * i) * beat, "hat", strength * (1.0 if i % 2 == 0 else 0.66), None))
    return out


def drums(peak_db=-1.5):
    beat = 60.0 / 96.0
    t = 0.05
    hit = lambda bar, at, piece, v, choke=None: (t + (4 * bar + at) * beat, piece, v, choke)
    h = [hit(0, 0, "crash", 0.8)]
    for bar in range(3):
        h += hats(bar, beat, t, 0.6, (7,) if bar == 1 else ())
        h += [hit(bar, 0, "kick", .9), hit(bar, 1.5, "kick", .6), hit(bar, 2.5, "kick", .8),
              hit(bar, 1, "snare", .85), hit(bar, 3, "snare", .9),
              hit(bar, 1.75, "snare", .16), hit(bar, 2.25, "snare", .2)]
        if bar == 1:
            h += [hit(bar, 3.5, "open", .6), hit(bar, 3.75, "kick", .55)]
    # a stop: one hit, choked, and then nothing for more than a beat
    h += hats(3, beat, t, 0.6, (4, 5, 6, 7))
    h += [hit(3, 0, "kick", .9), hit(3, 1, "snare", .9), hit(3, 1.5, "kick", .7),
          hit(3, 2, "kick", .95), hit(3, 2, "snare", .95), hit(3, 2, "crash", .75, t + 14.2 * beat)]
    stop_from, stop_to = t + 14.9 * beat, t + 16 * beat - 0.02
    for bar in (4, 5):
        h += [hit(bar, 0.5 * i, "ride", .62 if i % 2 == 0 else .45) for i in range(8 if bar == 4 else 5)]
        h += [hit(bar, 0, "kick", .9), hit(bar, 0.75, "kick", .5), hit(bar, 2, "kick", .8), hit(bar, 2.75 if bar == 4 else 2.25, "kick", .6),
              hit(bar, 1, "snare", .88), hit(bar, 1.75, "snare", .18)]
        if bar == 4:
            h += [hit(bar, 3, "snare", .9), hit(bar, 3.75, "snare", .25), hit(bar, 0, "crash", .7)]
    fill = ((2.5, "snare", .7), (2.75, "snare", .6), (3, "tom", .85), (3.25, "tom", .7), (3.5, "floor", .88), (3.75, "floor", .8))
    h += [hit(5, *f) for f in fill]
    h += [hit(6, 0, "kick", .95), hit(6, 0, "crash", .95)]
    seconds = t + 24 * beat + 6.2
    tracks = kit.play(h, seconds, 51)
    x = kit.overhead(tracks, 0, 52)
    silence(x, stop_from, stop_to, 0.06)
    silence(x, seconds - 4.2, seconds, 3.0)
    return x if peak_db is None else to_peak(x, peak_db)


def spoken(peak_db=-2.0):
    """Sentences with silence between them."""
    order = ((0.4, 1), (4.0, 3), (8.4, 0), (13.0, 2))
    x = np.zeros(samples(17.8))
    for start, number in order:
        add(x, start, voice.sentence(number))
    return x if peak_db is None else to_peak(x, peak_db)


BAND_CHANNELS = ("Kick", "Snare", "Overhead left", "Overhead right", "Bass", "Guitar", "Keys", "Voice")


def band(peak_db=-2.0):
    """Eight bars in A minor at 112 beats a minute; eight signals, each at its own peak."""
    beat = 60.0 / 112.0
    t = 0.05
    seconds = t + 28 * beat + 5.2
    rng = np.random.default_rng(61)
    hit = lambda bar, at, piece, v: (t + (4 * bar + at) * beat, piece, v, None)

    h = [hit(0, 0, "crash", .75), hit(4, 0, "crash", .75)]
    for bar in range(7):
        late = bar >= 4
        h += hats(bar, beat, t, .62 if late else .5, (7,) if bar == 3 else (5, 6, 7) if bar == 6 else ())
        h += [hit(bar, 0, "kick", .9), hit(bar, 2.5, "kick", .75), hit(bar, 1, "snare", .85)]
        h += [hit(bar, 1.5, "kick", .6)] if late else [hit(bar, 2, "kick", .8)]
        if bar != 6:
            h += [hit(bar, 3, "snare", .9), hit(bar, 3.75, "snare", .18)]
    h += [hit(3, 3.5, "open", .6)]
    h += [hit(6, *f) for f in ((2.5, "snare", .7), (2.75, "snare", .65), (3, "tom", .85), (3.25, "tom", .75), (3.5, "floor", .9), (3.75, "floor", .85))]
    h += [hit(7, 0, "kick", .95), hit(7, 0, "crash", .9)]
    tracks = kit.play(h, seconds, 62)
    left, right = kit.overhead(tracks, -1, 63, 1.2), kit.overhead(tracks, 1, 64, 1.2)
    # Close microphones also hear their neighbours: quieter, and later by the distance
    spill = lambda piece, level, ms: np.concatenate((np.zeros(int(ms * 48)), undb(level) * tracks[piece]))[:len(left)]
    kick = tracks["kick"] + spill("snare", -28, 2.0) + spill("floor", -26, 2.2)
    snare = tracks["snare"] + spill("kick", -28, 2.0) + spill("hat", -22, 1.2) + spill("tom", -24, 1.2)

    low = {"A": 33, "F": 29, "C": 36, "G": 31}
    p_bass, p = Player(BASS, 65), Player(GUITAR, 66)
    roots = "AFCGAFG"
    for bar, root in enumerate(roots):
        r = low[root]
        busy = bar >= 4
        line = [(0, r, .95, .85), (1.5, r, .45, .65), (2, r, .45, .75), (2.5, r, .45, .65), (3, r + 7, .45, .7), (3.5, r + 12 if busy else r + 7, .45, .65)]
        if busy:
            line.append((1, r, .4, .6))
        bass_line(p_bass, rng, t + 4 * bar * beat, beat, sorted(line))
    bass_line(p_bass, rng, t + 28 * beat, beat, ((0, 36, 4.6, .85),))
    p_bass.stop(t + 32.6 * beat)

    shapes = {"A": AM7, "F": FMAJ7, "C": C_OPEN, "G": G}
    for bar, root in enumerate(roots):
        chord, at = shapes[root], t + 4 * bar * beat
        if bar < 4:
            lowest = min(s for s, f in enumerate(chord) if f is not None)
            for i, s in enumerate((lowest, 3, 4, 3, 5, 4, 3, 4)):
                p.pluck(at + 0.5 * i * beat + rng.normal(0, .005), s, chord[s], (.62 if i in (0, 4) else .48) * rng.uniform(.92, 1.06))
        else:
            for i, (b, down) in enumerate(((0, True), (1, True), (1.5, False), (2.5, False), (3, True), (3.5, False))):
                p.strum(at + b * beat + rng.normal(0, .005), chord, (.82, .68, .5, .58, .74, .52)[i], down, .010, None if down else (2, 3, 4, 5))
    p.strum(t + 28 * beat, C_OPEN, .75, True, .022)
    p.stop(t + 32.6 * beat)

    voicings = {"A": (45, 55, 60, 64), "F": (41, 57, 60, 64), "C": (48, 55, 60, 64), "G": (43, 55, 59, 62)}
    notes = []
    for bar, root in enumerate(roots):
        for at, length, v in ((0, 1.4, .55), (1.5, .9, .45), (2.5, 1.4, .5)):
            notes += [(4 * bar + at + .006 * i, length, pitch, v) for i, pitch in enumerate(voicings[root])]
    notes += [(4 * b + a, l, pitch, .6) for b, a, l, pitch in (
        (0, 3.5, .5, 71), (1, 0, 1.3, 72), (3, 2.5, .5, 67), (3, 3, .5, 69), (3, 3.5, .5, 71), (4, 0, 1.4, 72),
        (4, 2.5, .5, 71), (4, 3, .9, 69), (5, 2.5, .5, 67), (5, 3, .9, 69), (6, 1, .5, 71), (6, 1.5, .5, 72), (6, 2, 1.4, 74))]
    notes += [(28, 4.5, pitch, .6) for pitch in (36, 48, 55, 60, 64, 72)]
    keys = np.zeros(len(left))
    x = midi.render(midi.GRAND_PIANO, humanised(sorted(notes), t, beat, 67, .005)).mean(axis=1)
    n = min(len(x), len(keys))
    keys[:n] = x[:n]

    talk = np.zeros(len(left))
    for start, number in ((t + 1 * beat, 1), (t + 8.5 * beat, 2), (t + 17 * beat, 3)):
        add(talk, start, voice.sentence(number))

    out = np.stack((kick, snare, left, right, p_bass.render(seconds), p.render(seconds), keys, talk), axis=1)
    for i in range(out.shape[1]):
        silence(out[:, i], seconds - 3.2, seconds, 2.0)
        hush(out[:, i])
    if peak_db is None:
        return out
    pair = np.max(np.abs(out[:, 2:4]))      # the overheads keep their balance
    for i in range(out.shape[1]):
        out[:, i] *= undb(peak_db) / (pair if i in (2, 3) else np.max(np.abs(out[:, i])))
    return out
