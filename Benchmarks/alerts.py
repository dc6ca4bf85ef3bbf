"""Alerts of a large company after an evening's import, and a large outbox on its way to a slow receiver."""

import datetime
import hashlib
import http.server
import signal
import sqlite3
import statistics
import subprocess
import threading
import time

from measuring import Result, run
from scores import EMPLOYEES, fairdial, fill, found_company, timed

ROUTES = """format: 1
channels:
  group: {kind: webhook, address: {env: ADDRESS}}
routes:
  - {alerts: [complianceScore], role: supervisor, channels: [group]}
"""


def change(folder, text, *values):
    base = sqlite3.connect(folder / "company.db")
    base.execute(text, values)
    base.commit()
    base.close()


def evening(binary, folder, rounds, rows=2_000_000):
    """One payment for each of 10,000 people: what scores take to follow, and what alerts take."""
    month = f"{datetime.date.today():%Y-%m}"
    found_company(binary, folder, month=month)
    fill(folder, rows, rows, month=month)
    (folder / "alerts.yaml").write_text(ROUTES.replace("{kind: webhook, address: {env: ADDRESS}}", "{kind: app}"))
    fairdial(binary, folder, "performance", "run", "--period", month)
    fairdial(binary, folder, "alerts", "deliver")
    base = sqlite3.connect(folder / "company.db")
    before = base.execute("SELECT through FROM alert_looks").fetchone()[0]
    base.close()
    (folder / "evening.csv").write_text("payment,confirmed_at,amount,currency,employee\n" + "".join(
        f"N-{number},{month}-14T09:30:00,10.00,CNY,E-{number:05d}\n" for number in range(EMPLOYEES)))
    whole = timed(lambda: fairdial(binary, folder, "import", "payments", "evening.csv"))
    follow = {"scores": ("performance", "show", "E-00000", "--period", month), "alerts": ("alerts", "deliver")}
    seconds = {name: [] for name in follow}
    for _ in range(rounds):
        # Alerts first, and both marks set back for the scores: what both have taken in is forgotten.
        for name in ("alerts", "scores"):
            change(folder, "UPDATE alert_looks SET through = ?", before)
            if name == "scores":
                change(folder, "UPDATE score_periods SET through = ?", before)
            changed = timed(lambda: fairdial(binary, folder, *follow[name]))
            seconds[name].append(changed - timed(lambda: fairdial(binary, folder, *follow[name])))
    scores, alerts = (statistics.median(seconds[name]) for name in ("scores", "alerts"))
    return [
        Result("alerts of 10,000 people after an evening's import ÷ scores of the same", alerts / scores, at_most=2),
        Result("the same: alerts (absolute)", alerts, "s"),
        Result("the same: scores (absolute)", scores, "s"),
        Result("the import itself with both (absolute)", whole, "s"),
    ]


def first_look(binary, folder, rounds, rows=230_000):
    """What is looked at once a day: the forecasts of 10,000 people from seven months, and how their calls were before."""
    today = datetime.date.today()
    months = [f"{(today.year * 12 + today.month - 1 - back) // 12}-{(today.month - 1 - back) % 12 + 1:02d}"
              for back in range(6, -1, -1)]
    found_company(binary, folder, month=months[-1])
    for place, month in enumerate(months):
        fill(folder, rows, rows, month=month, first=place * rows)
    (folder / "alerts.yaml").write_text(ROUTES.replace("{kind: webhook, address: {env: ADDRESS}}", "{kind: app}"))
    fairdial(binary, folder, "alerts", "deliver")
    seconds = []
    for _ in range(rounds):
        change(folder, "UPDATE alert_looks SET day = NULL")
        seconds.append(timed(lambda: fairdial(binary, folder, "alerts", "deliver")))
    return [Result("a day's first look at 10,000 people with seven months of payments and calls (absolute)",
                   statistics.median(seconds), "s")]


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Whoever is killed hangs up."""


class Receiver(http.server.BaseHTTPRequestHandler):
    """Takes its time, and notes the id of each notice."""
    protocol_version = "HTTP/1.1"
    ids = []
    pause = 0.001

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        Receiver.ids.append(self.headers["Idempotency-Key"])
        time.sleep(Receiver.pause)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def outbox(folder, count):
    """So many notices of alerts that were raised just now, none of them on its way yet."""
    base = sqlite3.connect(folder / "company.db")
    now = int(time.time() * 1_000_000)
    for number in range(count):
        subject = f"E-{number} 2026-02"
        name = hashlib.sha256(f"complianceScore\n{subject}\n1".encode()).hexdigest()[:16]
        base.execute(
            "INSERT INTO alerts VALUES (?, 'complianceScore', ?, 1, 'E-00001', '2026-02-05', NULL, '79.50', 'open', "
            "'supervisor', ?, ?, NULL, NULL, 1)", (name, subject, now, now))
        base.execute("INSERT INTO alert_notices VALUES (?, ?, 'raised', 'supervisor', ?, 0)", (number + 1, name, now))
    base.commit()
    base.close()


def deliver(binary, folder, count, kills=0):
    """Peak KiB, seconds and kills of a delivery of so many; where it is killed, the last run is measured."""
    folder.mkdir()
    (folder / "alerts.yaml").write_text(ROUTES)
    found_company(binary, folder, employees=40)
    outbox(folder, count)
    Receiver.ids = []
    server = Server(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    environment = {"ADDRESS": f"http://127.0.0.1:{server.server_address[1]}/", "PATH": "/usr/bin:/bin"}
    command = [binary, "alerts", "deliver", "--quiet", "--database", folder / "company.db"]
    began = time.monotonic()
    for _ in range(kills):
        process = subprocess.Popen(
            list(map(str, command)), cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(5)
        process.send_signal(signal.SIGKILL)
        process.wait()
    cost = run(command, folder, env=environment)
    seconds = time.monotonic() - began
    server.shutdown()
    return cost.peak, seconds, list(Receiver.ids)


def slow_receiver(binary, folder, count=100_000, kills=5):
    few, _, _ = deliver(binary, folder / "few", count // 100)
    many, seconds, ids = deliver(binary, folder / "many", count, kills)
    return [
        Result("100,000 notices to a slow receiver: peak memory ÷ that of 1,000", many / few, at_most=1.1),
        Result("the same: peak memory (absolute)", many / 1024, "MiB"),
        Result("the same: notices lost, over 5 kills", count - len(set(ids)), at_most=0),
        Result("the same: notices that came twice a kill", (len(ids) - len(set(ids))) / kills, at_most=1),
        Result("the same: notices a second (absolute)", count / seconds),
    ]


def measure(binary, folder, rounds):
    company = folder / "company"
    company.mkdir()
    days = folder / "days"
    days.mkdir()
    # Memory first: a process begins with the peak of the one that starts it, and filling a company takes much.
    sent = slow_receiver(binary, folder)
    return evening(binary, company, rounds) + first_look(binary, days, rounds) + sent
