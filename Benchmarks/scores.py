"""Scores of a large company: all of them, one payment's way to its score, and an import, each beside SQLite alone."""

import random
import sqlite3
import statistics
import subprocess
import time

from measuring import ROOT, Result, run

EMPLOYEES = 10_000
MICROSECONDS = 1_000_000


def fairdial(binary, folder, *arguments):
    done = subprocess.run(
        [binary, *arguments, "--database", folder / "company.db"], cwd=folder, capture_output=True, text=True,
        env={"FAIRDIAL_ZONE": "Asia/Shanghai", "PATH": "/usr/bin:/bin"})
    if done.returncode != 0:
        raise SystemExit(f"fairdial {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}")
    return done.stdout


def found_company(binary, folder, employees=EMPLOYEES, month="2026-02"):
    """Branches of forty people in teams of ten, with a target of that month each."""
    (folder / "plans").symlink_to(ROOT / "plans")
    (folder / "calendars").symlink_to(ROOT / "calendars")
    lines = {"branches": ["branch,from,name,zone,country"], "employees": ["employee,from,hired,branch,team"],
             "targets": ["employee,month,amount,currency,cases"]}
    for number in range(employees):
        branch = f"B-{number // 40:04d}"
        if number % 40 == 0:
            lines["branches"].append(f"{branch},2025-01-01,{branch},Asia/Shanghai,CN")
        lines["employees"].append(f"E-{number:05d},2025-01-01,2025-01-01,{branch},T-{number // 10:05d}")
        lines["targets"].append(f"E-{number:05d},{month},90000.00,CNY,100")
    for feed, rows in lines.items():
        (folder / f"{feed}.csv").write_text("\n".join(rows) + "\n")
        fairdial(binary, folder, "import", feed, f"{feed}.csv")


def fill(folder, payments, calls, employees=EMPLOYEES, month="2026-02", first=0):
    """Rows of one month as imports and judgements would have left them, without their ledger lines; numbered from first."""
    dice = random.Random(7)
    base = sqlite3.connect(folder / "company.db")
    base.execute("PRAGMA foreign_keys = OFF")
    base.execute("PRAGMA synchronous = OFF")
    line = base.execute("SELECT MAX(ledger_seq) FROM feed_imports").fetchone()[0]

    def payment(number):
        employee, day = f"E-{number % employees:05d}", dice.randrange(1, 29)
        return (f"P-{number:08d}", number * MICROSECONDS, dice.randrange(100, 1_000_000), "CNY", employee,
                f"K-{dice.randrange(payments // 2)}", f"{month}-{day:02d}", employee, line)

    def call(number):
        employee, day = f"E-{number % employees:05d}", f"{month}-{dice.randrange(1, 29):02d}"
        return f"call:C-{number:08d}", employee, day, 1000 if dice.random() < 0.02 else 0

    base.executemany(
        'INSERT INTO feed_payments (payment, confirmed_at, amount, currency, employee, "case", local_date, credited, '
        "version, is_current, import) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?)", map(payment, range(first, first + payments)))
    rows = [call(number) for number in range(first, first + calls)]
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


def whole_month(binary, folder, rounds, payments=2_000_000, calls=2_000_000):
    found_company(binary, folder)
    fill(folder, payments, calls)
    command = [binary, "performance", "run", "--period", "2026-02", "--database", folder / "company.db"]
    run(command, folder)
    ratios, ours, peaks = [], [], []
    for _ in range(rounds):
        theirs = timed(lambda: plain(folder))
        cost = run(command, folder)
        ours.append(cost.wall)
        peaks.append(cost.peak)
        ratios.append(cost.wall / theirs)
    rank = run([binary, "performance", "rank", "--period", "2026-02", "--format", "csv", "--database",
                folder / "company.db"], folder)
    results = [
        Result("performance run, 10,000 employees, 2,000,000 payments and calls: ÷ SQLite's plain sums",
               statistics.median(ratios), at_most=3),
        Result("the same (absolute)", statistics.median(ours), "s"),
        Result("the same: peak memory (absolute)", max(peaks) / 1024, "MiB", at_most=1024),
        Result("the month's ranking of 10,000 as CSV (absolute)", rank.wall, "s"),
    ]
    return results + duckdb_sums(folder)


