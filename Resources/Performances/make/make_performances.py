#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make every performance and performances.json. See README.md.

make_performances.py [FOLDER]      default: the folder above this script
"""
import json
import os
import sys

# One thread: a matrix product split differently may differ in its last bit.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
sys.dont_write_bytecode = True

import numpy as np

import audio
import kit
import pieces
import voice

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = "make/make_performances.py"

VOICE_FILES = ("unknown-horizons 2019.1-6 (Debian): content/audio/voice/en/0/new_world/%s.ogg")
KIT_FILES = ("hydrogen-drumkits 2017.09.19~dfsg-1 (Debian): BJA_Pacific/%s")
FONT_FILES = "fluid-soundfont-gm 3.1 (Debian): FluidR3_GM.sf2, programme %s, played dry by fluidsynth"
STRING_MODEL = "synthesised here in double precision (make/strings.py): string modes with stiffness and decay, seen by a magnetic pickup"
NO_NOISE = "none: computed; only rounding to 24 bits, about -146 dBFS"


def last_chord(x, start, end, low):
    return audio.band_dbfs(x[int(start * audio.RATE):int(end * audio.RATE)], low, 20000.0)


def voice_noise():
    """Noise under the words as it lies in the finished voice performance."""
    return voice.noise_dbfs() - 2.0 - audio.db(np.max(np.abs(pieces.spoken(None))))


def drum_noise(mix_gain, pieces_heard=None):
    """The loudest recorded tail among the strokes of the latest piece, as it lies in the mix."""
    return mix_gain + max(kit.tail_noise(piece, layer) + gain + (0.0 if pieces_heard else kit.PIECES[piece][2])
                          for piece, layer, gain in kit.played if not pieces_heard or piece in pieces_heard)


def band_noise(x):
    raw = pieces.band(None)
    gain = [audio.db(np.max(np.abs(x[:, i])) / np.max(np.abs(raw[:, i]))) for i in range(8)]
    overheads = drum_noise(gain[2]) + 3.5 * 0.6        # panning adds up to 2 dB
    return (f"at most {drum_noise(gain[0], ('kick',)):.0f} dBFS (kick), {drum_noise(gain[1], ('snare',)):.0f} (snare), "
            f"{overheads:.0f} (overheads) at the end of a stroke: last 40 ms of the samples used, above 200 Hz, still ringing in part, before our fade; "
            f"voice: {audio.active_rms_dbfs(pieces.spoken()) - voice_noise():.0f} dB below the speech, as in the voice performance; "
            f"keys: at most {last_chord(x[:, 6], 16.0, 17.0, 8000):.0f} dBFS, 8 to 20 kHz, under the last chord; "
            "bass and guitar: none, computed; pauses are exact zeros")


def levels(x):
    return round(audio.active_rms_dbfs(x), 1), round(audio.db(np.max(np.abs(x))), 2)


def spl_for(x, wanted):
    """full_scale_spl that puts the active RMS at the wanted dB SPL, 30 cm."""
    return round(wanted - audio.active_rms_dbfs(x), 1)


def describe():
    """(id, maker, fields): fields that depend on the sound are filled in by main()."""
    return (
        ("voice", pieces.spoken, dict(
            name="Voice", picture="voice", description="A person speaks four sentences; in the silences between them you hear only the equipment.",
            source="acoustic", wanted_spl=74.0, suggested_microphone="broadcast-dynamic", suggested_distance_m=0.15,
            synthetic=False, noise=lambda x: (
                f"about {voice_noise():.0f} dBFS under the words ({audio.active_rms_dbfs(x) - voice_noise():.0f} dB below the speech), "
                "room and microphone of the original recording: RMS of its 0.29 s of bare noise (new_world/0.ogg, 3.64 to 3.93 s), "
                "less the 8 dB taken off here. Pauses are exact zeros. Source is Ogg Vorbis, 44.1 kHz, with speech up to about 16 kHz"),
            origin=VOICE_FILES % "{0,1,2,3}" + "; above 50 Hz, hiss lowered by at most 8 dB, faded to silence, resampled to 48 kHz",
            licence="CC-BY-SA-4.0 (adapted from CC-BY-SA-3.0)")),
        ("acoustic-guitar", pieces.acoustic_guitar, dict(
            name="Acoustic guitar", picture="acoustic-guitar", description="A steel-string guitar, picked with the fingers: quiet, detailed, a good test of hiss.",
            source="acoustic", wanted_spl=76.0, suggested_microphone="pencil-condenser", suggested_distance_m=0.3,
            synthetic=False, noise=lambda x: (
                f"about {last_chord(x, 18.8, 20.0, 8000):.0f} dBFS under the last chord: RMS from 8 to 20 kHz, 18.8 to 20.0 s, "
                "where its partials have died away; pauses are exact zeros"),
            origin=FONT_FILES % "26 (steel guitar)" + "; music written here (make/pieces.py)",
            licence="MIT (samples), GPL-3.0-or-later (music)")),
        ("electric-guitar", pieces.electric_guitar, dict(
            name="Electric guitar", picture="electric-guitar", description="A clean electric guitar, straight from its pickup: picked, then strummed.",
            source="instrument", full_scale_dbu=-0.79, suggested_instrument="single-coil-guitar", suggested_distance_m=None,
            synthetic=True, noise=lambda x: NO_NOISE, origin=STRING_MODEL + "; music written here (make/pieces.py)",
            licence="GPL-3.0-or-later")),
        ("bass", pieces.bass, dict(
            name="Bass guitar", picture="bass", description="A bass guitar without batteries, played with the fingers.",
            source="instrument", full_scale_dbu=-3.9, suggested_instrument="passive-bass", suggested_distance_m=None,
            synthetic=True, noise=lambda x: NO_NOISE, origin=STRING_MODEL + "; music written here (make/pieces.py)",
            licence="GPL-3.0-or-later")),
        ("keyboard", pieces.keyboard, dict(
            name="Electric piano", picture="keyboard", description="A stage keyboard's electric piano: its line output needs no preamp.",
            source="line", full_scale_dbu=10, suggested_instrument="keyboard-line", suggested_distance_m=None,
            synthetic=False, noise=lambda x: (
                f"about {last_chord(x, 19.4, 20.4, 5000):.0f} dBFS under the last chord: RMS from 5 to 20 kHz, 19.4 to 20.4 s, "
                "above its partials; pauses are exact zeros"),
            origin=FONT_FILES % "5 (electric piano)" + "; music written here (make/pieces.py)",
            licence="MIT (samples), GPL-3.0-or-later (music)")),
        ("drums", pieces.drums, dict(
            name="Drum kit", picture="drums", description="A whole drum kit as one microphone above it hears it: loud, with a sudden stop.",
            source="acoustic", wanted_spl=103.0, suggested_microphone="pencil-condenser", suggested_distance_m=1.0,
            synthetic=False, noise=None,
            origin=KIT_FILES % "*.aiff" + "; resampled from 44.1 kHz, short synthetic room added; music written here (make/pieces.py)",
            licence="CC-BY-SA-4.0 (adapted from CC-BY-SA-3.0-US)")),
        ("band", pieces.band, dict(
            name="Band", picture="band", description="Eight microphones and cables at once: drums, bass, guitar, piano and a voice.",
            source="acoustic", suggested_distance_m=None, synthetic=False, noise=None,
            origin="drums: " + KIT_FILES % "*.aiff" + "; voice: " + VOICE_FILES % "{1,2,3}" + "; keys: " + FONT_FILES % "1 (grand piano)"
                   + "; bass and guitar: " + STRING_MODEL + "; music written here (make/pieces.py)",
            licence="CC-BY-SA-4.0 (drums adapted from CC-BY-SA-3.0-US, voice from CC-BY-SA-3.0), MIT (keys), GPL-3.0-or-later (bass, guitar, music)")),
    )


# band channel: (source, wanted dB SPL at 30 cm or dBu of full scale, instrument, microphone, distance, synthetic)
BAND = (
    ("acoustic", 106.0, None, "stage-dynamic", 0.10, False),
    ("acoustic", 104.0, None, "stage-dynamic", 0.05, False),
    ("acoustic", 103.0, None, "pencil-condenser", 1.0, False),
    ("acoustic", 103.0, None, "pencil-condenser", 1.0, False),
    ("instrument", -3.9, "passive-bass", None, None, True),
    ("instrument", -0.79, "single-coil-guitar", None, None, True),
    ("line", 10, "keyboard-line", None, None, False),
    ("acoustic", 78.0, None, "broadcast-dynamic", 0.10, False),
)


def band_levels(x):
    out = []
    for i, (source, level, instrument, microphone, distance, synthetic) in enumerate(BAND):
        rms, peak = levels(x[:, i])
        entry = {"name": pieces.BAND_CHANNELS[i], "source": source}
        if source == "acoustic":
            # the overheads are a pair: one figure for both keeps their balance
            entry["full_scale_spl"] = spl_for(x[:, 2] if i == 3 else x[:, i], level)
            if pieces.BAND_CHANNELS[i] == "Voice":
                entry["voice"] = True
        else:
            entry["full_scale_dbu"] = level
        entry.update(instrument=instrument, suggested_microphone=microphone, suggested_distance_m=distance,
                     synthetic=synthetic, active_rms_dbfs=rms, peak_dbfs=peak)
        out.append(entry)
    return out


def main():
    target = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(HERE)
    entries, total = [], 0
    for name, maker, facts in describe():
        path = os.path.join(target, name + ".flac")
        x = audio.write_flac(path, maker())
        rms, peak = levels(x if x.shape[1] > 1 else x[:, 0])
        entry = {"id": name, "file": name + ".flac", "name": facts["name"], "description": facts["description"],
                 "picture": facts["picture"], "source": facts["source"]}
        if name == "band":
            entry["full_scale_spl"] = None
            entry["channel_names"] = list(pieces.BAND_CHANNELS)
            entry["channel_levels"] = band_levels(x)
            noise = band_noise(x)
        else:
            if "wanted_spl" in facts:
                entry["full_scale_spl"] = spl_for(x[:, 0], facts["wanted_spl"])
                if name == "voice":
                    entry["voice"] = True
            else:
                entry["full_scale_dbu"] = facts["full_scale_dbu"]
            if name == "drums":
                gain = peak - audio.db(np.max(np.abs(pieces.drums(None))))
                noise = (f"at most {drum_noise(gain):.0f} dBFS at the end of a stroke: last 40 ms of the samples used, above 200 Hz, "
                         "still ringing in part, before our fade; between strokes it fades with them, pauses are exact zeros")
            else:
                noise = facts["noise"](x[:, 0])
        if "suggested_microphone" in facts:
            entry["suggested_microphone"] = facts["suggested_microphone"]
        if "suggested_instrument" in facts:
            entry["suggested_instrument"] = facts["suggested_instrument"]
        if facts["suggested_distance_m"] is not None:
            entry["suggested_distance_m"] = facts["suggested_distance_m"]
        entry.update(channels=x.shape[1], seconds=len(x) / audio.RATE, synthetic=facts["synthetic"],
                     active_rms_dbfs=rms, peak_dbfs=peak, longest_silence_s=round(audio.longest_silence(x), 3),
                     source_noise=noise, origin=facts["origin"], licence=facts["licence"], made_by=SCRIPT)
        if name == "band":
            entry.pop("full_scale_spl")
        entries.append(entry)
        total += os.path.getsize(path)
        print(f"{name:16s} {x.shape[1]} ch  {len(x) / audio.RATE:6.2f} s  {os.path.getsize(path) / 1e6:5.2f} MB  "
              f"active {rms:6.1f} dBFS  peak {peak:6.2f}  silence {audio.longest_silence(x):.2f} s")
    with open(os.path.join(target, "performances.json"), "w") as f:
        json.dump(entries, f, indent=2)
        f.write("\n")
    print(f"{total / 1e6:.1f} MB in all")


if __name__ == "__main__":
    main()
