/// Appeals and what was decided of them.
enum AppealQueries {
    static let file = Query(
        "fileAppeal",
        """
        INSERT INTO appeals (id, kind, subject, employee, evidence, filed_at, decide_by, ledger_seq)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """)

    static let decide = Query(
        "decideAppeal",
        """
        INSERT INTO appeal_decisions (ledger_seq, appeal, outcome, decided_at, owner_before)
        VALUES ($1, $2, $3, $4, $5)
        """)

    private static let columns = """
        p.id, p.kind, p.subject, p.employee, p.evidence, p.filed_at, p.decide_by, \(LedgerQueries.besideColumns)
        """

    static let one = Query(
        "appeal",
        "SELECT \(columns) FROM appeals p \(LedgerQueries.beside("p.ledger_seq")) WHERE p.id = $1")

    /// In order of the day until which somebody has to decide.
    static let all = Query(
        "appeals",
        "SELECT \(columns) FROM appeals p \(LedgerQueries.beside("p.ledger_seq")) ORDER BY p.decide_by, p.id")

    /// Of employee `$1` about `$3` of kind `$2`.
    static let same = Query(
        "sameAppeal", "SELECT id FROM appeals WHERE employee = $1 AND kind = $2 AND subject = $3 ORDER BY id")

    static let decisions = Query(
        "appealDecisions",
        """
        SELECT d.outcome, d.decided_at, d.owner_before, \(LedgerQueries.besideColumns) FROM appeal_decisions d
        \(LedgerQueries.beside("d.ledger_seq"))
        WHERE d.appeal = $1 ORDER BY d.ledger_seq
        """)

    /// What was written with line `$1`, in the order of the values that its digest is made of.
    static let filedWith = Query(
        "appealsFiledWith",
        "SELECT id, kind, subject, employee, evidence, filed_at, decide_by FROM appeals WHERE ledger_seq = $1")

    static let decidedWith = Query(
        "appealsDecidedWith",
        "SELECT appeal AS id, outcome, decided_at, owner_before FROM appeal_decisions WHERE ledger_seq = $1")

    /// Lines that appeals and decisions name.
    static let lines = Query(
        "linesOfAppeals",
        """
        SELECT ledger_seq FROM appeals UNION SELECT ledger_seq FROM appeal_decisions ORDER BY ledger_seq
        """)

    /// How hit `$1` stands, and since when: its judgement, or the last ruling on it.
    static let hit = Query(
        "appealedHit",
        """
        SELECT h.standing, j.is_current, j.recording, h.judgement,
            COALESCE((SELECT MAX(u.ruled_at) FROM rulings u WHERE u.hit = h.id), j.made_at) AS since
        FROM hits h JOIN judgements j ON j.id = h.judgement WHERE h.id = $1
        """)

    /// Whether employee `$2` answers for recording `$1`.
    static let answersFor = Query(
        "answersFor", "SELECT employee FROM conduct WHERE recording = $1 AND employee = $2")

    /// Who ruled last on hit `$1`.
    static let lastReviewer = Query(
        "lastReviewer",
        """
        SELECT \(LedgerQueries.besideColumns) FROM rulings u \(LedgerQueries.beside("u.ledger_seq"))
        WHERE u.hit = $1 ORDER BY u.ledger_seq DESC LIMIT 1
        """)

    static let payment = Query(
        "appealedPayment",
        "SELECT credited, employee, confirmed_at FROM feed_payments WHERE payment = $1 AND is_current = 1")

    static let rule = Query("appealedRule", "SELECT rule FROM lexicon_rules WHERE rule = $1 LIMIT 1")

    /// Of each rule that was appealed against by its hits from instant `$1` until before `$2`: how many hits were held
    /// against somebody, how many appeals, with what success.
    static let rates = Query(
        "appealRates",
        """
        SELECT h.rule, COUNT(*) AS appeals,
            COUNT(CASE WHEN o.outcome = 'accepted' THEN 1 END) AS accepted,
            COUNT(CASE WHEN o.outcome IS NULL THEN 1 END) AS open,
            (SELECT COUNT(*) FROM hits x JOIN judgements j ON j.id = x.judgement AND j.is_current = 1
                WHERE x.rule = h.rule AND x.standing IN ('stands', 'confirmed', 'overturned')) AS hits
        FROM appeals p
        JOIN hits h ON h.id = p.subject
        LEFT JOIN appeal_decisions o ON o.ledger_seq = (
            SELECT MAX(d.ledger_seq) FROM appeal_decisions d WHERE d.appeal = p.id)
        WHERE p.kind = 'hit' AND p.filed_at >= $1 AND p.filed_at < $2
        GROUP BY h.rule ORDER BY h.rule
        """)
}