def duckdb_sums(folder):
    """For information: an engine of columns over its own copy of the rows; nothing where it is not installed."""
    try:
        import duckdb
    except ImportError:
        return []
    base = duckdb.connect()
    for name, text in (("p", "SELECT employee, amount FROM feed_payments"),
                       ("c", "SELECT employee, points FROM conduct")):
        with open(folder / f"{name}.csv", "w", encoding="utf-8") as file:
            subprocess.run(["sqlite3", "-csv", "-header", folder / "company.db", text], stdout=file, check=True)
        base.execute(f"CREATE TABLE {name} AS SELECT * FROM read_csv('{folder}/{name}.csv')")
    seconds = timed(lambda: [base.execute(text).fetchall() for text in (
        "SELECT employee, SUM(amount), COUNT(*) FROM p GROUP BY employee",
        "SELECT employee, SUM(points), COUNT(*) FROM c GROUP BY employee")])
    return [Result("DuckDB's plain sums over its own copy (absolute)", seconds, "s")]


def one_payment(binary, folder, rows, count=100):
    """The 99th percentile of a payment's way from the command to its visible score."""
    folder.mkdir()
    found_company(binary, folder, employees=1000)
    fill(folder, rows, rows, employees=1000)
    fairdial(binary, folder, "performance", "run", "--period", "2026-02")
    times = []
    for number in range(count):
        (folder / "one.csv").write_text(
            "payment,confirmed_at,amount,currency,employee\n"
            f"N-{number},2026-02-14T09:30:00,10.00,CNY,E-{number:05d}\n")
        times.append(timed(lambda: fairdial(binary, folder, "import", "payments", "one.csv", "--quiet")))
    return sorted(times)[int(count * 0.99) - 1]


def payments_to_scores(binary, folder):
    few = one_payment(binary, folder / "few", 10_000)
    many = one_payment(binary, folder / "many", 1_000_000)
    return [
        Result("one payment to its visible score, p99: 10⁶ rows ÷ 10⁴ rows", many / few, at_most=2),
        Result("the same at 10⁶ rows, the program's start included (absolute)", many * 1000, "ms"),
    ]


def imports(binary, folder, rounds, count=300_000):
    """Beside the shell's own import of the same file into a table that has a key and nothing else."""
    dice = random.Random(11)
    lines = ["payment,confirmed_at,amount,currency,employee,case"] + [
        f"P-{number:08d},2026-02-{dice.randrange(1, 29):02d}T{dice.randrange(9, 18):02d}:30:00,"
        f"{dice.randrange(1, 9999)}.{dice.randrange(100):02d},CNY,E-{dice.randrange(10_000):05d},K-{dice.randrange(count)}"
        for number in range(count)]
    (folder / "payments.csv").write_text("\n".join(lines) + "\n")
    ratios, ours = [], []
    for number in range(rounds):
        shell = folder / f"shell{number}.db"
        theirs = timed(lambda: subprocess.run(
            ["sqlite3", shell, "CREATE TABLE payments (payment TEXT PRIMARY KEY, confirmed_at, amount, currency, "
             'employee, "case")', f".import --csv --skip 1 {folder}/payments.csv payments"], check=True))
        (folder / "company.db").unlink(missing_ok=True)
        ours.append(timed(lambda: fairdial(binary, folder, "import", "payments", "payments.csv")))
        ratios.append(theirs / ours[-1])
    return [
        Result("import of 300,000 payments: speed ÷ that of sqlite3's .import", statistics.median(ratios), at_least=0.3),
        Result("the same: rows a second (absolute)", count / statistics.median(ours)),
    ]


def measure(binary, folder, rounds):
    whole = folder / "whole"
    whole.mkdir()
    taken = folder / "imports"
    taken.mkdir()
    return whole_month(binary, whole, rounds) + payments_to_scores(binary, folder) + imports(binary, taken, rounds)
