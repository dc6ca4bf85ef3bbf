"""Matching lexicons: the prefilter against PCRE2 alone, against Vectorscan alone, and against other programs."""

import json
import shutil
import statistics
import subprocess
import sys

from measuring import ROOT, Result, run

TEXTS = ROOT.parent / "shared" / "data" / "text"
LIMITS = {
    "times as fast as PCRE2 alone": {"at_least": 500},
    "÷ Vectorscan alone": {"at_most": 2},
    "loading it from its cache ÷ compiling it": {"at_most": 0.05},
    "hits that differ": {"at_most": 0},
}
# Programs that read patterns from a file; each gets the same patterns and texts.
OTHERS = {
    "pcre2grep -f": ["pcre2grep", "-u", "-i", "-c", "-f"],
    "rg -P -f": ["rg", "-P", "-i", "-c", "-f"],
}


def measure(binary, folder, rounds):
    """600 rules of each language, in which the wordings of the shipped lexicons are dealt out."""
    if not TEXTS.exists():
        print(f"{TEXTS} is not there: matching is not measured", file=sys.stderr)
        return []
    table = binary.parent / "match-table"
    if not table.exists():
        sys.exit(f"{table} is not there: scripts/build --product match-table")
    results = []
    for language in ("en", "zh"):
        files = folder / language
        command = [table, "--texts", TEXTS / f"{language}-ordinary.jsonl", "--language", language, "--lexicons",
                   ROOT / "lexicons", "--rounds", str(rounds), "--export", files]
        output = subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout
        for line in output.splitlines():
            found = json.loads(line)
            results.append(Result(f"600 rules, {language}: {found['name']}", found["value"], found["unit"],
                                  **LIMITS.get(found["name"], {})))
        results += others(files, language, rounds)
    return results


def others(folder, language, rounds):
    """Seconds a megabyte of other programs, their reading of the patterns left out."""
    lines = (folder / "lines.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    few, size = [], 0
    while lines and size < 100_000:
        few.append(lines.pop(0))
        size += len(few[-1].encode())
    (folder / "few.txt").write_text("".join(few), encoding="utf-8")
    (folder / "none.txt").write_text("", encoding="utf-8")
    patterns = (folder / "patterns.txt").read_text(encoding="utf-8").splitlines()
    # pcre2grep has no flag for Unicode properties.
    (folder / "marked.txt").write_text("".join(f"(*UCP){pattern}\n" for pattern in patterns), encoding="utf-8")
    results = []
    for name, command in OTHERS.items():
        if not shutil.which(command[0]):
            continue
        given = folder / ("marked.txt" if command[0] == "pcre2grep" else "patterns.txt")

        def seconds(texts):
            return statistics.median(run([*command, given, texts], allowed=(0, 1)).cpu for _ in range(rounds))

        if subprocess.run([*command, given, folder / "none.txt"], capture_output=True).returncode > 1:
            print(f"{name} does not take the patterns of {language}", file=sys.stderr)
            continue
        spent = seconds(folder / "few.txt") - seconds(folder / "none.txt")
        results.append(Result(f"600 rules, {language}: {name}", spent / size * 1e9, "ms/MB"))
    return results
