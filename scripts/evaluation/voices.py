"""The synthetic voices of the evaluation calls. Their word error rates are in docs/evaluation-calls.md."""

import array
import subprocess
from pathlib import Path

RATE = 16_000
# Program and voice, with the rates at which Whisper base hears at most 8 % of the words wrong.
VOICES = {
    "flite:slt": ("fast", "normal", "slow"),
    "flite:rms": ("fast", "normal", "slow"),
    "flite:awb": ("fast", "normal", "slow"),
    "flite:kal16": ("fast", "normal", "slow"),
}
# Seconds of sound to a second of the voice's own pace.
STRETCHES = {"fast": 0.87, "normal": 1.0, "slow": 1.15}
PEAK = 0.5
QUIET = 0.004


def fail(sentence):
    raise SystemExit(sentence)


def run(*command, text=None):
    done = subprocess.run(command, input=text, capture_output=True)
    if done.returncode != 0:
        fail(f"{' '.join(map(str, command))}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def spoken(text, program, voice, stretch, path):
    if program == "flite":
        run("flite", "-voice", voice, "--setf", f"duration_stretch={stretch}", "-t", text, "-o", path)
    else:
        scheme = f"(voice_{voice})(Parameter.set 'Duration_Stretch {stretch})"
        run("text2wave", "-eval", scheme, "-o", path, text=text.encode())


def speak(text, voice, stretch, folder):
    """Samples of the words from -1 to 1 at 16 kHz, with no silence around them."""
    program, name = voice.split(":")
    path = str(Path(folder) / "spoken.wav")
    spoken(text, program, name, stretch, path)
    raw = run("sox", "-R", path, "-c", "1", "-b", "16", "-e", "signed-integer", "-t", "raw", "-", "rate", str(RATE))
    samples = array.array("h", raw)
    loudest = max(map(abs, samples), default=0)
    if loudest == 0:
        fail(f"{voice} says nothing for {text!r}")
    return trimmed([sample / loudest * PEAK for sample in samples])


def trimmed(samples):
    loud = [place for place in range(0, len(samples), 80) if max(map(abs, samples[place:place + 80])) > QUIET]
    return samples[loud[0]:loud[-1] + 80]
