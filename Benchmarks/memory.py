"""Peak memory: it must not grow with the length of a call, nor with the number of calls."""

import subprocess
import wave

from hearing import score
from measuring import SAMPLES, Result, run
from transcripts import make_transcripts


def write_quiet(path, minutes):
    """Stereo at 8 kHz, silent but for six seconds of speech every three minutes."""
    spoken = subprocess.run(
        ["sox", "-R", SAMPLES / "en-01-threats.wav", "-r", "8000", "-c", "2", "-b", "16", "-t", "raw", "-", "trim", "0", "6"],
        capture_output=True, check=True).stdout
    silent_second = bytes(2 * 2 * 8000)
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, 8000, 0, "NONE", ""))
        for _ in range(minutes // 3):
            file.writeframes(silent_second * 60 + spoken + silent_second * 114)


def long_calls(binary, folder):
    peaks = {}
    for minutes in (6, 60):
        day = folder / f"quiet-{minutes}"
        day.mkdir()
        write_quiet(day / "call.wav", minutes)
        peaks[minutes] = score(binary, day, folder / f"quiet-{minutes}.db").peak
    return [Result("60 mostly silent minutes: peak memory ÷ that of 6", peaks[60] / peaks[6], at_most=1.1)]


def many_calls(binary, folder):
    peaks = {}
    for count in (2_000, 20_000):
        work = make_transcripts(folder / f"many-{count}", count)
        peaks[count] = run(
            [binary, "score", "day", "--database", "d.db", "--format", "json", "--quiet"], work, allowed=(0, 1)).peak
    return [
        Result("20,000 transcripts: peak memory ÷ that of 2,000", peaks[20_000] / peaks[2_000], at_most=1.25),
        Result("20,000 transcripts: peak memory (absolute)", peaks[20_000] / 1024, "MiB"),
    ]
