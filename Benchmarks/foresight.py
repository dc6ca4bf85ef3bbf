"""A changed rule looked for in all stored calls: megabytes a second, what is not matching, and memory."""

import json
import os
import random
import re
import sqlite3
import subprocess
import time

from measuring import ROOT, Cost, Result

TEXTS = ROOT.parent / "shared" / "data" / "text"
BYTES = 2_000
MONTH = "2026-02"


def made_calls(language, count):
    """Transcripts of about two thousand bytes of ordinary talk."""
    lines = [one["text"] for line in (TEXTS / f"{language}-ordinary.jsonl").read_text(encoding="utf-8").splitlines()
             for one in json.loads(line)["utterances"]]
    dice = random.Random(11)
    for _ in range(count):
        said, size = [], 0
        while size < BYTES:
            said.append(dice.choice(lines))
            size += len(said[-1].encode())
        yield {"format": "fairdial-transcript/1", "language": language, "source": {"engine": "made", "model": ""},
               "durationSeconds": 5.0 * len(said),
               "utterances": [{"channel": place % 2, "role": ("agent", "customer")[place % 2], "start": 5.0 * place,
                               "end": 5.0 * place + 4, "text": text, "confidence": 0.9}
                              for place, text in enumerate(said)]}


def store(binary, folder, count):
    """A database of so many judged calls: a few hundred that were scored, and their copies under other ids."""
    calls = folder / "calls"
    calls.mkdir()
    for language in ("en", "zh"):
        for number, call in enumerate(made_calls(language, 200)):
            path = calls / f"{language}-{number:03d}.transcript.json"
            path.write_text(json.dumps(call, ensure_ascii=False), encoding="utf-8")
    subprocess.run([binary, "score", calls, "--lexicon", ROOT / "lexicons", "--database", folder / "company.db",
                    "--quiet", "--format", "json"], cwd=folder, stdout=subprocess.DEVNULL,
                   env={"FAIRDIAL_ZONE": "Asia/Shanghai", "PATH": "/usr/bin:/bin"})
    base = sqlite3.connect(folder / "company.db")
    base.execute("PRAGMA foreign_keys = OFF")
    base.execute("PRAGMA synchronous = OFF")
    scored = base.execute("SELECT COUNT(*) FROM judgements WHERE is_current = 1").fetchone()[0]
    if scored < 400:
        raise SystemExit(f"Benchmarks/run foresight: only {scored} of 400 calls were scored")
    base.execute("UPDATE recordings SET local_date = ?, zone = 'Asia/Shanghai', started_at = 0", (f"{MONTH}-01",))
    copies = f"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {count // scored - 1})"
    others = {"recordings": {"id": "id || '-' || n", "path": "path || '-' || n",
                             "call_id": "NULL", "local_date": f"'{MONTH}-' || substr('0' || (n % 28 + 1), -2)"},
              "transcripts": {"recording": "recording || '-' || n"},
              "judgements": {"id": "id || '-' || n", "recording": "recording || '-' || n"}}
    for table, changed in others.items():
        columns = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(changed.get(column, f'"{column}"') for column in columns)
        base.execute(f"CREATE TEMP TABLE copied AS SELECT * FROM {table}")
        base.execute(f"INSERT INTO {table} {copies} SELECT {values} FROM n, temp.copied")
        base.execute("DROP TABLE temp.copied")
    base.commit()
    size = base.execute("SELECT COUNT(*) FROM transcripts").fetchone()[0]
    base.close()
    return size


def edited_lexicons(folder):
    """The shipped lexicons with one wording more in one rule of each language."""
    target = folder / "edited"
    target.mkdir()
    more = {"en-collections.yaml": "any:\n      - phrase: settle this balance this afternoon\n",
            "zh-collections.yaml": "any:\n      - phrase: 今天下午结清这笔钱\n"}
    for path in (ROOT / "lexicons").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        if path.name in more:
            text = re.sub(r"any:\n", more[path.name], text, count=1)
        (target / path.name).write_text(text, encoding="utf-8")
    return target


def backtest(binary, folder, edited):
    """Its cost, and what it says of its own pace: megabytes of words a second and per cent of time outside matching."""
    command = [binary, "lexicon", "backtest", edited, "--from", f"{MONTH}-01", "--to", f"{MONTH}-28", "--locale", "en",
               "--database", folder / "company.db"]
    with (folder / "said.txt").open("w") as said:
        began = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), cwd=folder, stdout=subprocess.DEVNULL, stderr=said,
                                   env={"FAIRDIAL_ZONE": "Asia/Shanghai", "PATH": "/usr/bin:/bin", "HOME": str(folder)})
        _, _, usage = os.wait4(process.pid, 0)
    words = (folder / "said.txt").read_text(encoding="utf-8")
    pace = re.search(r": ([\d.,]+) MB/s; (\d+) %", words)
    if pace is None:
        raise SystemExit(f"Benchmarks/run foresight: {words[-800:]}")
    cost = Cost(time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
    return cost, float(pace[1].replace(",", "")), int(pace[2]) / 100


def measure(binary, folder, rounds, counts=(100_000, 1_000_000)):
    """One change over 1,000,000 calls, and over a tenth of them for the memory."""
    if not TEXTS.exists():
        return []
    results, peaks = [], []
    for count in counts:
        place = folder / f"foresight-{count}"
        place.mkdir()
        stored = store(binary, place, count)
        cost, rate, outside = backtest(binary, place, edited_lexicons(place))
        (place / "company.db").unlink()
        name = f"backtest of one changed rule a language, {stored:,} calls"
        results += [Result(f"{name}: calls a second", stored / cost.wall), Result(f"{name}: words", rate, "MB/s"),
                    Result(f"{name}: share of the time outside matching", outside),
                    Result(f"{name}: peak memory", cost.peak / 1024, "MiB")]
        peaks.append(cost.peak)
    results.append(Result(f"the same: peak memory, {counts[-1]:,} calls ÷ {counts[0]:,}", peaks[-1] / peaks[0], at_most=1.25))
    return results
