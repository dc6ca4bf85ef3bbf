"""Where the turns of an evaluation call lie in time: pauses, overlaps, short words of the listener."""

from typing import NamedTuple

from . import small_talk
from .voices import RATE

LEAD, TAIL = 0.6, 0.8
# How often what comes between two turns, and how many seconds it lasts; below zero the next speaker cuts in.
GAPS = [(0.70, (0.2, 0.9)), (0.12, (2.0, 5.0)), (0.18, (-0.6, -0.1))]
BACKCHANNELS = 0.3
LONG_TURN = 3.0


class Utterance(NamedTuple):
    role: str
    text: str
    start: float
    end: float
    samples: list


def gap(dice):
    chance = dice.random()
    for share, seconds in GAPS:
        if chance < share:
            return dice.uniform(*seconds)
        chance -= share
    return 0.3


def backchannel(turn, start, length, speak, dice):
    role = "customer" if turn.role == "agent" else "agent"
    text = dice.choice(small_talk.BACKCHANNELS)
    samples = speak(role, text)
    at = start + length * dice.uniform(0.35, 0.55)
    return Utterance(role, text, at, at + len(samples) / RATE, samples)


def lay_out(turns, speak, dice):
    """Utterances by their beginnings, and the call's length. Nobody speaks over themselves."""
    placed, free = [], {"agent": LEAD, "customer": LEAD}
    at, last = LEAD, None
    for turn in turns:
        samples = speak(turn.role, turn.text)
        length = len(samples) / RATE
        pause = gap(dice) if last else 0.0
        if turn.role == last:
            pause = max(pause, 0.15)
        start = max(at + pause, free[turn.role])
        placed.append(Utterance(turn.role, turn.text, start, start + length, samples))
        at, last, free[turn.role] = start + length, turn.role, start + length + 0.15
        if length > LONG_TURN and dice.random() < BACKCHANNELS:
            placed.append(backchannel(turn, start, length, speak, dice))
    return sorted(placed, key=lambda one: one.start), max(one.end for one in placed) + TAIL


def sides(utterances, seconds):
    """Agent and customer alone, at the rate of speech."""
    tracks = {role: [0.0] * int(seconds * RATE) for role in ("agent", "customer")}
    for one in utterances:
        first = int(one.start * RATE)
        tracks[one.role][first:first + len(one.samples)] = one.samples
    return [tracks["agent"], tracks["customer"]]
