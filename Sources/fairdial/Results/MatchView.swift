import Lexicons
import Model
import Reports
import Texts

/// Shows what hits in lines of a text, and what almost hits. docs/lexicons.md names the fields of JSON.
final class MatchView {
    private let format: ResultFormat
    private let texts: Catalogue
    private let isLoneLine: Bool
    /// Whether nothing was shown yet.
    private(set) var isEmpty = true

    /// - Parameter isLoneLine: there is one line only, which need not be named.
    init(format: ResultFormat, texts: Catalogue, isLoneLine: Bool) {
        (self.format, self.texts, self.isLoneLine) = (format, texts, isLoneLine)
    }

    /// Takes what was found in lines of one language.
    func show(_ found: MatchExplanation, of lines: [NumberedLine], in language: Language) {
        let hits = Dictionary(grouping: found.hits, by: \.turn)
        let nearMisses = Dictionary(grouping: found.nearMisses, by: \.turn)
        for (place, line) in lines.enumerated() where hits[place] != nil || nearMisses[place] != nil {
            isEmpty = false
            if format == .table, !isLoneLine { Console.result(heading(line)) }
            for hit in hits[place] ?? [] {
                Console.result(format == .json ? JSONLine.text(MatchLine(hit, line, language)) : text(hit))
                guard format == .table else { continue }
                for slot in hit.slots { Console.result("        " + texts.text(slot.message)) }
            }
            for miss in nearMisses[place] ?? [] {
                Console.result(format == .json ? JSONLine.text(MatchLine(miss, line, language, texts)) : text(miss))
            }
        }
    }

    func end() {
        if isEmpty { Console.note(Message("lexicon.match.nothing"), texts) }
    }

    private func heading(_ line: NumberedLine) -> String {
        let gaps = ["line": "\(line.number)", "text": line.said.text]
        return switch line.said.role {
        case .agent: texts.text("lexicon.match.agentLine", gaps)
        case .customer: texts.text("lexicon.match.customerLine", gaps)
        case .mixed: texts.text("lexicon.match.mixedLine", gaps)
        }
    }

    private func text(_ hit: RuleMatch) -> String {
        if let measure = hit.kind.measure(hit.words) { return text(hit, measured: measure) }
        return texts.text(
            hit.isRequired ? "lexicon.match.required" : "lexicon.match.hit",
            [
                "rule": hit.rule.text, "name": hit.name.text(in: texts.language), "words": hit.words,
                "points": "\(hit.deduct)", "wording": WordingText.brief(hit.wording.map(WordingText.shown) ?? ""),
                "status": texts.text(Self.status(hit.status)),
            ])
    }

    private func text(_ hit: RuleMatch, measured: Message) -> String {
        texts.text(
            "lexicon.match.measured",
            [
                "rule": hit.rule.text, "name": hit.name.text(in: texts.language), "points": "\(hit.deduct)",
                "status": texts.text(Self.status(hit.status)), "measured": texts.text(measured),
                "from": ProgressLine.clock(hit.span.start), "to": ProgressLine.clock(hit.span.end),
            ])
    }

    private func text(_ miss: NearMiss) -> String {
        texts.text(
            "lexicon.match.almost",
            [
                "rule": miss.rule.text, "name": miss.name.text(in: texts.language), "words": miss.words,
                "obstacle": texts.text(miss.message),
            ])
    }

    private static func status(_ status: Rule.Status) -> Message {
        switch status {
        case .active: Message("lexicon.status.active")
        case .shadow: Message("lexicon.status.shadow")
        case .retired: Message("lexicon.status.retired")
        }
    }
}

/// A hit, or what almost was one, as a program reads it.
private struct MatchLine: Encodable {
    let type: String
    let line: Int
    let text: String
    let speaker: String
    let language: String
    let rule: String
    let name: LocalizedText
    let words: String
    let wording: String?
    var category: String?
    var points: String?
    var status: String?
    /// What was read in the rule's slots.
    var slots: [Slot]?
    /// What stopped it, in words.
    var obstacle: String?

    struct Slot: Encodable {
        let slot: String
        let words: String
        let value: String?
    }

    init(_ hit: RuleMatch, _ line: NumberedLine, _ language: Language) {
        type = hit.isRequired ? "said" : "hit"
        (self.line, text, speaker) = (line.number, line.said.text, line.said.role.rawValue)
        self.language = language.code
        (rule, name, words) = (hit.rule.text, hit.name, hit.words)
        wording = hit.wording.map(WordingText.shown)
        (category, points, status) = (hit.category, "\(hit.deduct)", hit.status.rawValue)
        let read = hit.slots.map { Slot(slot: $0.slot.name, words: $0.words, value: $0.value) }
        slots = read.isEmpty ? nil : read
    }

    init(_ miss: NearMiss, _ line: NumberedLine, _ language: Language, _ texts: Catalogue) {
        type = "almost"
        (self.line, text, speaker) = (line.number, line.said.text, line.said.role.rawValue)
        self.language = language.code
        (rule, name, words) = (miss.rule.text, miss.name, miss.words)
        wording = miss.wording.map(WordingText.shown)
        obstacle = texts.text(miss.message)
    }
}
