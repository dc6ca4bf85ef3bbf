"""The telephone lines of the adaptation. Samples are from -1 to 1, at 8 kHz before a line and behind it."""

import numpy
import soundfile

from evaluation.voices import run

RATE = 8_000
COUNT = 3
MU = 255
# What a band lets through of the rest: 50 dB below.
STOPPED = 3e-3
GSM_SHARE = 0.4


def with_noise(samples, decibels, dice):
    """White noise, so many decibels below the samples' own level."""
    return samples + dice.standard_normal(len(samples)) * numpy.std(samples) * 10 ** (-decibels / 20)


def mu_law(samples):
    """Coded and decoded as G.711 does, by the continuous law: F(x) = sgn(x) ln(1 + µ|x|) / ln(1 + µ), in 127 steps."""
    clipped = numpy.clip(samples, -1, 1)
    compressed = numpy.sign(samples) * numpy.log1p(MU * numpy.abs(clipped)) / numpy.log(1 + MU)
    coded = numpy.round(compressed * 127) / 127
    return numpy.sign(coded) * ((1 + MU) ** numpy.abs(coded) - 1) / MU


def band(samples, lowest, highest):
    """Lets the frequencies between through, in hertz; the edges are raised cosines in the spectrum, without delay."""
    frequencies = numpy.fft.rfftfreq(len(samples), 1 / RATE)
    rising = numpy.clip((frequencies - lowest * 0.7) / (lowest * 0.6), 0, 1)
    falling = numpy.clip((highest * 1.06 - frequencies) / (highest * 0.12), 0, 1)
    gain = 0.5 - 0.5 * numpy.cos(numpy.pi * (rising * falling))
    return numpy.fft.irfft(numpy.fft.rfft(samples) * numpy.maximum(gain, STOPPED), len(samples))


def gsm(samples, folder):
    """Coded and decoded by GSM 06.10 full rate."""
    plain, coded, decoded = (str(folder / name) for name in ("plain.wav", "coded.gsm", "decoded.wav"))
    soundfile.write(plain, samples, RATE, subtype="PCM_16")
    run("sox", "-R", plain, coded)
    run("sox", "-R", coded, decoded)
    return of_length(soundfile.read(decoded)[0], len(samples))


def of_length(samples, count):
    """The first samples, with silence behind them where they are too few."""
    return numpy.pad(samples, (0, max(0, count - len(samples))))[:count]


def through_lines(samples, dice, folder):
    """The utterance behind each line: the whole band; a telephone's band in G.711; one that is coded, or noisy."""
    yield with_noise(samples, dice.uniform(38, 55), dice)
    yield mu_law(with_noise(band(samples, dice.uniform(200, 320), 3400), dice.uniform(30, 50), dice))
    narrow = band(samples, dice.uniform(150, 300), dice.uniform(3300, 3600))
    if dice.random() < GSM_SHARE:
        yield gsm(narrow, folder)
    else:
        yield mu_law(with_noise(narrow, dice.uniform(18, 32), dice))
