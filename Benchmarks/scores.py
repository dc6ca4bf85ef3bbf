"""Scores of a large company: all of them, one payment's way to its score, and an import, each beside SQLite alone."""

import random
import sqlite3
import statistics
import subprocess
import time
from pathlib import Path

from measuring import ROOT

EMPLOYEES = 10_000
MICROSECONDS = 1_000_000


def fairdial(binary, folder, *arguments, quiet=True):
    done = subprocess.run(
        [binary, *arguments, "--database", folder / "company.db"], cwd=folder, capture_output=True, text=True,
        env={"FAIRDIAL_ZONE": "Asia/Shanghai", "PATH": "/usr/bin:/bin"})
    if done.returncode != 0:
        raise SystemExit(f"fairdial {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}")
    return done.stdout


def found_company(binary, folder, employees=EMPLOYEES):
    """Branches of forty people in teams of ten, with a target each."""
    (folder / "plans").symlink_to(ROOT / "plans")
    (folder / "calendars").symlink_to(ROOT / "calendars")
    lines = {"branches": ["branch,from,name,zone,country"], "employees": ["employee,from,hired,branch,team"],
             "targets": ["employee,month,amount,currency,cases"]}
    for number in range(employees):
        branch = f"B-{number // 40:04d}"
        if number % 40 == 0:
            lines["branches"].append(f"{branch},2025-01-01,{branch},Asia/Shanghai,CN")
        lines["employees"].append(f"E-{number:05d},2025-01-01,2025-01-01,{branch},T-{number // 10:05d}")
        lines["targets"].append(f"E-{number:05d},2026-02,90000.00,CNY,100")
    for feed, rows in lines.items():
        (folder / f"{feed}.csv").write_text("\n".join(rows) + "\n")
        fairdial(binary, folder, "import", feed, f"{feed}.csv")


def fill(folder, payments, calls, employees=EMPLOYEES):
    """Rows of February 2026 as imports and judgements would have left them, without their ledger lines."""
    dice = random.Random(7)
    base = sqlite3.connect(folder / "company.db")
    base.execute("PRAGMA foreign_keys = OFF")
    base.execute("PRAGMA synchronous = OFF")
    line = base.execute("SELECT MAX(ledger_seq) FROM feed_imports").fetchone()[0]

    def payment(number):
        employee, day = f"E-{number % employees:05d}", dice.randrange(1, 29)
        return (f"P-{number:08d}", number * MICROSECONDS, dice.randrange(100, 1_000_000), "CNY", employee,
                f"K-{dice.randrange(payments // 2)}", f"2026-02-{day:02d}", employee, line)

    def call(number):
        employee, day = f"E-{number % employees:05d}", f"2026-02-{dice.randrange(1, 29):02d}"
        return f"call:C-{number:08d}", employee, day, 1000 if dice.random() < 0.02 else 0

    base.executemany(
        'INSERT INTO feed_payments (payment, confirmed_at, amount, currency, employee, "case", local_date, credited, '
        "version, is_current, import) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?)", map(payment, range(payments)))
    rows = [call(number) for number in range(calls)]
    base.executemany(
        "INSERT INTO recordings (id, kind, path, employee, started_at, zone, local_date, start_order, registered_at, "
        "state, state_at) VALUES (?, 'sound', ?, ?, 1, 'Asia/Shanghai', ?, 1, 1, 'scored', 1)",
        ((row[0], f"/{row[0]}.wav", row[1], row[2]) for row in rows))
    base.executemany("INSERT INTO conduct (recording, employee, local_date, points) VALUES (?, ?, ?, ?)", rows)
    base.commit()
    base.execute("ANALYZE")
    base.close()


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def plain(folder):
    """What SQLite takes to add up both tables by employee, and nothing else."""
    base = sqlite3.connect(folder / "company.db")
    for text in ("SELECT employee, SUM(amount), COUNT(*) FROM feed_payments GROUP BY employee",
                 "SELECT employee, SUM(points), COUNT(*) FROM conduct GROUP BY employee"):
        base.execute(text).fetchall()
    base.close()


def peak_memory(command, folder):
    """Megabytes that a command held at most."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=2); "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)")
    done = subprocess.run(["python3", "-c", script, *map(str, command)], cwd=folder, capture_output=True, text=True)
    return int(done.stdout)


def whole_month(binary, folder, rounds, payments=2_000_000, calls=2_000_000):
    found_company(binary, folder)
    fill(folder, payments, calls)
    run = ("performance", "run", "--period", "2026-02")
    first = timed(lambda: fairdial(binary, folder, *run))
    ratios, ours, theirs = [], [], []
    for _ in range(rounds):
        theirs.append(timed(lambda: plain(folder)))
        ours.append(timed(lambda: fairdial(binary, folder, *run)))
        ratios.append(ours[-1] / theirs[-1])
    memory = peak_memory([binary, *run, "--database", folder / "company.db"], folder)
    return first, statistics.median(ours), statistics.median(theirs), statistics.median(ratios), memory
