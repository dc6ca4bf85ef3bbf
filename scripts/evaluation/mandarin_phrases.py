"""Mandarin sentences to be spoken: violating and innocent phrasings of the catalogue, and ordinary talk."""

import json
import re

from .phrases import digest, read_catalogue, read_lines

ORDINARY = "data/text/zh-ordinary.jsonl"
SHORTEST, LONGEST = 8, 26
# Cantonese and other regional words, which the voice does not know how to say.
REGIONAL = re.compile("[唔仲嘅咗佢冇嘢啲恁侬俺娃瓜咯嘞哦嘛]|先人|老母|几把|大爷")
# Recognisers write them in figures or in characters as they like.
NUMERALS = re.compile("[零二三四五六七八九十百千万亿]")
# Names that nobody can write who only hears them, words that sound like others, and slips of the pen.
UNCERTAIN = re.compile("推荐您|您推荐|地址是|北京|[书物宝]馆|坛|平谷|北新桥|前门大街|农家院|火烧|老舍|清华|[它她]|报歉")


def fit(text):
    """A sentence whose writing is certain once it is heard right."""
    said = re.sub("[，、]", "", text)
    return (SHORTEST <= len(said) <= LONGEST and re.fullmatch("[\u4e00-\u9fff]+", said) is not None
            and not any(unfit.search(said) for unfit in (REGIONAL, NUMERALS, UNCERTAIN)))


def in_order(texts):
    """Once each, in an order that only they decide."""
    return sorted(set(filter(fit, texts)), key=lambda text: digest("mandarin", text))


def read_kinds(shared):
    """Fit sentences by their kind."""
    catalogue = read_catalogue(shared, "zh")
    talk = [sentence for line in read_lines(shared, ORDINARY) for one in json.loads(line)["utterances"]
            for sentence in re.split("[。？！；?!;]", one["text"])]
    return {"violating": in_order(phrase.text for phrase in catalogue if phrase.kind == "says"),
            "innocent": in_order(phrase.text for phrase in catalogue if phrase.kind == "nearMiss"),
            "ordinary": in_order(talk)}


def recordings(shared, characters):
    """What is said in each recording, a sentence of each kind, until there are so many characters."""
    total = 0
    for sentences in zip(*read_kinds(shared).values()):
        if total >= characters:
            return
        total += sum(len(re.sub("[，、]", "", sentence)) for sentence in sentences)
        yield sentences
