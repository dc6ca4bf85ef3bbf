"""Verifies the evaluation calls that were made, and tells what there is of them."""

import csv
import json
import subprocess
from collections import Counter

from .making import COLUMNS, LONGEST, SHORTEST
from .voices import fail, run

SAMPLE = 12
VIOLATING = ("says", "evasions", "absentExamples")


def rows_of(folder):
    path = folder / "manifest.tsv"
    if not path.is_file():
        fail(f"{path} is not there: no calls were made in this folder")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def faults(folder, row):
    """What is wrong with one call."""
    sound = folder / row["file"]
    if not sound.is_file() or not (folder / row["transcript"]).is_file():
        yield "sound or transcript is not there"
        return
    channels, rate, seconds = (run("soxi", option, str(sound)).decode().strip() for option in ("-c", "-r", "-D"))
    if (channels, rate) != ("2", "8000"):
        yield f"{channels} channels at {rate} Hz, expected 2 at 8000"
    if not SHORTEST <= float(seconds) <= LONGEST:
        yield f"{seconds} s, expected {SHORTEST:.0f} to {LONGEST:.0f}"
    said = json.loads((folder / row["transcript"]).read_text(encoding="utf-8"))["utterances"]
    if not row["reference"] or " ".join(one["text"] for one in said) != row["reference"]:
        yield "the reference is empty or not what the transcript holds"
    if {one["role"] for one in said} != {"agent", "customer"} or said[-1]["end"] > float(seconds):
        yield "a side says nothing, or speaks after the end"
    if list(row) != COLUMNS:
        yield "the columns of the manifest are not those that are made"


def not_decoded(folder, row, binary):
    done = subprocess.run([binary, "decode", "--facts", str(folder / row["file"])], capture_output=True, text=True)
    if done.returncode:
        yield f"fairdial cannot decode it: {done.stderr.strip()}"


def shared_phrasings(rows):
    """Phrasings that both halves use; there must be none."""
    used = {half: {name for row in rows if row["half"] == half for name in row["phrasings"].split()}
            for half in ("development", "final")}
    return used["development"] & used["final"]


def check(folder, binary):
    rows = rows_of(folder)
    wrong = [f"{row['file']}: {fault}" for row in rows for fault in faults(folder, row)]
    for row in rows[::max(1, len(rows) // SAMPLE)]:
        wrong += [f"{row['file']}: {fault}" for fault in not_decoded(folder, row, binary)]
    wrong += [f"{name} is in both halves" for name in sorted(shared_phrasings(rows))]
    for line in wrong[:20]:
        print(f"- {line}")
    if wrong:
        fail(f"{len(wrong)} faults in {len(rows)} calls")
    print(f"checked: {len(rows)} calls, no fault")


def told(rows):
    """Tables of what was made: calls and minutes of each mix, and how far violations and hits agree."""
    print("line\thalf\tkind\tcalls\tminutes\tphrasings found\tcalls with hits\thits")
    for mix in sorted({(row["line"], row["half"], row["kind"]) for row in rows}):
        mine = [row for row in rows if (row["line"], row["half"], row["kind"]) == mix]
        minutes = sum(float(row["seconds"]) for row in mine) / 60
        planned = found = 0
        for row in mine:
            rules = Counter(row["hits"].split())
            violations = [name.split("/")[0] for name in row["phrasings"].split() if name.split("/")[1] in VIOLATING]
            planned, found = planned + len(violations), found + sum(rule in rules for rule in violations)
        hits = [row["hits"].split() for row in mine]
        print(*mix, len(mine), f"{minutes:.1f}", f"{found} of {planned}", sum(map(bool, hits)), sum(map(len, hits)),
              sep="\t")
    rules = {half: {rule for row in rows if row["half"] == half for rule in row["hits"].split()}
             for half in ("development", "final")}
    print(f"rules hit: {len(rules['development'])} in development, {len(rules['final'])} in final")
