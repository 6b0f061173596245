# SPDX-License-Identifier: GPL-3.0-or-later
"""The narrator's sentences of the game Unknown Horizons: a human voice, 44.1 kHz Ogg Vorbis."""
import numpy as np
import scipy.ndimage
import scipy.signal as sig

from audio import RATE, fade_in, fade_out, load, rms_dbfs, undb

FOLDER = "/usr/share/unknown-horizons/content/audio/voice/en/0/new_world"
# number of the file: first and last moment of speech in it, in seconds, without
# the clicks of lips before and after (read off its envelope)
SENTENCES = {0: (0.47, 3.66), 1: (0.69, 3.07), 2: (0.34, 3.44), 3: (0.63, 3.66)}
PAUSE = (3.64, 3.93)        # in sentence 0: the only stretch of bare room and microphone noise


def raw(number):
    x = load(f"{FOLDER}/{number}.ogg").mean(axis=1)
    # The files carry an offset that wanders below 40 Hz; speech has nothing there.
    return sig.sosfiltfilt(sig.butter(2, 50.0, "highpass", fs=RATE, output="sos"), x)


def noise():
    a, b = (int(t * RATE) for t in PAUSE)
    return raw(0)[a:b]


def sentence(number, most_db=8.0):
    """One sentence, its hiss lowered by at most 8 dB, fading from and to exact silence.

    A gentle spectral reduction: bins that hold no more than the known noise go down by a
    fixed 8 dB, louder ones stay. More would colour the voice.
    """
    kept = dict(nperseg=1536, noverlap=1152, window="hann")
    _, _, floor = sig.stft(noise(), RATE, boundary=None, padded=False, **kept)
    floor = np.mean(np.abs(floor) ** 2, axis=1, keepdims=True)
    floor = scipy.ndimage.uniform_filter1d(floor, 9, axis=0)
    x = raw(number)
    _, _, s = sig.stft(x, RATE, **kept)
    power = np.maximum(scipy.ndimage.uniform_filter(np.abs(s) ** 2, (5, 5)), 0.0)
    # 1 where the sound is well above the noise, the fixed 8 dB where it is not
    amount = np.clip(10.0 * np.log10(power / (2.0 * floor) + 1e-9) / 9.0, 0.0, 1.0)
    _, y = sig.istft(s * undb(-most_db * (1.0 - amount)), RATE, **kept)
    first, last = SENTENCES[number]
    y = y[int((first - 0.03) * RATE):int((last + 0.16) * RATE)].copy()
    return fade_out(fade_in(y, 0.025), 0.15)


def noise_dbfs(most_db=8.0):
    return rms_dbfs(noise()) - most_db
