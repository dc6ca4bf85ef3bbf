"""Made transcripts and rules, the same for every run."""

import random
import sys

from measuring import ROOT

sys.path.append(str(ROOT / "scripts"))
from made_calls import LINES, transcript  # noqa: E402


def make_transcripts(work, count, lexicon="lexicons: [%s/lexicons]\n" % ROOT):
    """A working folder with a configuration and `day/` of short transcripts."""
    dice = random.Random(1)
    (work / "day").mkdir(parents=True)
    (work / "fairdial.yaml").write_text(lexicon + "sourceConfidence: {made: 0.9}\n")
    for number in range(count):
        spoken = [f"{dice.choice(LINES)} {number} {k}" for k in range(6)]
        (work / "day" / f"c-{number:06}.transcript.json").write_text(transcript(spoken, "made"))
    return work


def write_lexicon(path, rules, extra=""):
    """As many rules as asked for, each with a phrase and a pattern of words that collectors use."""
    dice = random.Random(2)
    words = "pay money legal court action today office family boss debt letter visit account police jail".split()
    text = "lexicon: en-made\nformat: 1\nlanguage: en\nrules:\n"
    for number in range(rules):
        first, second, third = dice.sample(words, 3)
        phrase = f"we {first} your {second} {third} number {number}"
        text += f"""  - id: en.made.r{number}
    name: {{zh: 规则, en: Rule {number}}}
    category: c{number % 10}
    speaker: agent
    deduct: {1 + number % 2}
    basis: House rule
    advice: {{zh: 换个说法, en: Say it otherwise}}
    any:
      - phrase: {phrase}
      - pattern: '\\b{first}(?: \\w+){{0,3}} {second} {number}\\b'
    unless: ['\\bnot (?:going to )?{first}\\b']
    examples: {{match: ["{phrase}"], noMatch: ["hello there {number}"]}}
"""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + extra)
