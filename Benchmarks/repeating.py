"""What is paid again and again: starting, a folder that is done, stored transcripts under changed rules."""

import os
import statistics
import time

from measuring import Result, run
from transcripts import make_transcripts, write_lexicon

EXTRA = """  - id: en.made.new
    name: {zh: 新, en: New}
    category: new
    speaker: agent
    deduct: 1
    basis: House rule
    advice: {zh: 换个说法, en: Say it otherwise}
    any: [{phrase: ashamed of yourself}]
    examples: {match: ["be ashamed of yourself"], noMatch: ["no shame"]}
"""


def starting(binary):
    times = [run([binary, "--help"]).wall for _ in range(21)]
    return [Result("fairdial --help (absolute)", statistics.median(times) * 1000, "ms", at_most=50)]


def done_folder(binary, folder, count=40_000):
    """The files are made old first: one that changed a moment ago is read again."""
    work = make_transcripts(folder / "done", count, lexicon="lexicons: [lexicons]\n")
    write_lexicon(work / "lexicons" / "en.yaml", 10)
    hour_ago = time.time() - 3600
    for path in (work / "day").iterdir():
        os.utime(path, (hour_ago, hour_ago))
    command = [binary, "score", "day", "--only-new", "--quiet", "--format", "csv"]
    first = run(command, work)
    again = [run(command, work) for _ in range(3)]
    wall = statistics.median(cost.wall for cost in again)
    return [
        Result("a folder that is done: recordings a second (absolute)", count / wall, at_least=20_000),
        Result(f"scoring {count:,} short transcripts: ms a call (absolute)", first.wall / count * 1000, "ms"),
        Result(f"scoring {count:,} short transcripts: peak memory (absolute)", first.peak / 1024, "MiB"),
    ]


def changed_rules(binary, folder, count=10_000):
    work = make_transcripts(folder / "rules", count, lexicon="lexicons: [lexicons]\n")
    write_lexicon(work / "lexicons" / "en.yaml", 200)
    run([binary, "score", "day", "--quiet", "--format", "csv"], work)
    write_lexicon(work / "lexicons" / "en.yaml", 200, EXTRA)
    cost = run([binary, "score", "--rescore", "--reason", "a rule more", "--quiet", "--format", "csv"], work)
    return [
        Result(f"{count:,} calls under 200 changed rules: ms a call (absolute)", cost.wall / count * 1000, "ms"),
        Result(f"{count:,} calls under 200 changed rules: CPU ms a call (absolute)", cost.cpu / count * 1000, "ms"),
    ]
