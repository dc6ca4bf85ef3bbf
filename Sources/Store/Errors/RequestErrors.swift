internal import Model

/// What was asked of the store and cannot be.
extension StoreError {
    static var reasonMissing: Self { Self(.reasonMissing, Message("store.reasonMissing")) }

    static func noSuchRecording(_ id: RecordingID) -> Self {
        Self(.noSuchRecording, Message("store.noSuchRecording", ["recording": id.text]))
    }

    static func noSuchJudgement(_ id: JudgementID) -> Self {
        Self(.noSuchJudgement, Message("store.noSuchJudgement", ["judgement": id.text]))
    }

    static func noSuchCall(_ reference: String) -> Self {
        Self(.noSuchCall, Message("store.noSuchCall", ["reference": reference]))
    }

    static func ambiguousCall(_ reference: String, _ candidates: [String]) -> Self {
        Self(
            .ambiguousCall,
            Message(
                "store.ambiguousCall", ["reference": reference, "candidates": candidates.joined(separator: "\n")]))
    }

    static func noJudgement(_ recording: RecordingID) -> Self {
        Self(.noJudgement, Message("store.noJudgement", ["recording": recording.text]))
    }

    /// `open` are the rules that do keep the call waiting.
    static func nothingToSettle(_ recording: RecordingID, _ rule: RuleID, open: [RuleID]) -> Self {
        Self(
            .nothingToSettle,
            Message(
                "store.nothingToSettle",
                [
                    "recording": recording.text, "rule": rule.text,
                    "open": open.isEmpty ? "–" : open.map(\.text).joined(separator: ", "),
                ]))
    }

    static func noSuchHit(_ id: HitID) -> Self {
        Self(.noSuchHit, Message("store.noSuchHit", ["hit": id.text]))
    }

    static func hitIsShadow(_ id: HitID, _ rule: RuleID) -> Self {
        Self(.hitIsShadow, Message("store.hitIsShadow", ["hit": id.text, "rule": rule.text]))
    }

    static func hitIsCredit(_ id: HitID, _ rule: RuleID) -> Self {
        Self(.hitIsCredit, Message("store.hitIsCredit", ["hit": id.text, "rule": rule.text]))
    }

    static func hitNotCurrent(_ id: HitID, _ judgement: JudgementID) -> Self {
        Self(.hitNotCurrent, Message("store.hitNotCurrent", ["hit": id.text, "judgement": judgement.text]))
    }

    static func lexiconNotKept(_ version: ContentHash) -> Self {
        Self(.lexiconNotKept, Message("store.lexiconNotKept", ["version": version.short]))
    }

    static func transcriptNotKept(_ recording: RecordingID, _ engine: ContentHash) -> Self {
        Self(
            .transcriptNotKept,
            Message("store.transcriptNotKept", ["recording": recording.text, "engine": engine.short]))
    }

    static func inconsistentJudgement(_ id: JudgementID, _ found: String) -> Self {
        Self(
            .inconsistentJudgement,
            Message("store.inconsistentJudgement", ["judgement": id.text, "found": found]))
    }

    static func notScored(_ period: Period) -> Self {
        Self(.notScored, Message("store.notScored", ["period": period.description]))
    }

    static func noSuchAward(_ id: AwardID) -> Self {
        Self(.noSuchAward, Message("store.noSuchAward", ["award": id.text]))
    }

    static func ownAward(_ id: AwardID, _ actor: ActorID) -> Self {
        Self(.ownAward, Message("store.ownAward", ["award": id.text, "actor": actor.text]))
    }

    static func badDate(_ found: String) -> Self {
        Self(.badDate, Message("store.badDate", ["found": found]))
    }
}
