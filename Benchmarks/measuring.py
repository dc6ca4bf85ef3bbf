"""How commands are measured, and how a result is held against its limit."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "audio-samples"


@dataclass
class Result:
    """One measured number. Ratios within one run have a limit; absolute numbers are stated with the machine."""
    name: str
    value: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def holds(self):
        return not (self.at_most is not None and self.value > self.at_most) and not (
            self.at_least is not None and self.value < self.at_least)

    @property
    def row(self):
        limit = "–"
        if self.at_most is not None:
            limit = f"≤ {self.at_most:g}"
        if self.at_least is not None:
            limit = f"≥ {self.at_least:g}"
        verdict = "" if limit == "–" else ("holds" if self.holds else "**does not hold**")
        return f"| {self.name} | {self.value:,.3g} {self.unit} | {limit} | {verdict} |"


@dataclass
class Cost:
    """What a command took: wall seconds, CPU seconds with its children's, and the peak memory of the largest process
    in KiB."""
    wall: float
    cpu: float
    peak: int


def run(command, folder=ROOT, allowed=(0,), **options):
    """Runs a command to its end and measures it."""
    began = time.monotonic()
    process = subprocess.Popen(
        list(map(str, command)), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        sys.exit(f"Benchmarks/run: {command[0]}: exit code {process.returncode}\n{errors.decode(errors='replace')[-800:]}")
    return Cost(time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
