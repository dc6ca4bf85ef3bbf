import Foundation
import Model

internal import Yams

/// Single values of a lexicon file. Each gives nil, with a line in the log, where the value is not what is expected.
struct ScalarReading {
    let log: ProblemLog

    /// A text with something in it, in Unicode's composed form (NFC), so that equal texts are equal bytes.
    func text(_ node: Node, key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            log.add(.wrongKind, at: node.mark, Message("lexicon.wrongKind.text", ["key": key, "found": node.shown]))
            return nil
        }
        let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
        let text = scalar.string.precomposedStringWithCanonicalMapping
        guard !isNull, !text.allSatisfy(\.isWhitespace) else {
            log.add(.emptyText, at: node.mark, Message("lexicon.emptyText", ["key": key]))
            return nil
        }
        return text
    }

    /// The nodes of a list.
    func list(_ node: Node, key: String) -> [Node]? {
        guard case .sequence(let sequence) = node else {
            log.add(.wrongKind, at: node.mark, Message("lexicon.wrongKind.list", ["key": key, "found": node.shown]))
            return nil
        }
        return Array(sequence)
    }

    /// A list of texts; the good ones where some are bad.
    func texts(_ node: Node?, key: String) -> [String] {
        guard let node, let items = list(node, key: key) else { return [] }
        return items.compactMap { text($0, key: key) }
    }

    /// `true` or `false`.
    func truth(_ node: Node, key: String) -> Bool? {
        guard let text = text(node, key: key) else { return nil }
        if ["true", "false"].contains(text.lowercased()) { return text.lowercased() == "true" }
        log.add(.badChoice, at: node.mark, badChoice(key, text, ["true", "false"]))
        return nil
    }

    /// One of an enumeration's values.
    func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, key: String) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(node, key: key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        log.add(.badChoice, at: node.mark, badChoice(key, text, Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// A date of the Gregorian calendar as `2026-01-31`.
    func date(_ node: Node, key: String) -> String? {
        guard let text = text(node, key: key) else { return nil }
        if LocalDate(text) != nil { return text }
        log.add(.badDate, at: node.mark, Message("lexicon.badDate", ["key": key, "found": text]))
        return nil
    }

    /// `30s` or `2min`, in seconds; above 0.
    func seconds(_ node: Node, key: String) -> Double? {
        guard let text = text(node, key: key) else { return nil }
        if text.hasSuffix("%") {
            log.add(.notAvailable, at: node.mark, Message("lexicon.notAvailable.percent", ["key": key, "found": text]))
            return nil
        }
        if let seconds = Self.seconds(text) { return seconds }
        log.add(.badDuration, at: node.mark, Message("lexicon.badDuration", ["key": key, "found": text]))
        return nil
    }

    private func badChoice(_ key: String, _ found: String, _ allowed: [String]) -> Message {
        Message("lexicon.badChoice", ["key": key, "found": found, "allowed": allowed.joined(separator: ", ")])
    }

    private static func seconds(_ text: String) -> Double? {
        let isMinutes = text.hasSuffix("min")
        guard isMinutes || text.hasSuffix("s") else { return nil }
        let number = text.dropLast(isMinutes ? 3 : 1)
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
        guard isPlain, number.count <= 9, let value = Double(number), value > 0 else { return nil }
        return isMinutes ? value * 60 : value
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
