"""What hearing costs: beside pocketsphinx_batch on the same stretches, with two jobs, and on half-silent calls."""

import json
import random
import sqlite3
import statistics
import struct
import subprocess
import sys
import time
import wave

from measuring import ROOT, SAMPLES, Result, run

MODEL = "/usr/share/pocketsphinx/model/en-us"
# Kept on both sides of detected speech, and the longest stretch, as docs/audio.md has them.
KEPT, LONGEST = 0.25, 20.0


def score(binary, day, database, jobs=1):
    return run(
        [binary, "score", day, "--lexicon", ROOT / "lexicons", "--database", database, "--jobs", jobs, "--quiet",
         "--channels", "agent,customer"], allowed=(0, 1, 2))


def make_day(day, copies):
    """Mono files of one speaker each, from the English sample calls that sox reads."""
    day.mkdir()
    for sample in sorted(SAMPLES.glob("en-0*")):
        if sample.suffix not in (".wav", ".aiff", ".flac", ".ogg"):
            continue
        channels = int(subprocess.run(["soxi", "-c", sample], capture_output=True, text=True, check=True).stdout)
        for channel in range(1, channels + 1):
            for copy in range(copies):
                # A little louder or softer: the same bytes twice would be heard once.
                subprocess.run(
                    ["sox", "-R", sample, "-r", "8000", "-b", "16", day / f"{sample.stem}-{channel}-{copy}.wav", "remix",
                     str(channel), "vol", str(0.9 - 0.01 * copy)], check=True)


def stretches(database):
    """(path, start, end) of all that was heard, cut as fairdial cuts it."""
    found = []
    with sqlite3.connect(database) as connection:
        rows = connection.execute(
            "SELECT r.path, f.facts, f.duration_seconds FROM recordings r JOIN sound_facts f ON f.recording = r.id")
        for path, facts, duration in rows:
            joined = []
            for piece in json.loads(facts)["channels"][0]["speech"]:
                start, end = max(0, piece["start"] - KEPT), min(duration, piece["end"] + KEPT)
                if joined and start <= joined[-1][1]:
                    joined[-1][1] = end
                else:
                    joined.append([start, end])
            for start, end in joined:
                while end - start > LONGEST:
                    found.append((path, start, start + LONGEST))
                    start += LONGEST
                found.append((path, start, end))
    return found


def batch(sounds, list_of_them, *output):
    """The command that hears sounds with the models and settings of fairdial."""
    return ["pocketsphinx_batch", "-hmm", f"{MODEL}/en-us", "-dict", f"{MODEL}/cmudict-en-us.dict", "-lm",
            f"{MODEL}/en-us.lm.bin", "-remove_silence", "no", "-bestpath", "yes", "-adcin", "yes", "-cepext", ".wav",
            "-cepdir", sounds, "-ctl", list_of_them, "-logfn", "/dev/null", *output]


def beside_batch(binary, folder):
    """Total CPU, loading included in both."""
    day = folder / "speech"
    make_day(day, copies=3)
    ours = score(binary, day, folder / "speech.db")
    pieces = folder / "pieces"
    pieces.mkdir()
    names, seconds = [], 0.0
    for number, (path, start, end) in enumerate(stretches(folder / "speech.db")):
        name = f"p{number:04}"
        subprocess.run(
            ["sox", path, "-r", "16000", pieces / f"{name}.wav", "trim", f"{start}", f"{end - start}"], check=True)
        names.append(name)
        seconds += end - start
    (folder / "pieces.ctl").write_text("\n".join(names) + "\n")
    theirs = run(batch(pieces, folder / "pieces.ctl", "-hypseg", folder / "pieces.seg"))
    return [
        Result("speech that both heard", seconds / 60, "minutes", at_least=10),
        Result("score: total CPU ÷ pocketsphinx_batch's", ours.cpu / theirs.cpu, at_most=1.05),
        Result("score: CPU seconds a second of speech (absolute)", ours.cpu / seconds),
    ]


def two_jobs(binary, folder, rounds):
    """Beside what the machine gives two processes that share nothing: its cores may share caches, clock and memory."""
    day = folder / "jobs"
    make_day(day, copies=1)
    gains, ceilings = [], []
    for turn in range(rounds):
        one = score(binary, day, folder / f"one-{turn}.db", jobs=1)
        two = score(binary, day, folder / f"two-{turn}.db", jobs=2)
        gains.append(one.wall / two.wall)
        ceilings.append(2 * at_once(folder, 1) / at_once(folder, 2))
    gain, ceiling = statistics.median(gains), statistics.median(ceilings)
    return [
        Result("two jobs: times as fast as one", gain, at_least=1.8),
        Result("two pocketsphinx_batch at once: times as fast as one", ceiling),
        Result("two jobs: share of that", gain / ceiling, at_least=0.9),
    ]


def at_once(folder, count):
    """Seconds that so many processes of pocketsphinx_batch take at once, each for the same half minute of speech."""
    sound = folder / "half-minute.wav"
    if not sound.exists():
        subprocess.run(
            ["sox", "-R", SAMPLES / "en-01-threats.wav", "-r", "16000", sound, "remix", "1", "trim", "0", "30"], check=True)
        (folder / "half-minute.ctl").write_text("half-minute\n")
    began = time.monotonic()
    running = [
        subprocess.Popen(batch(folder, folder / "half-minute.ctl", "-hyp", folder / f"half-minute-{n}.hyp"))
        for n in range(count)]
    if any([process.wait() for process in running]):
        sys.exit("Benchmarks/run: pocketsphinx_batch failed")
    return time.monotonic() - began


def write_sound(path, samples):
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def half_noise(binary, folder, rounds):
    """A call of speech, and one as long whose second half is line noise at -60 dB below full scale."""
    pieces = []
    for sample in ("en-02-lawsuit.wav", "en-05-disclosure.wav", "en-01-threats.wav"):
        subprocess.run(
            ["sox", "-R", SAMPLES / sample, "-r", "8000", "-c", "1", "-b", "16", folder / "piece.wav", "remix", "1,2",
             "silence", "-l", "1", "0.1", "1%", "-1", "0.3", "1%"], check=True)
        with wave.open(str(folder / "piece.wav")) as file:
            pieces += struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))
    speech = pieces[: len(pieces) // 2 * 2]
    dice = random.Random(1)
    noise = [int(dice.gauss(0, 32768 * 10 ** (-60 / 20))) for _ in range(len(speech) // 2)]
    ratios = []
    for turn in range(rounds):
        costs = []
        for name, samples in (("all", speech), ("half", speech[: len(speech) // 2] + noise)):
            day = folder / f"{name}-{turn}"
            day.mkdir()
            write_sound(day / "call.wav", samples)
            costs.append(score(binary, day, folder / f"{name}-{turn}.db").cpu)
        ratios.append(costs[1] / costs[0])
    return [Result("half line noise: CPU ÷ that of all speech", statistics.median(ratios), at_most=0.6)]
