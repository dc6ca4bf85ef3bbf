import Compliance
import DemoCompanies
import Foundation
import Lexicons
import Model
import Pipeline
import Store

/// Calls of a generated company on their way into the store: matched and judged like any other.
struct DemoCalls: Sendable {
    private let benches: [Language: (matcher: LexiconMatcher, judge: ComplianceJudge)]
    let store: CallStore

    /// Nobody heard these calls: they are written.
    static let engine = EngineIdentity(engine: "demo", model: "1", settings: [:])
    /// Of each line.
    static let confidence = Confidence(tenThousandths: 9500)
    /// Calls in one transaction.
    private static let batch = 500

    /// - Throws: what compiling a set throws.
    init(_ sets: [Language: LexiconSet], settings: ComplianceSettings, store: CallStore) throws {
        self.store = store
        benches = try sets.mapValues { set in
            (try LexiconMatcher(set), ComplianceJudge(lexicons: set, settings: settings))
        }
    }

    /// Takes in the calls of a month.
    ///
    /// - Returns: how many were not there.
    func take(_ month: Period, of company: DemoCompany) async throws -> Int {
        let people = company.people(in: month)
        let groups = stride(from: 0, to: people.count, by: 20).map { people[$0..<min($0 + 20, people.count)] }
        var added = 0
        var rest: [(file: SeenFile, judged: JudgedCall)] = []
        // Judged side by side, kept in order: the ledger of the same company is the same but for its instants.
        for pair in stride(from: 0, to: groups.count, by: 2) {
            async let first = judged(groups[pair], in: month, of: company)
            async let second = pair + 1 < groups.count ? judged(groups[pair + 1], in: month, of: company) : []
            rest += try await first + second
            while rest.count >= Self.batch {
                added += try await store.keep(Array(rest.prefix(Self.batch)), run: nil)
                rest.removeFirst(Self.batch)
            }
        }
        return added + (try await store.keep(rest, run: nil))
    }

    private func judged(
        _ people: ArraySlice<EmployeeID>, in month: Period, of company: DemoCompany
    ) async throws -> [(file: SeenFile, judged: JudgedCall)] {
        try await Blocking.run {
            try people.flatMap { employee in
                try month.dates.flatMap { try company.calls(of: employee, on: $0).compactMap(judged) }
            }
        }
    }

    /// Nil for a call in a language without a lexicon.
    private func judged(_ call: DemoCall) throws -> (file: SeenFile, judged: JudgedCall)? {
        guard let bench = benches[call.language] else { return nil }
        let transcript = Transcript(call)
        let day = call.startedAt.localDate
        let findings = try bench.matcher.findings(in: transcript, isIncomplete: false, localDate: day)
        let judgement = bench.judge.judge(
            findings, recording: RecordingID("call:\(call.callID)"), engine: Self.engine, localDate: day)
        let described = Call(
            callID: call.callID, employee: call.employee, startedAt: call.startedAt, debtor: call.debtor,
            direction: call.direction, language: call.language)
        let file = SeenFile(
            path: "demo/\(day)/\(call.callID).transcript.json", kind: .transcript,
            contentHash: ContentHash(of: "\(call.callID)\n" + call.lines.map(\.text).joined(separator: "\n")),
            mark: FileMark(byteCount: nil, modified: nil), call: described)
        return (file, JudgedCall(judgement: judgement, transcript: transcript, facts: nil, run: nil))
    }
}

extension Transcript {
    /// What was said, one channel a speaker.
    init(_ call: DemoCall) {
        let utterances = call.lines.map { line in
            Utterance(
                channel: line.role == .agent ? 0 : 1, role: line.role, span: line.span, text: line.text, words: [],
                confidence: DemoCalls.confidence)
        }
        self.init(
            language: call.language, engine: DemoCalls.engine, utterances: utterances,
            durationSeconds: Double(call.durationSeconds))
    }
}
