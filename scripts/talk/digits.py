"""Strings of digits as an ARPA language model whose numbers are no probabilities.

Beside a general model a digit is a rare word, and each further one of a string is taken for a more frequent word that
sounds like it. Here a digit after two digits costs next to nothing, and a string's start costs as much as keeps it from
being heard where there is none. In logarithms to the base of 10.
"""

DIGITS = sorted("zero oh one two three four five six seven eight nine".split())
FIRST, SECOND, FURTHER = -1.2, -0.9, -0.25
# Many a vowel of other words sounds like "oh".
OH = -0.5
# Alone, without a string's start before it, a digit is the other models' business.
ALONE, END_ALONE, END_OF_ONE, END = -5.0, -4.0, -2.0, -0.4


def cost(word, base):
    return base + (OH if word == "oh" else 0)


def lines_of(order, runs):
    yield f"\n\\{order}-grams:"
    rest = " 0" if order < 3 else ""
    for words, price in sorted(runs.items()):
        yield f"{price:.2f} {words}{rest}"


def arpa():
    runs = {
        1: {"<UNK>": -9.0, "<s>": -99.0, "</s>": END_ALONE} | {word: ALONE for word in DIGITS},
        2: {f"<s> {word}": cost(word, FIRST) for word in DIGITS}
        | {f"{one} {word}": cost(word, SECOND) for one in DIGITS for word in DIGITS}
        | {f"{one} </s>": END_OF_ONE for one in DIGITS},
        3: {f"{one} {two} {word}": cost(word, FURTHER) for one in ["<s>", *DIGITS] for two in DIGITS for word in DIGITS}
        | {f"{one} {two} </s>": END for one in DIGITS for two in DIGITS},
    }
    yield "\\data\\"
    for order, table in runs.items():
        yield f"ngram {order}={len(table)}"
    for order, table in runs.items():
        yield from lines_of(order, table)
    yield "\n\\end\\"
