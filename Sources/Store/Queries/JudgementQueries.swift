/// Judgements with their hits and deductions.
enum JudgementQueries {
    private static let columns =
        "id, recording, engine, lexicon_version, local_date, started, stretches, contacts, settings, made_at, is_current"

    static let byID = Query("judgement", "SELECT \(columns) FROM judgements WHERE id = $1")

    static let ofRecording = Query(
        "judgementsOfRecording",
        """
        SELECT \(columns) FROM judgements
        WHERE recording = $1 ORDER BY is_current DESC, made_at DESC, id
        """)

    static let current = Query(
        "currentJudgement", "SELECT id, engine FROM judgements WHERE recording = $1 AND is_current = 1")

    static let insert = Query(
        "insertJudgement",
        """
        INSERT INTO judgements (
            id, recording, engine, lexicon_version, local_date, started, stretches, contacts, settings, run, made_at,
            is_current
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0) ON CONFLICT DO NOTHING
        """)

    static let setSettings = Query("setSettings", "UPDATE judgements SET settings = $2 WHERE id = $1")

    static let noneCurrent = Query(
        "noneCurrent", "UPDATE judgements SET is_current = 0 WHERE recording = $1 AND is_current = 1")

    static let makeCurrent = Query("makeCurrent", "UPDATE judgements SET is_current = 1 WHERE id = $1")

    static let promote = Query(
        "promote",
        "INSERT INTO promotions (ledger_seq, judgement, promoted_at) VALUES ($1, $2, $3)")

    static let promotion = Query(
        "promotion",
        """
        SELECT p.promoted_at, \(LedgerQueries.besideColumns)
        FROM promotions p
        \(LedgerQueries.beside("p.ledger_seq"))
        WHERE p.judgement = $1 ORDER BY p.ledger_seq DESC LIMIT 1
        """)

    static let insertUndecided = Query(
        "insertUndecided", "INSERT INTO undecided_rules (judgement, rule, settled) VALUES ($1, $2, $3)")

    static let setSettled = Query(
        "setSettled", "UPDATE undecided_rules SET settled = $3 WHERE judgement = $1 AND rule = $2")

    static let undecided = Query(
        "undecided", "SELECT rule, settled FROM undecided_rules WHERE judgement = $1 ORDER BY rule")

    static let insertHit = Query(
        "insertHit",
        """
        INSERT INTO hits (
            id, judgement, ordinal, rule, kind, channel, role, start_seconds, end_seconds, words, words_before,
            words_after, confidence, standing, opinion
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """)

    static let hitColumns = """
        h.id, h.rule, h.kind, h.channel, h.role, h.start_seconds, h.end_seconds, h.words, h.words_before,
        h.words_after, h.confidence, h.standing, h.opinion
        """

    static let hits = Query(
        "hits", "SELECT \(hitColumns) FROM hits h WHERE h.judgement = $1 ORDER BY h.ordinal")

    static let setOpinion = Query("setOpinion", "UPDATE hits SET opinion = $2 WHERE id = $1")

    static let insertDeduction = Query(
        "insertDeduction",
        "INSERT INTO deductions (judgement, ordinal, rule, category, points, employee) VALUES ($1, $2, $3, $4, $5, $6)")

    static let insertDeductionHit = Query(
        "insertDeductionHit",
        "INSERT INTO deduction_hits (judgement, deduction, ordinal, hit) VALUES ($1, $2, $3, $4)")

    static let deductions = Query(
        "deductions",
        "SELECT ordinal, rule, category, points, employee FROM deductions WHERE judgement = $1 ORDER BY ordinal")

    /// Judgements with something that was deducted, or would be.
    static let deducted = Query("deductedJudgements", "SELECT DISTINCT judgement FROM deductions ORDER BY judgement")

    static let promotionLine = Query(
        "promotionLine", "SELECT MAX(ledger_seq) AS ledger_seq FROM promotions WHERE judgement = $1")

    static let deductionHits = Query(
        "deductionHits",
        "SELECT deduction, hit FROM deduction_hits WHERE judgement = $1 ORDER BY deduction, ordinal")

    static let dropDeductionHits = Query("dropDeductionHits", "DELETE FROM deduction_hits WHERE judgement = $1")

    static let dropDeductions = Query("dropDeductions", "DELETE FROM deductions WHERE judgement = $1")
}
