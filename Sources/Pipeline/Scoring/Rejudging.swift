internal import Audio
internal import Model
internal import Speech
internal import Store

/// Judges stored calls again of which something is known now on which their judgement does not rest, as a date that a
/// later call list gave: under the lexicons and settings of that judgement, which is kept.
struct Rejudging {
    let store: CallStore
    let run: RunID
    /// Recordings whose words are known to be other speakers' than they were judged to be.
    let otherSpeakers: Set<RecordingID>

    /// What became of them.
    struct Outcome {
        var rejudged: [StoredRecording] = []
        /// How many are left to do because the run was asked to stop.
        var left = 0
    }

    /// Takes those of the recordings that need it.
    ///
    /// - Throws: what the store throws, and what compiling a set's patterns throws.
    func rejudge(_ recordings: [RecordingID], isStopped: () -> Bool) async throws -> Outcome {
        let outrun = try await store.outrunByTheirCalls()
        let wanted = outrun.union(otherSpeakers)
        var benches = TermBenches()
        var outcome = Outcome()
        for recording in recordings where wanted.contains(recording) {
            guard !isStopped() else {
                outcome.left += 1
                continue
            }
            if let again = try await judgeAgain(recording, isOutrun: outrun.contains(recording), &benches) {
                outcome.rejudged.append(again)
            }
        }
        return outcome
    }

    /// Judges one of them; nil where there is nothing to judge.
    ///
    /// - Parameter isOutrun: whether its judgement does not rest on what is known now; else only other speakers matter.
    /// - Throws: what the store throws, and what compiling a set's patterns throws.
    func judgeAgain(
        _ recording: RecordingID, isOutrun: Bool, _ benches: inout TermBenches
    ) async throws -> StoredRecording? {
        let dossier = try await store.dossier(of: recording)
        let recast = recast(dossier)
        guard let old = dossier.current?.judgement, let transcript = recast ?? dossier.transcript,
            let set = dossier.lexicons, recast != nil || isOutrun
        else { return nil }
        let fresh = try await benches.bench(set, old.settings)
            .judge(transcript, of: dossier.recording, facts: dossier.facts, in: store)
        let opined = OpinionsCarriedOver(
            from: dossier.judgements, to: fresh, of: transcript, rules: set.rules)
        let carried = RulingsCarriedOver(of: dossier, to: opined.judgement, rules: set.rules)
        _ = try await store.commit(
            JudgedCall(judgement: carried.judgement, transcript: recast, facts: nil, run: run),
            as: .following(because: .described, carried: carried.hits))
        return dossier.recording
    }

    /// The words as those said them who are known to speak on the channels; nil where that is how they were judged.
    private func recast(_ dossier: CallDossier) -> Transcript? {
        guard otherSpeakers.contains(dossier.recording.id), let transcript = dossier.transcript,
            let facts = dossier.facts
        else { return nil }
        let request = HearingRequest(
            source: SoundSource(path: dossier.recording.path, headerless: nil), language: transcript.language,
            roles: dossier.recording.call.channelRoles)
        return transcript.spoken(by: request.roles(for: facts))
    }
}

/// The lexicon sets under the configurations of judgements that are made again, each compiled once.
struct TermBenches {
    private struct Terms: Hashable {
        let version: ContentHash
        let settings: ComplianceSettings
    }

    private var benches: [Terms: LexiconBench] = [:]

    mutating func bench(_ set: LexiconSet, _ settings: ComplianceSettings) -> LexiconBench {
        let terms = Terms(version: set.version, settings: settings)
        let bench = benches[terms] ?? LexiconBench(set: set, settings: settings)
        benches[terms] = bench
        return bench
    }
}
