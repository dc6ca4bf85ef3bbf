internal import Compliance
internal import Lexicons
package import Model
internal import Store
internal import Synchronization

/// One lexicon set with the judge that prices what it finds. Its patterns are compiled when the first call needs them:
/// a run that finds nothing new is over before that would be.
package final class LexiconBench: Sendable {
    package let set: LexiconSet
    private let judge: ComplianceJudge
    let contacts: ContactJudge
    private let compiling = Mutex<Task<LexiconMatcher, any Error>?>(nil)

    package init(set: LexiconSet, settings: ComplianceSettings) {
        self.set = set
        judge = ComplianceJudge(lexicons: set, settings: settings)
        contacts = ContactJudge(set)
    }

    /// - Throws: what compiling the set's patterns throws.
    private func matcher() async throws -> LexiconMatcher {
        try await compiling.withLock { task in
            let started =
                task
                ?? Task { [set] in
                    try await Blocking.run { try LexiconMatcher(set, prefilter: .standard) }
                }
            task = started
            return started
        }.value
    }

    /// Matches and judges one transcript. The same transcript always gets the same judgement.
    ///
    /// - Parameter history: what rules on contacts ask of the call; nil: they are not asked.
    /// - Throws: what compiling the set's patterns throws, and where the machine has no memory left.
    func judge(
        _ transcript: Transcript, of recording: StoredRecording, facts: SoundFacts?, history: ContactHistory? = nil
    ) async throws -> Judgement {
        let outcomes = history.map { contacts.outcomes($0) } ?? []
        let findings = try await findings(in: transcript, of: recording, facts: facts)
            .and(outcomes, seconds: transcript.durationSeconds)
        return judge.judge(
            findings, recording: recording.id, engine: transcript.engine,
            localDate: recording.call.startedAt?.localDate, startedAt: recording.call.startedAt,
            stretches: recording.call.stretches, contacts: outcomes)
    }

    /// Matches one transcript.
    ///
    /// - Throws: what compiling the set's patterns throws, and where the machine has no memory left.
    func findings(
        in transcript: Transcript, of recording: StoredRecording, facts: SoundFacts?
    ) async throws -> Findings {
        let localDate = recording.call.startedAt?.localDate
        let matcher = try await matcher()
        return try await Blocking.run {
            try matcher.findings(
                in: transcript, isIncomplete: facts?.incomplete != nil, localDate: localDate, sound: facts,
                startedAt: recording.call.startedAt)
        }
    }
}

/// The lexicon sets of a run by language: the active one, and the one on trial where a run was given another.
package struct LexiconBenches: Sendable {
    package let active: [Language: LexiconBench]
    package let trial: [Language: LexiconBench]

    package init(active: [Language: LexiconBench], trial: [Language: LexiconBench]) {
        self.active = active
        self.trial = trial
    }

    /// Settles with the store which sets are active: the first of a language becomes so, another one given later is
    /// on trial, unless a re-scoring was ordered, which activates it.
    ///
    /// - Throws: what the store throws.
    static func settle(
        _ request: ScoreRequest, store: CallStore, tell: @Sendable (RunEvent) -> Void
    ) async throws -> LexiconBenches {
        var active: [Language: LexiconBench] = [:]
        var trial: [Language: LexiconBench] = [:]
        for set in request.lexicons.values.sorted(by: { $0.language.code < $1.language.code }) {
            let bench = LexiconBench(set: set, settings: request.compliance)
            let language = set.language.code
            if let reason = request.rescoreReason, try await store.activeVersion(set.language) != nil {
                try await store.activate(set, actor: request.actor, reason: reason)
                active[set.language] = bench
                continue
            }
            switch try await store.adopt(set, actor: request.actor) {
            case .first:
                active[set.language] = bench
                tell(
                    .note(
                        Message(
                            "run.lexiconActivated",
                            ["language": language, "version": set.version.short, "rules": "\(set.rules.count)"])))
            case .alreadyActive:
                active[set.language] = bench
            case .trial(let activeVersion):
                trial[set.language] = bench
                tell(
                    .note(
                        Message(
                            "run.lexiconTrial",
                            ["language": language, "version": set.version.short, "active": activeVersion.short])))
            }
        }
        try await addStored(to: &active, request: request, store: store, tell: tell)
        return LexiconBenches(active: active, trial: trial)
    }

    private static func addStored(
        to active: inout [Language: LexiconBench], request: ScoreRequest, store: CallStore,
        tell: @Sendable (RunEvent) -> Void
    ) async throws {
        for use in try await store.lexiconUse() where use.isActive && active[use.language] == nil {
            guard let set = try await store.lexiconSet(use.version) else { continue }
            active[use.language] = LexiconBench(set: set, settings: request.compliance)
            guard request.lexicons[use.language] == nil else { continue }
            tell(
                .note(
                    Message(
                        "run.lexiconFromStore",
                        ["language": use.language.code, "version": set.version.short])))
        }
    }
}
