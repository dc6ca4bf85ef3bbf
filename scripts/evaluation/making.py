"""One evaluation call: what is said, by whom, over which line; its sound, its reference, its row of the manifest."""

import json
import random
import tempfile

from . import phone_lines
from .dialogue import Author
from .layout import lay_out, sides
from .phrases import digest
from .voices import STRETCHES, VOICES, speak

SHORTEST, LONGEST = 20.0, 60.0
ATTEMPTS = 20
CHANNELS = ("agent", "customer")
COLUMNS = ("file language reference line half kind codec noise echo loss rate agentVoice customerVoice channels seconds"
           " transcript phrasings hits").split()


class Maker:
    """Makes calls one by one; all that it holds is the same for every call."""

    def __init__(self, folder, seed, books, beds):
        self.folder, self.seed, self.books, self.beds = folder, seed, books, beds

    def dice(self, number, topic):
        return random.Random(digest(self.seed, number, topic))

    def make(self, number):
        """The call's row of the manifest, without its hits."""
        plan = Author(self.seed, number, self.books).plan()
        rate, voices = self.cast(number)
        with tempfile.TemporaryDirectory() as place:
            spoken = {}

            def say(role, text):
                if (role, text) not in spoken:
                    spoken[role, text] = speak(text, voices[CHANNELS.index(role)], STRETCHES[rate], place)
                return spoken[role, text]

            turns, utterances, seconds = self.fitting(plan, say)
        profiles = phone_lines.PROFILES[plan.line]
        line = phone_lines.draw(profiles[plan.place_in_mix % len(profiles)], self.dice(number, "line"))
        name = f"{plan.line}/{plan.half}/{number:04d}"
        self.write_sound(name, number, line, utterances, seconds)
        transcript = self.write_transcript(name, utterances, seconds)
        reference = " ".join(one.text for one in utterances)
        phrasings = " ".join(turn.phrase for turn in turns if turn.phrase)
        return dict(zip(COLUMNS, [
            f"{name}.wav", "en", reference, plan.line, plan.half, plan.kind, line.codec, *line.told(), rate, *voices,
            ",".join(CHANNELS), f"{seconds:.2f}", transcript, phrasings, ""]))

    def cast(self, number):
        """A rate, and two different voices that Whisper hears well at it."""
        dice = self.dice(number, "voices")
        rate = dice.choice(list(STRETCHES))
        fit = [voice for voice, rates in VOICES.items() if rate in rates]
        agent = dice.choice(fit)
        return rate, [agent, dice.choice([voice for voice in fit if voice != agent])]

    def fitting(self, plan, say):
        """As many spare blocks as the call's length wants, and never beyond a minute."""
        wanted = self.dice(plan.number, "length").uniform(SHORTEST + 2, LONGEST - 12)
        best = self.laid_out(plan, 0, say)
        for spares in range(1, len(plan.spare) + 1):
            if best[2] >= wanted:
                break
            longer = self.laid_out(plan, spares, say)
            if longer[2] > LONGEST - 1:
                break
            best = longer
        return best

    def laid_out(self, plan, spares, say):
        """Turns, utterances, seconds; other pauses are drawn where the call would be too long."""
        turns = plan.turns(spares)
        for attempt in range(ATTEMPTS):
            utterances, seconds = lay_out(turns, say, self.dice(plan.number, f"layout {attempt}"))
            if spares or seconds <= LONGEST - 1:
                break
        return turns, utterances, seconds

    def write_sound(self, name, number, line, utterances, seconds):
        dice = self.dice(number, "sound")
        gains = [phone_lines.ratio(-dice.uniform(0, 10)) for _ in CHANNELS]
        tracks = [[gain * sample for sample in phone_lines.narrow(side)]
                  for gain, side in zip(gains, sides(utterances, seconds))]
        levels = [
            phone_lines.loudness([
                sample for one in utterances if one.role == role
                for sample in track[int(one.start * phone_lines.RATE):int(one.end * phone_lines.RATE)]])
            for role, track in zip(CHANNELS, tracks)]
        carried = phone_lines.carry(tracks, levels, line, self.beds, dice)
        phone_lines.write(self.folder / f"{name}.wav", carried, line.codec)

    def write_transcript(self, name, utterances, seconds):
        """Apart from the sound: a transcript beside a recording is read instead of hearing it."""
        transcript = {
            "format": "fairdial-transcript/1", "language": "en", "source": {"engine": "reference", "model": ""},
            "durationSeconds": round(seconds, 2),
            "utterances": [
                {"channel": CHANNELS.index(one.role), "role": one.role, "start": round(one.start, 2),
                 "end": round(one.end, 2), "text": one.text, "confidence": 1.0} for one in utterances]}
        path = f"references/{name}.transcript.json"
        (self.folder / path).write_text(json.dumps(transcript, indent=1) + "\n", encoding="utf-8")
        return path
