"""A folder with everything that a recorder, a file share and careless people can leave in it, and what must become of each.

Each maker writes into the folder and gives what is expected: by path the states or reasons, SET_ASIDE for what is no
recording and must be told, COPY for bytes that are known under another path.
"""

import json
import os
import shutil
import struct
import subprocess
import wave
from pathlib import Path

from made_calls import LINES, transcript

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "audio-samples"
SET_ASIDE = "set aside"
JUDGED = ("scored", "waiting")
# Counted apart from the recordings.
COPY = (None,)


def speech(path, *more):
    """Six seconds in which someone speaks."""
    subprocess.run(
        ["sox", "-R", SAMPLES / "en-01-threats.wav", "-r", "8000", "-b", "16", "-e", "signed", *more, path, "trim", "0",
         "6"], check=True)


def write_wav(path, frames, channels=1, rate=8000):
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, 2, rate, 0, "NONE", ""))
        file.writeframes(frames)


def write_floats(path, values):
    body = struct.pack(f"<{len(values)}f", *values)
    head = b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 3, 1, 8000, 32000, 4, 32) + b"data" + struct.pack("<I", len(body))
    path.write_bytes(b"RIFF" + struct.pack("<I", len(head) + len(body)) + head + body)


def bad_sound(folder):
    speech(folder / "whole.wav")
    whole = (folder / "whole.wav").read_bytes()
    expected = {"whole.wav": JUDGED}
    for name, content, outcome in [
        ("cut.wav", whole[:-20_000], JUDGED), ("head.wav", whole[:44], ("tooShort",)),
        ("half-head.wav", whole[:20], ("notAudio", "codingNotRead", "tooShort")), ("empty.wav", b"", ("empty",)),
        ("text.wav", b"This is a text.", ("notAudio",)), ("web.mp3", b"<html><body>404</body></html>", ("notAudio",)),
        # A recorder that died before it wrote the sizes, and one that claims four gigabytes.
        ("died.wav", whole[:4] + bytes(4) + whole[8:40] + bytes(4) + whole[44:-2000], JUDGED),
        ("huge.wav", whole[:4] + b"\xf0\xff\xff\xff" + whole[8:40] + b"\xf0\xff\xff\xff" + whole[44:-4000], JUDGED),
    ]:
        (folder / name).write_bytes(content)
        expected[name] = outcome
    os.utime(folder / "died.wav", (1_700_000_000, 1_700_000_000))
    for name, values in [
        ("nan.wav", [float("nan"), float("inf")] * 8000), ("constant.wav", [0.5] * 16000), ("one.wav", [0.5])
    ]:
        write_floats(folder / name, values)
        expected[name] = ("tooShort",) if name == "one.wav" else ("noSpeech",)
    write_wav(folder / "silent.wav", bytes(32000))
    write_wav(folder / "clipped.wav", struct.pack("<h", 32767) * 16000)
    write_wav(folder / "eight.wav", bytes(8 * 2 * 192_000), channels=8, rate=192_000)
    expected |= {"silent.wav": ("noSpeech",), "clipped.wav": ("noSpeech",), "eight.wav": ("noSpeech",)}
    subprocess.run(["sox", folder / "whole.wav", folder / "silent-right.wav", "remix", "1", "0"], check=True)
    for sample in ("en-04-abuse.opus", "zh-01-threats.wav"):
        shutil.copy(SAMPLES / sample, folder / sample)
    shutil.copy(SAMPLES / "zh-01-threats.transcript.json", folder)
    return expected | {
        "silent-right.wav": JUDGED, "en-04-abuse.opus": JUDGED, "zh-01-threats.wav": JUDGED}


def bad_places(folder):
    said = transcript(LINES[:4], "made")
    expected = {}
    for name in ("line\nbreak", "📞🇨🇳", "'; drop table calls; --", "通话 一", "%FF"):
        (folder / f"{name}.transcript.json").write_text(said.replace("anna", f"anna {len(expected)}"))
        expected[f"{name}.transcript.json"] = JUDGED
    deep = folder
    while len(os.fsencode(deep)) < 3_700:
        deep = deep / ("d" * 180)
    os.makedirs(deep)
    (deep / "deep.transcript.json").write_text(said.replace("anna", "deep"))
    expected[str((deep / "deep.transcript.json").relative_to(folder))] = JUDGED
    (folder / "ring").mkdir()
    os.symlink(folder, folder / "ring" / "up")
    os.symlink("nowhere", folder / "dangling.wav")
    (folder / "folder.wav").mkdir()
    os.mkfifo(folder / "pipe.wav")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xb5\xe7.wav")).write_bytes(b"x")
    shutil.copy(folder / "whole.wav", folder / "whole_2.wav")
    return expected | {
        "dangling.wav": SET_ASIDE, "folder.wav": SET_ASIDE, "pipe.wav": SET_ASIDE, "%B5%E7.wav": SET_ASIDE,
        "whole_2.wav": COPY}


