"""The sentences that are judged: those of a catalogue, and of ordinary conversations."""

from typing import NamedTuple

from evaluation.phrases import half_of

# The kinds of a catalogue's sentences by who says them.
CUSTOMER = ("customerSays",)
# Sentences that hold or lack a required phrase: each is a call of its own.
OF_REQUIRED = ("shouldSay", "absentExamples")


class Text(NamedTuple):
    rule: str
    kind: str
    text: str

    @property
    def half(self):
        return half_of(self.text)

    @property
    def role(self):
        return "customer" if self.kind in CUSTOMER else "agent"


def catalogue_texts(catalogue):
    """Every sentence of a catalogue, with the rule that it is about."""
    texts = []
    for category in catalogue["categories"]:
        for rule in category["rules"]:
            for kind in ("says", "nearMiss", *CUSTOMER, *OF_REQUIRED):
                texts += [Text(rule["id"], kind, str(text)) for text in rule.get(kind, ())]
    texts += [Text(rule, "evasion", text) for text, rule in catalogue.get("evasions", ())]
    for heard, _, rule in catalogue.get("misheard", []) + catalogue.get("homophoneExamples", []):
        texts.append(Text(rule, "misheard", heard))
    return texts


def fresh_texts(fresh):
    """Phrasings and near-misses written apart from the rules."""
    kinds = {"says": "fresh", "nearMiss": "freshNearMiss"}
    return [Text(rule, kinds[kind], text) for rule, lists in fresh["rules"].items()
            for kind, sentences in lists.items() for text in sentences]


def ordinary_texts(conversations):
    """What both sides of ordinary conversations say, all of it as a collector's: the rules must bear either."""
    return [Text("", "ordinary", one["text"]) for conversation in conversations for one in conversation["utterances"]]
