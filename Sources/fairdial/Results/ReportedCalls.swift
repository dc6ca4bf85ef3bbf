import Foundation
import Lexicons
import Model
import Reports
import Store

/// Gathers from the store what readers are told of calls.
struct ReportedCalls {
    let store: CallStore

    /// The recordings in the order given; a trial's judgement is shown where there is one. Words and peaks, which only
    /// the HTML page shows, come with `.whole`.
    func gather(
        _ ids: [RecordingID], trials: [RecordingID: Judgement] = [:], _ depth: DossierDepth = .outline
    ) async throws -> [ReportedCall] {
        var rules: [ContentHash: [RuleID: Rule]] = [:]
        for version in Set(ids.compactMap { trials[$0]?.lexiconVersion }) {
            rules[version] = try await store.lexiconSet(version).map(byID)
        }
        var calls: [ReportedCall] = []
        for dossier in try await store.dossiers(of: ids, depth) {
            if let set = dossier.lexicons, rules[set.version] == nil { rules[set.version] = byID(set) }
            let trial = trials[dossier.recording.id]
            let version = trial?.lexiconVersion ?? dossier.lexicons?.version
            calls.append(reported(dossier, trial: trial, rules: version.flatMap { rules[$0] } ?? [:]))
        }
        return calls
    }

    /// The call that a person means by a call id, a hash's beginning or a file.
    func find(_ reference: String) async throws -> ReportedCall {
        let dossier = try await self.dossier(reference)
        return reported(dossier, trial: nil, rules: dossier.lexicons.map(byID) ?? [:])
    }

    private func byID(_ set: LexiconSet) -> [RuleID: Rule] {
        Dictionary(set.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The store knows files by their paths in full; people name them from where they stand.
    private func dossier(_ reference: String) async throws -> CallDossier {
        do {
            return try await store.dossier(reference)
        } catch let error where error.code == .noSuchCall {
            let place = URL(fileURLWithPath: reference).standardizedFileURL.path
            guard let found = try? await store.dossier(place) else { throw error }
            return found
        }
    }

    /// What a call does not allow to measure: asked where its words are known.
    private func notMeasured(_ dossier: CallDossier, _ rules: [RuleID: Rule]) -> [RuleID: Message] {
        guard let transcript = dossier.transcript else { return [:] }
        return MannerDoubts.of(rules.values, in: transcript, sound: dossier.facts).mapValues(\.message)
    }

    private func reported(_ dossier: CallDossier, trial: Judgement?, rules: [RuleID: Rule]) -> ReportedCall {
        let others = dossier.others.filter { $0.judgement.id != trial?.id }
        return ReportedCall(
            id: dossier.recording.id, path: dossier.recording.path, parts: dossier.parts, call: dossier.recording.call,
            state: trial?.state ?? dossier.recording.state, detail: dossier.recording.detail, facts: dossier.facts,
            transcript: dossier.transcript, judgement: trial ?? dossier.current?.judgement, isTrial: trial != nil,
            rules: rules, notMeasured: notMeasured(dossier, rules),
            rulings: (dossier.current?.rulings ?? []).map {
                ReportedRuling(
                    hit: $0.hit, standing: $0.verdict.standing, reviewer: $0.reviewer?.text ?? "–", reason: $0.reason)
            },
            settlements: (dossier.current?.settlements ?? []).map {
                ReportedSettlement(rule: $0.rule, reviewer: $0.reviewer?.text ?? "–", reason: $0.reason)
            },
            otherJudgements: others.map {
                OtherJudgement(
                    lexiconVersion: $0.judgement.lexiconVersion, compliance: $0.judgement.compliance,
                    madeAt: $0.madeAt)
            })
    }
}
