"""Each utterance recorded at once in wide band and behind every line ("stereo" recordings), frame by frame alike."""

import random
import sys
from typing import NamedTuple

import numpy
import soundfile
import soxr

from . import lines
from .voices import VOICES, dictionary_words, speak, texts

RATE = 16_000
SEED = 7
# Seconds to a second of the voice's own: played faster a throat is shorter, played slower longer.
PACES = (1, 0.9, 1.1)
PEAKS = (0.15, 0.8)
# Some 80 dB below full scale, so that no filter of the front end is ever empty.
FLOOR = 1e-4
FULL_SCALE = 32_767


class Recording(NamedTuple):
    """Names of an utterance's files in the work folder, without their endings."""
    wide: str
    first_line: str
    second_line: str
    third_line: str

    @property
    def behind_lines(self):
        return self[1:]


def resampled(samples, source, target):
    return soxr.resample(samples, source, target, "HQ")


def wide_band(path, pace, dice):
    """The spoken file at 16 kHz, at another pace and a level of its own."""
    samples, rate = soundfile.read(path)
    if rate != RATE:
        samples = resampled(samples, rate, RATE)
    samples = resampled(samples, RATE, RATE * pace)
    samples = samples / (numpy.abs(samples).max() + 1e-9) * dice.uniform(*PEAKS)
    return samples + dice.standard_normal(len(samples)) * FLOOR


def write_raw(samples, path):
    """16-bit samples without a header, as sphinx_fe reads them."""
    whole = numpy.round(samples * FULL_SCALE)
    numpy.clip(whole, -FULL_SCALE - 1, FULL_SCALE).astype("<i2").tofile(path)


def record(folder, name, pace, dice):
    """Writes the wide-band sound of NAME.wav and that behind each line, all at 16 kHz and of one length."""
    recording = Recording(f"{name}-wide", *(f"{name}-line-{place}" for place in range(1, lines.COUNT + 1)))
    wide = wide_band(folder / f"{name}.wav", pace, dice)
    write_raw(wide, folder / f"{recording.wide}.raw")
    narrow = resampled(wide, RATE, lines.RATE)
    for target, heard in zip(recording.behind_lines, lines.through_lines(narrow, dice, folder)):
        stored = numpy.round(heard * FULL_SCALE) / FULL_SCALE
        again = lines.of_length(resampled(stored, lines.RATE, RATE), len(wide))
        write_raw(again, folder / f"{target}.raw")
    return recording


def make_recordings(folder, utterances):
    """So many utterances of each voice, in order; the seed and the order decide what is drawn for each."""
    words, word_dice, sound_dice = dictionary_words(), random.Random(SEED), numpy.random.default_rng(SEED)
    recordings = []
    for voice in VOICES:
        print(f"{voice}: {utterances} utterances", file=sys.stderr)
        for place, text in enumerate(texts(utterances, words, word_dice)):
            name = f"{voice.replace(':', '-')}-{place:03}"
            speak(text, voice, folder / f"{name}.wav")
            recordings.append(record(folder, name, PACES[place % len(PACES)], sound_dice))
    return recordings
