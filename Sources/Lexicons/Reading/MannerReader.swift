internal import Documents
import Model

internal import Yams

/// Reads `manner:` of a rule: what it asks for instead of words.
struct MannerReader {
    let log: LexiconLog

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    private static let kinds = Hit.Kind.allCases.filter(\.isMeasured).map(\.rawValue)
    /// What speaks of words, and of their absence.
    private static let keysOfWords = ["any", "homophones", "unless", "partOf", "near", "then", "slots", "required"]

    /// Nil where the rule has none, or what is wrong is in the log.
    func manner(_ fields: LexiconFields) -> Rule.Manner? {
        guard let node = fields["manner"] else { return nil }
        for key in Self.keysOfWords {
            guard let other = fields[key] else { continue }
            log.add(.badManner, at: other.mark, Message("lexicon.mannerAndWords", ["key": key]))
        }
        guard let choice = LexiconFields(node, what: "manner", known: Self.kinds, log: log) else { return nil }
        let named = Self.kinds.filter { choice[$0] != nil }
        guard named.count == 1, let kind = named.first, let value = choice[kind] else {
            let gaps = ["found": named.isEmpty ? "{}" : named.joined(separator: ", ")]
            log.add(.badManner, at: node.mark, Message("lexicon.badManner", gaps))
            return nil
        }
        let manner = manner(kind, value)
        refuseSpeaker(of: manner, fields)
        return manner
    }

    /// Words are counted in utterances, and what is measured is in none.
    func refuse(_ window: Rule.Window?, _ fields: LexiconFields) {
        guard fields["manner"] != nil, case .firstUtterances? = window else { return }
        log.add(.badManner, at: fields["within"]?.mark, Message("lexicon.mannerInUtterances"))
    }

    /// Examples of such rules are timings, not sentences.
    func refuseSentences(_ examples: Rule.Examples, _ fields: LexiconFields) {
        guard fields["manner"] != nil else { return }
        for text in examples.texts where WrittenTimings(text) == nil {
            log.add(.badManner, at: fields["examples"]?.mark, Message("lexicon.badTimings", ["found": text]))
        }
    }

    private func manner(_ kind: String, _ node: Node) -> Rule.Manner? {
        let keys = ["wordsPerSecond": ["over", "during"], "shouting": ["over", "longerThan"]]
        guard let fields = LexiconFields(node, what: kind, known: keys[kind] ?? ["longerThan"], log: log) else {
            return nil
        }
        func seconds(_ key: String) -> Double? {
            fields.required(key, what: kind).flatMap { scalars.seconds($0, key: "\(kind).\(key)") }
        }
        switch kind {
        case "deadAir": return seconds("longerThan").map { .deadAir(longerThan: $0) }
        case "talkingOver": return seconds("longerThan").map { .talkingOver(longerThan: $0) }
        case "wordsPerSecond":
            guard let most = bound(fields, kind, unit: ""), let seconds = seconds("during") else { return nil }
            return .wordsPerSecond(over: most, during: seconds)
        default:
            guard let louder = bound(fields, kind, unit: "dB"), let seconds = seconds("longerThan") else { return nil }
            return .shouting(over: louder, longerThan: seconds)
        }
    }

    /// `5`, or with a unit `12dB`: above 0, below 100.
    private func bound(_ fields: LexiconFields, _ what: String, unit: String) -> Double? {
        guard let node = fields.required("over", what: what), let text = scalars.text(node, key: "\(what).over") else {
            return nil
        }
        let number = text.hasSuffix(unit) ? text.dropLast(unit.count) : ""
        if number.wholeMatch(of: /\d{1,2}(?:\.\d{1,2})?/) != nil, let value = Double(number), value > 0 { return value }
        let gaps = ["key": "\(what).over", "found": text, "example": unit.isEmpty ? "5" : "12\(unit)"]
        log.add(.badManner, at: node.mark, Message("lexicon.badBound", gaps))
        return nil
    }

    /// Silence is nobody's.
    private func refuseSpeaker(of manner: Rule.Manner?, _ fields: LexiconFields) {
        guard case .deadAir? = manner, let speaker = fields["speaker"]?.scalar?.string, speaker != "any" else { return }
        log.add(.badManner, at: fields["speaker"]?.mark, Message("lexicon.silenceIsNobodys", ["found": speaker]))
    }
}
