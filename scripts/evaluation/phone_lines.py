"""The telephone lines of the evaluation calls: band, level, echo, noise, codec and lost packets, in this order."""

import array
import math
from typing import NamedTuple

from .voices import RATE as SPEECH_RATE
from .voices import run

RATE = 8_000
PACKET = RATE // 50
RAW = ["-t", "raw", "-e", "floating-point", "-b", "32"]
RAW_16_BIT = ["-t", "raw", "-e", "signed-integer", "-b", "16"]


class Profile(NamedTuple):
    """What may happen on a line; ranges are drawn for each call. Decibels of noise are those of speech above it."""
    codec: str
    noise: str = ""
    snr: tuple = (0, 0)
    echo: bool = False
    loss: bool = False


PROFILES = {
    "good": [
        Profile("mu-law"), Profile("a-law"),
        Profile("mu-law", "hiss", (30, 40)), Profile("a-law", "hiss", (30, 40)),
    ],
    "bad": [
        Profile("gsm"), Profile("gsm", "babble", (10, 16)),
        Profile("opus-6"), Profile("opus-8", loss=True),
        Profile("mu-law", "hiss", (8, 15)), Profile("a-law", "rumble", (5, 12)),
        Profile("mu-law", echo=True), Profile("a-law", loss=True),
        Profile("gsm", "hiss", (12, 18), loss=True), Profile("opus-6", "babble", (12, 18), echo=True),
    ],
}
ECHO_SECONDS = (0.06, 0.25)
ECHO_DECIBELS = (12, 22)
LOSS = (0.03, 0.08)
CONCEALMENTS = ("repetition", "silence")


class Line(NamedTuple):
    """One line as drawn for a call, the same for both its channels."""
    codec: str
    noise: str
    snr: float
    echo_seconds: float
    echo_decibels: float
    loss: float
    concealment: str

    def told(self):
        """Noise, echo and loss for the manifest."""
        noise = f"{self.noise} {self.snr:.0f} dB" if self.noise else ""
        echo = f"{self.echo_seconds * 1000:.0f} ms -{self.echo_decibels:.0f} dB" if self.echo_decibels else ""
        loss = f"{100 * self.loss:.1f} % {self.concealment}" if self.loss else ""
        return noise, echo, loss


def draw(profile, dice):
    snr, seconds, decibels, loss = (dice.uniform(*span) for span in (profile.snr, ECHO_SECONDS, ECHO_DECIBELS, LOSS))
    concealment = dice.choice(CONCEALMENTS)
    return Line(
        profile.codec, profile.noise, snr if profile.noise else 0, seconds if profile.echo else 0,
        decibels if profile.echo else 0, loss if profile.loss else 0, concealment if profile.loss else "")


def ratio(decibels):
    return 10 ** (decibels / 20)


def to_bytes(samples):
    return array.array("f", samples).tobytes()


def from_bytes(raw):
    return array.array("f", raw).tolist()


def narrow(samples):
    """What a telephone's band lets through, at 8 kHz."""
    source = ["sox", "-D", "-R", *RAW, "-r", str(SPEECH_RATE), "-c", "1", "-", *RAW, "-r", str(RATE), "-"]
    return from_bytes(run(*source, "sinc", "300-3400", text=to_bytes(samples)))


def loudness(samples):
    return math.sqrt(sum(sample * sample for sample in samples) / len(samples)) if samples else 0.0


def hiss(seconds, dice):
    return scaled([dice.gauss(0, 1) for _ in range(seconds * RATE)])


def rumble(seconds, dice):
    """Noise of traffic: mostly low, with some of everything."""
    level, samples = 0.0, []
    for _ in range(seconds * RATE):
        level = 0.97 * level + dice.gauss(0, 1)
        samples.append(level + dice.gauss(0, 0.5))
    return scaled(samples)


def scaled(samples):
    level = loudness(samples)
    return [sample / level for sample in samples]


def with_echo(side, other, line):
    delay, level = int(line.echo_seconds * RATE), ratio(-line.echo_decibels)
    delayed = [0.0] * delay + other
    return [sample + level * back for sample, back in zip(side, delayed)]


def with_noise(side, speech_level, bed, snr, dice):
    level, start = speech_level * ratio(-snr), dice.randrange(len(bed))
    around = bed[start:] + bed * (len(side) // len(bed) + 1)
    return [sample + level * noise for sample, noise in zip(side, around)]


def through_codec(side, codec):
    """Each side alone, as it went over the network; G.711 is applied by the file that is written."""
    raw = to_bytes(side)
    plain = [*RAW, "-r", str(RATE), "-c", "1", "-"]
    if codec == "gsm":
        decoded = run("sox", "-D", "-t", "gsm", "-", *plain, text=run("sox", "-D", *plain, "-t", "gsm", "-", text=raw))
    elif codec.startswith("opus-"):
        whole = run("sox", "-D", *plain, *RAW_16_BIT, "-", text=raw)
        packets = run(
            "opusenc", "--quiet", "--speech", "--framesize", "20", "--serial", "1", "--raw", "--raw-rate", str(RATE),
            "--raw-chan", "1", "--bitrate", codec.removeprefix("opus-"), "-", "-", text=whole)
        decoded = run("opusdec", "--quiet", "--no-dither", "--float", "--rate", str(RATE), "-", "-", text=packets)
    else:
        return side
    samples = from_bytes(decoded)[:len(side)]
    return samples + [0.0] * (len(side) - len(samples))


def with_loss(side, line, dice):
    """Packets of 20 ms go missing, often two in a row; the last is repeated ever more softly, or nothing is heard."""
    lost, begins = False, 2 / 3 * line.loss / (1 - line.loss)
    heard = list(side)
    for start in range(PACKET, len(side) - PACKET, PACKET):
        lost = dice.random() < (1 / 3 if lost else begins)
        if lost and line.concealment == "silence":
            heard[start:start + PACKET] = [0.0] * PACKET
        elif lost:
            heard[start:start + PACKET] = [0.7 * sample for sample in heard[start - PACKET:start]]
    return heard


def carry(sides, levels, line, beds, dice):
    """Both sides as they are recorded. Levels are those of their speech alone."""
    carried = []
    for side, other, level in zip(sides, reversed(sides), levels):
        heard = with_echo(side, other, line) if line.echo_decibels else side
        if line.noise:
            heard = with_noise(heard, level, beds[line.noise], line.snr, dice)
        heard = through_codec(heard, line.codec)
        carried.append(with_loss(heard, line, dice) if line.loss else heard)
    return carried


def write(path, sides, codec):
    """The channels as the recorder keeps them: G.711 as it came, all else decoded."""
    frames = array.array("f", bytes(4 * len(sides) * len(sides[0])))
    for place, side in enumerate(sides):
        frames[place::len(sides)] = array.array("f", side)
    stored = ["-e", codec] if codec in ("mu-law", "a-law") else ["-e", "signed-integer", "-b", "16"]
    run("sox", "-D", *RAW, "-r", str(RATE), "-c", str(len(sides)), "-", *stored, str(path), text=frames.tobytes())
