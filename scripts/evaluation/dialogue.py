"""What is said in an evaluation call: violations, near-misses and ordinary talk, from the call's number alone.

Eight calls in a row hold every mix of line, half and kind once, in an order that a hash of the seed gives: more calls
move none, and each mix stays as frequent as the others.
"""

import random
from typing import NamedTuple

from . import small_talk
from .phrases import HALVES, digest, half_of

LINES = ("good", "bad")
KINDS = ("violating", "innocent")
MIXES = [(line, half, kind) for line in LINES for half in HALVES for kind in KINDS]
# Their opening lacks what the lexicon asks for; the other rules for openings and endings are tried out only.
REQUIRED = {"en.required.identity": "IDENTITY", "en.required.recording": "RECORDING",
            "en.required.minimiranda": "MINIMIRANDA"}
MOST_VIOLATIONS = 3
# Of all violations of a call: more would not fit into a minute at a slow rate.
MOST_WORDS = 40


class Turn(NamedTuple):
    role: str
    text: str
    phrase: str = ""


class Plan(NamedTuple):
    """A call before it is spoken: its blocks in order, and those that may go where it would be too long."""
    number: int
    line: str
    half: str
    kind: str
    place_in_mix: int
    blocks: list
    spare: list

    def turns(self, spares):
        """The call with the first so many spare blocks."""
        kept = set(self.spare[:spares])
        return [turn for place, block in enumerate(self.blocks) if place not in self.spare or place in kept
                for turn in block]


class Phrasebook:
    """The phrasings of one half, those of each rule in an order that only they decide."""

    def __init__(self, half, catalogue, ordinary):
        mine = sorted((phrase for phrase in catalogue if half_of(phrase.text) == half),
                      key=lambda phrase: digest("order", phrase.text))
        self.violations = {}
        for phrase in mine:
            lacks = phrase.kind == "absentExamples" and phrase.rule in REQUIRED
            if phrase.kind in ("says", "evasions") or lacks:
                self.violations.setdefault(phrase.rule, []).append(phrase)
        self.rules = sorted(self.violations, key=lambda rule: digest("rules", half, rule))
        self.near = [phrase for phrase in mine if phrase.kind == "nearMiss"]
        self.customer = [phrase for phrase in mine if phrase.kind == "customerSays"]
        self.ordinary = {role: [text for text in texts if half_of(text) == half] for role, texts in ordinary.items()}

    def violation(self, place):
        """Rule after rule, and of each rule phrasing after phrasing."""
        phrases = self.violations[self.rules[place % len(self.rules)]]
        return phrases[place // len(self.rules) % len(phrases)]


def mix_of(seed, number):
    """Line, half and kind of a call, and how many of its mix come before it."""
    block, place = divmod(number, len(MIXES))
    order = random.Random(digest(seed, block, "mix")).sample(MIXES, len(MIXES))
    return (*order[place], block)


class Author:
    """Writes one call; the halves share no dice."""

    def __init__(self, seed, number, books):
        self.number, self.mix = number, mix_of(seed, number)
        self.book = books[self.mix[1]]
        self.dice = random.Random(digest(seed, number, self.mix[1], "words"))
        self.names = {name: self.dice.choice(values) for name, values in small_talk.CHOICES.items()}

    def filled(self, texts):
        return self.dice.choice(texts).format(**self.names)

    def exchange(self, lines):
        values = {name: self.dice.choice(values) for name, values in small_talk.CHOICES.items()} | {
            name: self.names[name] for name in ("agent", "company", "title", "surname", "amount", "creditor")}
        return [Turn(*line.format(**values).split(": ", 1)) for line in lines]

    def phrases(self):
        """Violations of this call: one to three, or none."""
        line, _, kind, block = self.mix
        if kind == "innocent":
            return []
        slot = (block * len(LINES) + LINES.index(line)) * MOST_VIOLATIONS
        count = self.dice.randint(1, MOST_VIOLATIONS)
        phrases = [self.book.violation(slot + (place + block) % MOST_VIOLATIONS) for place in range(count)]
        while sum(len(phrase.text.split()) for phrase in phrases) > MOST_WORDS and len(phrases) > 1:
            phrases.pop()
        return phrases

    def opening(self, lacking):
        """Without what a required rule asks for where one is violated: the catalogue's opening stands in its place."""
        turns = [Turn("agent", lacking.text, lacking.name)] if lacking else []
        left_out = ("IDENTITY", REQUIRED[lacking.rule]) if lacking else ()
        for part in REQUIRED.values():
            if part not in left_out:
                turns.append(Turn("agent", self.filled(getattr(small_talk, part))))
        turns.insert(1, Turn("customer", self.filled(small_talk.PICKS_UP)))
        return turns

    def violating(self, phrase):
        return [Turn("agent", phrase.text, phrase.name), Turn("customer", self.dice.choice(small_talk.PROTESTS))]

    def near_misses(self, count):
        blocks = []
        for phrase in self.dice.sample(self.book.near, count):
            blocks.append([Turn("agent", phrase.text, phrase.name),
                           Turn("customer", self.dice.choice(small_talk.NODS))])
        if self.dice.random() < 0.25:
            phrase = self.dice.choice(self.book.customer)
            blocks.append([Turn("customer", phrase.text, phrase.name),
                           Turn("agent", self.dice.choice(small_talk.ACKNOWLEDGES))])
        return blocks

    def ordinary(self):
        return [Turn(role, self.dice.choice(self.book.ordinary[role])) for role in ("customer", "agent")]

    def plan(self):
        line, half, kind, place_in_mix = self.mix
        phrases = self.phrases()
        lacking = next((phrase for phrase in phrases if phrase.rule in REQUIRED), None)
        held = [self.violating(phrase) for phrase in phrases if phrase.rule not in REQUIRED]
        near = self.near_misses(self.dice.randint(0, 1) if kind == "violating" else self.dice.randint(2, 3))
        fill = [self.exchange(lines) for lines in self.dice.sample(small_talk.EXCHANGES, 8)]
        fill += [self.ordinary() for _ in range(4)]
        self.dice.shuffle(fill)
        # Where the call grows too long, ordinary talk stays out first.
        body = [(block, None) for block in held] + [(block, rank) for rank, block in enumerate(near + fill)]
        self.dice.shuffle(body)
        blocks = [self.opening(lacking), *(block for block, _ in body)]
        blocks.append(self.exchange(self.dice.choice(small_talk.CLOSINGS)))
        ranked = sorted((rank, place) for place, (_, rank) in enumerate(body, 1) if rank is not None)
        return Plan(self.number, line, half, kind, place_in_mix, blocks, [place for _, place in ranked])