def transcripts(folder):
    texts = {
        "srt.srt": "1\n00:00:01,000 --> 00:00:03,500\nagent: we will break your legs\n",
        "ctm.ctm": "c A 0.5 0.3 good 0.98\nc A 0.9 0.4 morning 0.97\n",
        "vtt.vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n<v agent>we will sue you\n",
        "plain.transcript.txt": "[agent 1.0] you should be ashamed of yourself\n[customer 0:05] no\n",
    }
    bad = {
        "bad-json.transcript.json": "{", "bad-srt.srt": "1\n00:00:09,000 --> 00:00:01,000\nx\n", "bad-ctm.ctm": "c A x y z\n",
        "bad-vtt.vtt": "no header", "gbk.transcript.txt": "[坐席 1.0] 您好".encode("gb18030"),
    }
    for name, text in (texts | bad).items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return {name: JUDGED for name in texts} | {name: ("notTranscript",) for name in bad}


def parted_calls(folder):
    expected = {}
    for call, parts in (("p-1", (1, 2, 3)), ("p-2", (1, 3))):
        for part in parts:
            name = f"{call}_{part}.transcript.json"
            (folder / name).write_text(transcript([f"{line} {call}" for line in LINES[part : part + 3]], "made"))
        expected[f"{call}_1.transcript.json"] = JUDGED if call == "p-1" else ("notYet",)
    return expected


def messages(folder):
    rows = ["conversation,message_id,sent_at,zone,from_role,employee,debtor,channel_kind,language,text"]
    rows += [f"t-{k % 5},m{k},2026-11-23T09:{k:02}:00,Asia/Shanghai,agent,E-1,D-{k},sms,zh,你不还钱就打断你的腿" for k in range(20)]
    rows.append("t-9,m1,no time,Asia/Shanghai,agent,E-1,D-1,sms,zh,您好")
    (folder / "sms.messages.csv").write_text("\n".join(rows))
    return {"sms.messages.csv:22": SET_ASIDE}


def call_list(folder, count):
    """In GB18030, with rows that are bad in every way, for the plain calls."""
    rows = ["call_id,file,part,employee,started_at,zone,from,until"]
    rows += [f"c-{n:06},,,张{n % 9},2026-11-{1 + n % 28:02}T09:00:00,Asia/Shanghai,," for n in range(count)]
    rows += [f"p-1,p-1_{k}.transcript.json,{k},李四,2026-11-02T09:00:00,Asia/Shanghai,{60 * k - 60},{60 * k}" for k in (1, 2, 3)]
    rows += [f"p-2,p-2_{k}.transcript.json,{k},李四,2026-11-02T10:00:00,Asia/Shanghai,," for k in (1, 2, 3)]
    good = len(rows)
    rows += ["x-1,,,E,yesterday,Asia/Shanghai,,", "x-2,,,E,2026-11-01T09:00:00,Atlantis,,", "x-3,,", ",,,E,,,,",
             "c-000000,,,E,,,,", 'x-4,"open,,E,,,,']
    (folder / "calls.csv").write_bytes("\n".join(rows).encode("gb18030"))
    return {f"calls.csv:{good + 1 + k}": SET_ASIDE for k in range(len(rows) - good)}


def plain_calls(folder, count):
    for n in range(count):
        place = folder / f"{n // 1000:03}"
        if n % 1000 == 0:
            place.mkdir()
        (place / f"c-{n:06}.transcript.json").write_text(
            transcript([f"{LINES[(n + k) % len(LINES)]} {n}" for k in range(4)], "made"))
    return {f"{n // 1000:03}/c-{n:06}.transcript.json": JUDGED for n in range(count)}


def make(folder, count):
    """- Returns: what must become of each path in it."""
    expected = bad_sound(folder)
    for maker in (bad_places, transcripts, parted_calls, messages):
        expected |= maker(folder)
    return expected | plain_calls(folder, count) | call_list(folder, count)
