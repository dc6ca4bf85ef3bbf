"""The synthetic voices that the model is adapted with, and what they say."""

from evaluation.voices import run

from .requirements import DICTIONARY

# Program and voice. Flite's are also those of the evaluation calls; what is learned of them is only what a line does.
VOICES = ("flite:awb", "flite:rms", "flite:slt", "flite:kal16", "festival:ked_diphone",
          "festival:cmu_us_slt_arctic_hts")
DIGITS = "zero oh one two three four five six seven eight nine".split()
WORDS_A_TEXT = 7
DIGITS_A_TEXT = 10


def dictionary_words():
    """The dictionary's words of three to nine letters, in its order; no second pronunciations, no possessives."""
    with open(DICTIONARY, encoding="latin1") as file:
        words = [line.split()[0] for line in file]
    return [word for word in words if word.isalpha() and 3 <= len(word) <= 9]


def texts(count, words, dice):
    """Three of four are words at random, so that all sounds come beside all others; the fourth is digits."""
    for place in range(count):
        source, length = (DIGITS, DIGITS_A_TEXT) if place % 4 == 3 else (words, WORDS_A_TEXT)
        yield " ".join(dice.choice(source) for _ in range(length))


def speak(text, voice, path):
    """Writes the spoken text as WAV, at the voice's own rate."""
    program, name = voice.split(":")
    if program == "flite":
        run("flite", "-voice", name, "-t", text, "-o", str(path))
    else:
        run("text2wave", "-eval", f"(voice_{name})", "-o", str(path), text=text.encode())
