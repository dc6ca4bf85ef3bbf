"""What a disturbed run must share with an undisturbed one: every row of every table, and one ledger line for what
happens once. Used by kill-loop and fault-loop."""

import sqlite3
import sys

# What is compared: tables and the columns that say the same whenever, and in however many runs, the work is done.
COMPARED = {
    "recordings": "id, kind, content_hash, path, byte_count, call_id, employee, started_at, zone, local_date, debtor,"
                  " direction, language, channel_roles, state, reason, detail",
    "files": "path, recording, role, content_hash, byte_count",
    "call_parts": "recording, number, path, content_hash, seconds",
    "sound_facts": "recording, duration_seconds, facts, peaks",
    "transcripts": "recording, engine, source, language, duration_seconds, body",
    "judgements": "id, recording, engine, lexicon_version, settings, is_current",
    "undecided_rules": "judgement, rule, settled",
    "hits": "id, judgement, ordinal, rule, kind, channel, role, start_seconds, end_seconds, words, words_before,"
            " words_after, confidence, standing",
    "deductions": "judgement, ordinal, rule, category, points",
    "deduction_hits": "judgement, deduction, ordinal, hit",
    "lexicon_sets": "version, language, lexicons",
    "lexicon_rules": "version, rule, zero_tolerance, body",
}


def tables(path):
    with sqlite3.connect(path) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name = 'ledger'")}


def rows(path):
    """Every compared row of every table, and how often the ledger says what may be said once."""
    found = {}
    with sqlite3.connect(path) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            fail("the database is damaged")
        for table, columns in COMPARED.items():
            found[table] = sorted(map(repr, connection.execute(f"SELECT {columns} FROM {table}")))
        found["ledger"] = sorted(map(repr, connection.execute(
            "SELECT json_extract(line, '$.kind') AS kind, json_extract(line, '$.subject') AS subject, count(*)"
            " FROM ledger WHERE kind IN ('recording.seen', 'judgement', 'lexicon.activated')"
            " GROUP BY kind, subject")))
    return found


def compare(expected, found):
    for table in expected:
        lost = [row for row in expected[table] if row not in set(found[table])]
        extra = [row for row in found[table] if row not in set(expected[table])]
        if expected[table] != found[table]:
            for row in lost[:5]:
                print(f"- {row[:300]}", file=sys.stderr)
            for row in extra[:5]:
                print(f"+ {row[:300]}", file=sys.stderr)
            fail(f"{table} differs from that of an undisturbed run: {len(lost)} rows lost, {len(extra)} rows more")


def fail(text):
    sys.exit(f"{sys.argv[0].rsplit('/', 1)[-1]}: {text}")
