import Compliance
import Lexicons
import Model
import Seeds
import Testing

@testable import Pipeline

@Suite("Foresight of one call")
struct ForesightBenchTests {
    private static let words = ["sue", "you", "court", "jail", "pay", "stupid", "not", "hello", "debt", "tomorrow"]

    private func rule(_ number: Int, _ chance: inout SplitMix64) -> Rule {
        let any = (0...Int.random(in: 0...1, using: &chance)).map { _ in
            Rule.Wording.phrase(words(Int.random(in: 1...2, using: &chance), &chance))
        }
        let statuses: [Rule.Status] = [.active, .active, .active, .shadow, .retired]
        return Rule(
            id: RuleID("en.rule.\(number)"), kind: nil, name: LocalizedText(zh: "规则", en: "Rule"),
            category: ["threat", "abuse"].randomElement(using: &chance) ?? "threat", speaker: .agent,
            deduct: Points(Int.random(in: 1...2, using: &chance)), zeroTolerance: false, stands: nil, basis: "law",
            advice: nil, training: nil, any: any, unless: Bool.random(using: &chance) ? ["not"] : [], within: nil,
            required: Int.random(in: 0..<6, using: &chance) == 0,
            status: statuses.randomElement(using: &chance) ?? .active, from: nil, until: nil,
            repeatWindowSeconds: nil, falseHits: [], examples: .init(match: [], noMatch: [], knownMiss: []))
    }

    private func words(_ count: Int, _ chance: inout SplitMix64) -> String {
        (0..<count).map { _ in Self.words.randomElement(using: &chance) ?? "sue" }.joined(separator: " ")
    }

    /// Two sets of which some rules are the same.
    private func sets(_ chance: inout SplitMix64) -> (LexiconSet, LexiconSet) {
        let all = (0..<8).map { rule($0, &chance) }
        var other = all.filter { _ in Int.random(in: 0..<6, using: &chance) > 0 }
        for place in other.indices where Int.random(in: 0..<4, using: &chance) == 0 {
            let number = all.firstIndex { $0.id == other[place].id } ?? 0
            other[place] = rule(number, &chance)
        }
        func set(_ rules: [Rule], _ name: String) -> LexiconSet {
            LexiconSet(language: .english, version: ContentHash(of: name), lexicons: [:], rules: rules)
        }
        return (set(all, "before"), set(other, "after"))
    }

    private func call(_ chance: inout SplitMix64) -> ForesightCall {
        let utterances = (0..<Int.random(in: 1...6, using: &chance)).map { place in
            Utterance(
                channel: 0, role: .agent, span: Span(start: Double(place) * 12, end: Double(place) * 12 + 8),
                text: words(5, &chance), words: [], confidence: .one)
        }
        return ForesightCall(
            id: RecordingID("r"), path: "/r", call: Call(employee: EmployeeID("E-1")),
            transcript: Transcript(
                language: .english, engine: EngineIdentity(engine: "test", model: "", settings: [:]),
                utterances: utterances, durationSeconds: 90), facts: nil)
    }

    private func judged(_ call: ForesightCall, _ set: LexiconSet, _ settings: ComplianceSettings) throws -> Judgement {
        let found = try LexiconMatcher(set).findings(in: call.transcript, isIncomplete: false, localDate: nil)
        return ComplianceJudge(lexicons: set, settings: settings).judge(
            found, recording: call.id, engine: call.transcript.engine, localDate: nil)
    }

    private func bare(_ judgement: Judgement) -> [String] {
        judgement.hits.map { "\($0.rule) \($0.span.start) \($0.text) \($0.standing)" }
            + judgement.deductions.map { "\($0.rule) \($0.points)" }
    }

    @Test(
        "what matching of differing rules alone passes over is the same under both sets, all else as judged whole",
        arguments: SplitMix64.seeds)
    func asJudgedWhole(seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        let settings = ComplianceSettings()
        var (passed, others) = (0, 0)
        for _ in 0..<40 {
            let (before, after) = sets(&chance)
            let bench = try ForesightBench(from: before, to: after, settings, on: nil)
            let workspace = try MatchWorkspace()
            for _ in 0..<5 {
                let call = call(&chance)
                let (old, new) = (try judged(call, before, settings), try judged(call, after, settings))
                let touch = bench.touch(call, workspace)
                if touch.isEmpty {
                    passed += 1
                    #expect(bare(old) == bare(new), "seed \(seed)")
                    continue
                }
                let foreseen = bench.foresee(call, touch, nil, workspace)
                #expect(foreseen.before == old.deducted, "seed \(seed)")
                #expect(foreseen.after == new.deducted, "seed \(seed)")
                #expect((foreseen.fate == nil) == (bare(old) == bare(new)), "seed \(seed)")
                others += foreseen.fate == nil ? 0 : 1
            }
        }
        #expect(passed > 0)
        #expect(others > 0)
    }
}
