internal import Foundation
package import Model
package import Yams

/// Single values of a document. Each gives nil, with a line in the log, where the value is not what is expected.
package struct ScalarReading<Code: DocumentCode> {
    package let log: ProblemLog<Code>

    package init(log: ProblemLog<Code>) { self.log = log }

    /// A text with something in it, in Unicode's composed form (NFC), so that equal texts are equal bytes.
    package func text(_ node: Node, key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            log.add(.wrongKind, at: node.mark, Message("document.wrongKind.text", ["key": key, "found": node.shown]))
            return nil
        }
        let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
        let text = scalar.string.precomposedStringWithCanonicalMapping
        guard !isNull, !text.allSatisfy(\.isWhitespace) else {
            log.add(.emptyText, at: node.mark, Message("document.emptyText", ["key": key]))
            return nil
        }
        return text
    }

    /// The nodes of a list.
    package func list(_ node: Node, key: String) -> [Node]? {
        guard case .sequence(let sequence) = node else {
            log.add(.wrongKind, at: node.mark, Message("document.wrongKind.list", ["key": key, "found": node.shown]))
            return nil
        }
        return Array(sequence)
    }

    /// A list of texts; the good ones where some are bad.
    package func texts(_ node: Node?, key: String) -> [String] {
        guard let node, let items = list(node, key: key) else { return [] }
        return items.compactMap { text($0, key: key) }
    }

    /// `true` or `false`.
    package func truth(_ node: Node, key: String) -> Bool? {
        guard let text = text(node, key: key) else { return nil }
        if ["true", "false"].contains(text.lowercased()) { return text.lowercased() == "true" }
        log.add(.badChoice, at: node.mark, badChoice(key, text, ["true", "false"]))
        return nil
    }

    /// One of an enumeration's values.
    package func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, key: String) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(node, key: key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        log.add(.badChoice, at: node.mark, badChoice(key, text, Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// A date of the Gregorian calendar as `2026-01-31`.
    package func date(_ node: Node, key: String) -> LocalDate? {
        guard let text = text(node, key: key) else { return nil }
        if let date = LocalDate(text) { return date }
        log.add(.badDate, at: node.mark, Message("document.badDate", ["key": key, "found": text]))
        return nil
    }

    /// A text in both languages: `{zh: …, en: …}`.
    package func localizedText(_ node: Node, key: String) -> LocalizedText? {
        guard let fields = Fields(node, what: key, known: ["zh", "en"], log: log) else { return nil }
        let zh = fields.required("zh", what: key).flatMap { text($0, key: "\(key).zh") }
        let en = fields.required("en", what: key).flatMap { text($0, key: "\(key).en") }
        guard let zh, let en else { return nil }
        return LocalizedText(zh: zh, en: en)
    }

    private func badChoice(_ key: String, _ found: String, _ allowed: [String]) -> Message {
        Message("document.badChoice", ["key": key, "found": found, "allowed": allowed.joined(separator: ", ")])
    }
}
