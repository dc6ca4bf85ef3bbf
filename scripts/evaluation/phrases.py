"""The phrasings of the domain's catalogues and English ordinary talk, as the evaluation calls use them.

The catalogue's own layout is read, line by line: YAML is not in Python's library.
"""

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

from .voices import fail

CATALOGUE = "domain/{}-catalogue.yaml"
ORDINARY = "data/text/en-ordinary.jsonl"
HALVES = ("development", "final")


class Phrase(NamedTuple):
    rule: str
    kind: str
    line: int
    text: str

    @property
    def name(self):
        """Where it stands: rule, kind and line of the catalogue."""
        return f"{self.rule}/{self.kind}/{self.line}"


def digest(*parts):
    """A number that only the parts decide."""
    text = "\0".join(map(str, parts))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def half_of(text):
    """In which half of the calls a phrasing may be said; never in both."""
    return HALVES[digest("half", text) % 2]


def read_lines(shared, name):
    path = Path(shared) / name
    if not path.is_file():
        print(f"{path} is not there, and the calls are made of it; --shared names the folder it is in", file=sys.stderr)
        sys.exit(2)
    return path.read_text(encoding="utf-8").splitlines()


def read_catalogue(shared, language="en"):
    """Every phrasing, in the catalogue's order."""
    phrases, rule, kind = [], None, None
    for number, line in enumerate(read_lines(shared, CATALOGUE.format(language)), 1):
        if found := re.fullmatch(rf"\s+- id: ({language}\.\S+)", line):
            rule, kind = found[1], None
        elif re.match(r"\w+:", line):
            rule, kind = None, line.split(":")[0]
        elif found := re.fullmatch(r"\s+(\w+):", line):
            kind = found[1]
        elif rule and (found := re.fullmatch(r'\s+- "(.*)"', line)):
            phrases.append(Phrase(rule, kind, number, found[1]))
        elif kind == "evasions" and (found := re.fullmatch(r'\s+- \["(.*)", (\S+)\]', line)):
            phrases.append(Phrase(found[2], kind, number, found[1]))
    if not phrases:
        fail(f"{shared}/{CATALOGUE.format(language)}: no phrasing of a rule was found")
    return phrases


def as_speech(text):
    """Lower case without punctuation, as the catalogue is written; nothing where the text has digits or odd signs."""
    text = text.lower().replace("’", "'").replace("-", " ")
    if re.search(r"[^a-z' ,.?!;:]", text):
        return None
    return " ".join(re.sub(r"[,.?!;:]", " ", text).split())


def read_ordinary(shared):
    """Sentences of 4 to 14 words that an agent or a customer says: {"agent": […], "customer": […]}."""
    said = {"agent": [], "customer": []}
    for line in read_lines(shared, ORDINARY):
        for utterance in json.loads(line)["utterances"]:
            for sentence in re.split(r"(?<=[.?!])\s+", utterance["text"]):
                text = as_speech(sentence)
                if text and 4 <= len(text.split()) <= 14:
                    said[utterance["speaker"]].append(text)
    return {role: sorted(set(texts)) for role, texts in said.items()}
