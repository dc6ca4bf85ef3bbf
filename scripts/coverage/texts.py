"""The sentences that are judged: those of a catalogue, and of ordinary conversations."""

from typing import NamedTuple

from evaluation.phrases import half_of

# The kinds of a catalogue's sentences by who says them.
CUSTOMER = ("customerSays",)
# Sentences that hold or lack a required phrase: each is a call of its own.
OF_REQUIRED = ("shouldSay", "absentExamples")
# Sets of phrasings beside the script, in the order in which they were written.
OWN_SETS = ("fresh", "second")


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


def own_texts(name, content):
    """Phrasings and near-misses of a set that lies beside the script, such as "fresh"."""
    kinds = {"says": name, "nearMiss": f"{name}NearMiss"}
    return [Text(rule, kinds[kind], text) for rule, lists in content["rules"].items()
            for kind, sentences in lists.items() for text in sentences]


def ordinary_texts(conversations):
    """What both sides of ordinary conversations say, all of it as a collector's: the rules must bear either."""
    return [Text("", "ordinary", one["text"]) for conversation in conversations for one in conversation["utterances"]]
