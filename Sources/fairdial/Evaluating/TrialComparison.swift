import Compliance
import Evaluation
import Foundation
import Lexicons
import Model
import Speech

/// Compares what was heard with what was said.
struct TrialComparison {
    let lines: [EvaluationManifest.Line]
    /// Columns of the manifest by whose values sets are formed besides, such as `codec`.
    let columns: [String]
    /// What was said in the lines that name a transcript.
    private let references: [Int: Transcript]
    private let benches: [Language: HitBench]

    /// - Throws: where a reference cannot be read or a lexicon not be compiled.
    init(
        lines: [EvaluationManifest.Line], columns: [String], lexicons: [Language: LexiconSet],
        settings: ComplianceSettings
    ) throws {
        self.lines = lines
        self.columns = columns
        var references: [Int: Transcript] = [:]
        for (place, line) in lines.enumerated() {
            guard let path = line.transcriptPath else { continue }
            references[place] = try TranscriptFile.read(path: path, language: line.language, roles: line.roles).certain
        }
        self.references = references
        let languages = Set(references.values.map(\.language))
        benches = try lexicons.filter { languages.contains($0.key) }.mapValues { set in
            HitBench(matcher: try LexiconMatcher(set), judge: ComplianceJudge(lexicons: set, settings: settings))
        }
    }

    func compare(_ trial: EngineTrial) throws -> EvaluatedTrial {
        var sets: [String: EvaluatedSet] = [:]
        for (place, line) in lines.enumerated() {
            let parts = columns.map { "\(line.group), \($0) \(line.columns[$0] ?? "–")" }
            for name in [line.group] + parts {
                let new = EvaluatedSet(name: name, isPart: name != line.group)
                try add(place, trial.outcomes[place], to: &sets[name, default: new])
            }
        }
        return EvaluatedTrial(
            engine: trial.engine.rawValue, identities: trial.identities, sets: sets.values.sorted { $0.name < $1.name },
            cost: trial.cost)
    }

    private func add(_ place: Int, _ outcome: Result<Hearing, HearingError>, to set: inout EvaluatedSet) throws {
        let line = lines[place]
        let heard: [Utterance]
        var transcript: Transcript?
        switch outcome {
        case .success(let hearing): (heard, transcript) = (hearing.transcript.utterances, hearing.transcript)
        case .failure(let error) where error.reason == .noSpeech: heard = []
        case .failure: return set.addUnscored()
        }
        guard let reference = references[place] else {
            return set.add(reference: line.reference, heard: heard, language: line.language)
        }
        set.add(reference: reference, heard: heard, language: line.language)
        guard let bench = benches[line.language] else { return }
        let silent = Transcript(
            language: line.language, engine: reference.engine, utterances: [],
            durationSeconds: reference.durationSeconds)
        set.add(expected: try bench.judgement(of: reference), found: try bench.judgement(of: transcript ?? silent))
    }
}

/// Judges transcripts that belong to no call of a database.
struct HitBench {
    let matcher: LexiconMatcher
    let judge: ComplianceJudge

    /// - Throws: where the machine has no memory left.
    func judgement(of transcript: Transcript) throws -> Judgement {
        judge.judge(
            try matcher.findings(in: transcript, isIncomplete: false, localDate: nil),
            recording: RecordingID("evaluation"), engine: transcript.engine, localDate: nil)
    }
}

extension Transcript {
    /// The same, every utterance without a doubt: it is what was said.
    fileprivate var certain: Transcript {
        Transcript(
            language: language, engine: engine,
            utterances: utterances.map {
                Utterance(channel: $0.channel, role: $0.role, span: $0.span, text: $0.text, words: [], confidence: .one)
            }, durationSeconds: durationSeconds)
    }
}
