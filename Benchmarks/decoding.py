"""Decode, downmix and resample to 16 kHz, beside sox doing the same to the same file."""

import math
import random
import statistics
import subprocess
import wave
from array import array

from measuring import Result, run

SECONDS = 600
CODINGS = {
    "WAV PCM 16": ("a.wav", []), "WAV mu-law": ("b.wav", ["-e", "mu-law"]),
    "WAV IMA ADPCM": ("c.wav", ["-e", "ima-adpcm"]), "FLAC": ("d.flac", []), "Ogg Vorbis": ("e.ogg", []),
}


def write_tone(path):
    """Ten minutes of stereo at 8 kHz: noise whose loudness comes and goes."""
    dice = random.Random(1)
    second = array("h")
    for n in range(8000):
        loud = 3000 * (1 + math.sin(2 * math.pi * 3 * n / 8000))
        second.extend((int(dice.gauss(0, loud / 3)), int(dice.gauss(0, loud / 3))))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        for _ in range(SECONDS):
            file.writeframes(second.tobytes())


def measure(binary, folder, rounds):
    """fairdial also measures loudness, silence, overlap, clipping and peaks while it decodes."""
    source = folder / "source.wav"
    write_tone(source)
    results = []
    for title, (name, options) in CODINGS.items():
        sound = folder / name
        subprocess.run(["sox", "-R", str(source), *options, str(sound)], check=True)
        ratios = []
        for _ in range(rounds):
            ours = run([binary, "decode", sound, "--output", folder / "ours.wav"])
            theirs = run(["sox", "-R", sound, "-r", "16000", "-b", "16", folder / "theirs.wav"])
            ratios.append(ours.cpu / theirs.cpu)
        results.append(Result(f"decoding {title}: CPU ÷ sox's", statistics.median(ratios), at_most=1))
    return results
