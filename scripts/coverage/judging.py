"""Lets FairDial judge many sentences at once: transcripts in which they stand far apart."""

import json
import subprocess
import sys
from typing import NamedTuple

from .texts import OF_REQUIRED, Text

# Seconds from one sentence to the next: more than any setting that joins utterances or repetitions.
APART = 1000.0
A_CALL = 2000
# A call in which a required phrase is said, or is not: long enough for every rule's part of the call.
SHORT_CALL = 200.0


class Judged(NamedTuple):
    text: Text
    hits: dict
    """The words of each hit, by rule."""


def utterance(text, start):
    channel = 1 if text.role == "customer" else 0
    return {"channel": channel, "role": text.role, "start": start, "end": start + 5, "text": text.text}


def write(folder, name, language, utterances, seconds):
    content = {"format": "fairdial-transcript/1", "language": language, "source": {"engine": "catalogue"},
               "durationSeconds": seconds, "utterances": utterances}
    (folder / f"{name}.transcript.json").write_text(json.dumps(content), encoding="utf-8")


def write_calls(folder, language, texts):
    """The sentences of each call, by its name."""
    short = [text for text in texts if text.kind in OF_REQUIRED]
    rest = [text for text in texts if text.kind not in OF_REQUIRED]
    calls = {f"required-{number}": [text] for number, text in enumerate(short)}
    for name, (text,) in calls.items():
        said = [utterance(text, start) for start in (1.0, SHORT_CALL - 10)]
        write(folder, name, language, said, SHORT_CALL)
    for first in range(0, len(rest), A_CALL):
        name, part = f"apart-{first}", rest[first:first + A_CALL]
        calls[name] = part
        said = [utterance(text, (number + 1) * APART) for number, text in enumerate(part)]
        write(folder, name, language, said, (len(part) + 2) * APART)
    return calls


def scored(binary, lexicons, folder):
    done = subprocess.run(
        [binary, "score", folder / "calls", "--lexicon", lexicons, "--database", folder / "coverage.db", "--format",
         "json", "--quiet"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{binary} score: {done.stderr.strip()}")
    lines = (json.loads(line) for line in done.stdout.splitlines())
    return [line for line in lines if line["type"] == "call"]


def judge(texts, language, binary, lexicons, folder):
    (folder / "calls").mkdir()
    calls = write_calls(folder / "calls", language, texts)
    judged = {}
    for call in scored(binary, lexicons, folder):
        name = call["path"].split("/")[-1].removesuffix(".transcript.json")
        found = [Judged(text, {}) for text in calls[name]]
        for hit in call["hits"]:
            # How fast somebody speaks and when they call says nothing of words.
            if hit["kind"] not in ("said", "alike", "missing"):
                continue
            is_missing = hit["kind"] == "missing"
            if is_missing != name.startswith("required-") or ".conduct." in hit["rule"]:
                continue
            place = 0 if is_missing else int(hit["start"] // APART) - 1
            found[place].hits.setdefault(hit["rule"], hit["text"])
        judged[name] = found
    return [one for name in calls for one in judged[name]]
