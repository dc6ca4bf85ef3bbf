"""Made calls for kill-loop, fault-loop and the benchmarks: what is said in them, and transcripts of it."""

import json

LINES = [
    "hello this is anna from northern recovery this call is recorded", "you owe us four hundred dollars",
    "when can you pay", "i can pay on friday", "if you do not pay we will break your legs", "thank you and goodbye",
    "we will sue you tomorrow", "you should be ashamed of yourself", "let us agree on a plan",
]


def transcript(texts, engine):
    """A transcript in which agent and customer say the texts in turn, four seconds apart."""
    utterances = [
        {"channel": k % 2, "role": ("agent", "customer")[k % 2], "start": k * 4, "end": k * 4 + 3, "text": text,
         "confidence": 0.95} for k, text in enumerate(texts)]
    return json.dumps({
        "format": "fairdial-transcript/1", "language": "en", "source": {"engine": engine}, "utterances": utterances})
