"""Draws the sentences of talk.txt."""

from pathlib import Path
from typing import NamedTuple

GRAMMAR = Path(__file__).with_name("talk.txt")


class Grammar(NamedTuple):
    # Each rule's alternatives, each a row of words and <names>.
    rules: dict
    # The rules that sentences are drawn of, with their parts of all words, in per cent.
    shares: dict


class Dice:
    """Small on purpose: the same numbers with every version of Python."""

    def __init__(self):
        self.state = 1

    def choice(self, items):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return items[(self.state >> 33) % len(items)]


def read_grammar():
    bodies, shares = {}, {}
    for line in GRAMMAR.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.endswith(":"):
            name, *share = line[:-1].split()
            bodies[name] = ""
            if share:
                shares[name] = float(share[0])
        else:
            bodies[name] += " " + line
    rules = {name: [part.split() for part in body.split("|")] for name, body in bodies.items()}
    return Grammar(rules, shares)


def expanded(grammar, name, dice):
    """One sentence of a rule, word by word."""
    for part in dice.choice(grammar.rules[name]):
        if part.startswith("<"):
            yield from expanded(grammar, part[1:-1], dice)
        else:
            yield part


def sentences(words):
    """Sentences of about so many words in all."""
    grammar, dice = read_grammar(), Dice()
    for name, share in grammar.shares.items():
        left = words * share / 100
        while left > 0:
            sentence = list(expanded(grammar, name, dice))
            left -= len(sentence)
            yield sentence
