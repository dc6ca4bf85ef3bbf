"""Trigrams of sentences, smoothed as Witten and Bell do, as an ARPA language model.

p(w|h) = (c(hw) + T(h) p(w|h')) / (c(h) + T(h)); T(h): how many different words follow h; h': h without its first word.

The program makes the same of the phrases of lexicons (Sources/Speech/Engines/PocketSphinx/PhraseTrigrams.swift);
Tests/LanguageModels holds the two to the same numbers.
"""

import collections
import math

ORDERS = (1, 2, 3)


def counted(sentences):
    """How often each run of one to three words is said; <s> only begins one."""
    counts = {order: collections.Counter() for order in ORDERS}
    for sentence in sentences:
        words = ["<s>", *sentence, "</s>"]
        for end in range(1, len(words) + 1):
            for order in ORDERS:
                if order <= end and words[end - order:end] != ["<s>"]:
                    counts[order][tuple(words[end - order:end])] += 1
    return counts


def smoothed(counts):
    """The probabilities of all runs by their length, and what each history leaves to shorter ones."""
    total = sum(counts[1].values())
    chances = {1: {run: count / total for run, count in counts[1].items()}}
    left = {}
    for order in ORDERS[1:]:
        followers = collections.defaultdict(list)
        for run in counts[order]:
            followers[run[:-1]].append(run)
        chances[order] = {}
        shorter = chances[order - 1]
        for history, runs in followers.items():
            said = sum(counts[order][run] for run in runs)
            for run in runs:
                mine = counts[order][run] + len(runs) * shorter[run[1:]]
                chances[order][run] = mine / (said + len(runs))
            unseen = 1 - sum(chances[order][run] for run in runs)
            unseen_shorter = 1 - sum(shorter[run[1:]] for run in runs)
            left[history] = max(unseen, 1e-7) / max(unseen_shorter, 1e-7)
    return chances, left


def arpa(sentences):
    chances, left = smoothed(counted(sentences))
    # No sentence has <s> but at its start; a word that no sentence has is as good as never said.
    chances[1] |= {("<s>",): 1e-99, ("<UNK>",): 1e-9}
    yield "\\data\\"
    for order in ORDERS:
        yield f"ngram {order}={len(chances[order])}"
    for order in ORDERS:
        yield f"\n\\{order}-grams:"
        for run in sorted(chances[order]):
            rest = f" {math.log10(left.get(run, 1)):.3f}" if order < ORDERS[-1] else ""
            yield f"{math.log10(chances[order][run]):.3f} {' '.join(run)}{rest}"
    yield "\n\\end\\"
