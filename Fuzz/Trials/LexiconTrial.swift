import Foundation
import Lexicons
import Model
import Yams

enum LexiconTrial {
    /// - Throws: what the matcher throws, which only lack of memory makes it do.
    static func verdict(_ mutant: Mutant, at path: String) throws -> Verdict {
        let built = LexiconSetBuilder(paths: [path])
        guard let sets = try? built.sets() else {
            return built.errors.isEmpty ? .silent("refused without a reason") : .refused
        }
        let written = rules(in: mutant.bytes)
        let taken = built.lexicons.reduce(0) { $0 + $1.rules.count }
        guard taken == written else { return .silent("\(written) rules written, \(taken) taken") }
        for set in sets.values {
            let alone = try LexiconMatcher(set).findings(in: call, isIncomplete: false, localDate: nil)
            let filtered = try LexiconMatcher(set, prefilter: .made)
                .findings(in: call, isIncomplete: false, localDate: nil)
            // What PCRE2 gives up, a prefilter may know.
            guard !alone.undecided.isEmpty || filtered == alone else { return .silent("the prefilter loses a finding") }
        }
        return .value
    }

    /// As another reader of YAML counts them.
    private static func rules(in bytes: Data) -> Int {
        let text = String(decoding: bytes, as: UTF8.self)
        return (try? Yams.compose(yaml: text))?["rules"]?.sequence?.count ?? 0
    }

    /// A call for the rules to read.
    private static let call = Transcript(
        language: .english, engine: EngineIdentity(engine: "fuzz", model: "", settings: [:]),
        utterances: ["you will go to jail", "please pay today or we will tell your neighbours", "我们要起诉你"].enumerated()
            .map { place, text in
                Utterance(
                    channel: 0, role: .agent, span: Span(start: Double(place) * 10, end: Double(place) * 10 + 5),
                    text: text, words: [], confidence: Confidence(rounding: 0.9))
            },
        durationSeconds: 30)
}
