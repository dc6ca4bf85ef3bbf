import Model
import Reports
import Store

/// Gathers from the store what readers are told of calls.
struct ReportedCalls {
    let store: CallStore

    /// The recordings in the order given; a trial's judgement is shown where there is one.
    func gather(_ ids: [RecordingID], trials: [RecordingID: Judgement] = [:]) async throws -> [ReportedCall] {
        var calls: [ReportedCall] = []
        for id in ids { calls.append(try await reported(store.dossier(of: id), trial: trials[id])) }
        return calls
    }

    /// The call that a person means by a call id, a hash's beginning or a file.
    func find(_ reference: String) async throws -> ReportedCall {
        try await reported(store.dossier(reference), trial: nil)
    }

    private func reported(_ dossier: CallDossier, trial: Judgement?) async throws -> ReportedCall {
        var lexicons = dossier.lexicons
        if let trial { lexicons = try await store.lexiconSet(trial.lexiconVersion) }
        let others = dossier.others.filter { $0.judgement.id != trial?.id }
        return ReportedCall(
            id: dossier.recording.id, path: dossier.recording.path, call: dossier.recording.call,
            state: trial?.state ?? dossier.recording.state, detail: dossier.recording.detail, facts: dossier.facts,
            transcript: dossier.transcript, judgement: trial ?? dossier.current?.judgement, isTrial: trial != nil,
            rules: Dictionary((lexicons?.rules ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            rulings: (dossier.current?.rulings ?? []).map {
                ReportedRuling(
                    hit: $0.hit, standing: $0.verdict.standing, reviewer: $0.reviewer.text, reason: $0.reason)
            },
            otherJudgements: others.map {
                OtherJudgement(
                    lexiconVersion: $0.judgement.lexiconVersion, compliance: $0.judgement.compliance,
                    madeAt: $0.madeAt)
            })
    }
}

/// Writes calls to standard output in the form that was asked for.
struct CallOutput {
    let format: ResultFormat
    let output: OutputOptions

    func write(_ calls: [ReportedCall], _ summary: RunSummary) {
        let texts = output.catalogue
        switch format {
        case .table:
            let renderer = TableRenderer(texts: texts, width: Console.width, isColored: Console.resultTakesColor)
            Console.result(renderer.render(calls, summary))
        case .json: Console.result(JSONRenderer(texts: texts).render(calls, summary))
        case .csv: Console.result(CSVRenderer(texts: texts).render(calls))
        }
    }
}
