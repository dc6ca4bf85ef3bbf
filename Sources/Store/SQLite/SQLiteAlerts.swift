/// What a later step adds for alerts and their way to receivers. Instants are microseconds since 1970 UTC.
enum SQLiteAlerts {
    static let step = """
        CREATE TABLE alerts (
            id TEXT NOT NULL PRIMARY KEY,
            rule TEXT NOT NULL,
            subject TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            employee TEXT,
            since TEXT NOT NULL,
            until TEXT,
            value TEXT,
            state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'ended', 'withdrawn')),
            role TEXT NOT NULL,
            raised_at INTEGER NOT NULL,
            told_at INTEGER,
            acknowledged_at INTEGER,
            snoozed_until INTEGER,
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
            UNIQUE (rule, subject, number)
        ) STRICT;
        CREATE INDEX alerts_by_state ON alerts (state, raised_at, id);
        CREATE INDEX alerts_by_day ON alerts (since) WHERE state <> 'withdrawn';
        CREATE INDEX alerts_to_escalate ON alerts (told_at) WHERE state = 'open' AND told_at IS NOT NULL;

        CREATE TABLE alert_notices (
            seq INTEGER NOT NULL PRIMARY KEY,
            alert TEXT NOT NULL REFERENCES alerts (id),
            event TEXT NOT NULL CHECK (event IN ('raised', 'escalated', 'withdrawn')),
            role TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            is_routed INTEGER NOT NULL CHECK (is_routed IN (0, 1)),
            UNIQUE (alert, event, role)
        ) STRICT;
        CREATE INDEX alert_notices_unrouted ON alert_notices (seq) WHERE is_routed = 0;

        CREATE TABLE alert_deliveries (
            id TEXT NOT NULL PRIMARY KEY,
            notice INTEGER NOT NULL REFERENCES alert_notices (seq),
            alert TEXT NOT NULL REFERENCES alerts (id),
            channel TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('due', 'done', 'dropped', 'refused')),
            due_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            cause TEXT,
            ended_at INTEGER,
            UNIQUE (notice, channel)
        ) STRICT;
        CREATE INDEX alert_deliveries_by_turn ON alert_deliveries (channel, state, due_at, id);
        CREATE INDEX alert_deliveries_of_alert ON alert_deliveries (alert, state);

        CREATE TABLE alert_looks (
            one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
            through INTEGER NOT NULL,
            settings TEXT NOT NULL
        ) STRICT;

        CREATE INDEX feed_cases_promised ON feed_cases (promised) WHERE is_current = 1 AND promised IS NOT NULL;
        CREATE INDEX feed_complaints_upheld ON feed_complaints (import)
            WHERE is_current = 1 AND outcome = 'upheld';
        CREATE INDEX feed_imports_by_time ON feed_imports (imported_at)
        """
}
