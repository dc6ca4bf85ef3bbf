internal import Documents
internal import Foundation
import Model

internal import Yams

/// Reads `contact:` of a rule: when and how often debtors may be called.
struct ContactReader {
    let log: LexiconLog

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    /// Keys that speak of words, or of the other side's.
    private static let refused = [
        "kind", "any", "homophones", "manner", "unless", "partOf", "near", "then", "slots", "times", "calls", "within",
        "required",
    ]

    /// Of a rule; nil where it has none, or one that is wrong. What has no place beside it is in the log.
    func contact(_ rule: LexiconFields) -> Rule.Contact? {
        guard let node = rule["contact"] else { return nil }
        for key in Self.refused {
            if let other = rule[key] {
                log.add(.badContact, at: other.mark, Message("lexicon.contact.besideWords", ["key": key]))
            }
        }
        if let speaker = rule["speaker"], scalars.text(speaker, key: "speaker") != Rule.Speaker.agent.rawValue {
            log.add(.badContact, at: speaker.mark, Message("lexicon.contact.besideWords", ["key": "speaker"]))
        }
        let known = ContactLimitReader.keys + ["zone", "default", "country"]
        guard let fields = LexiconFields(node, what: "contact", known: known, log: log) else { return nil }
        let zone = fields["zone"].map { self.zone($0, "zone", mayBeDebtor: true) } ?? .debtor
        let fallback = fields["default"].map { self.zone($0, "default", mayBeDebtor: false) }
        guard let limit = ContactLimitReader(log: log).limit(fields, node), let zone, fallback != .some(nil) else {
            return nil
        }
        if let node = fields["default"], zone != .debtor { refuse(node, "lexicon.contact.default") }
        return Rule.Contact(
            limit: limit, zone: zone, fallback: fallback.flatMap(\.self), countries: countries(fields["country"]))
    }

    /// Each example must be a list of calls.
    func check(_ examples: Rule.Examples, of contact: Rule.Contact?, at node: Node?) {
        guard let contact else { return }
        for text in examples.texts
        where ContactExample(text, of: contact) == nil {
            log.add(.badContactExample, at: node?.mark, Message("lexicon.contact.example", ["found": text]))
        }
    }

    private func zone(_ node: Node, _ key: String, mayBeDebtor: Bool) -> Rule.Contact.Zone? {
        guard let text = scalars.text(node, key: key) else { return nil }
        switch text {
        case "debtor" where mayBeDebtor: return .debtor
        case "call": return .call
        case _ where text.contains("/") && TimeZone(identifier: text) != nil: return .named(text)
        default:
            log.add(.badContact, at: node.mark, Message("lexicon.contact.zone", ["key": key, "found": text]))
            return nil
        }
    }

    /// One country, or a list of them.
    private func countries(_ node: Node?) -> [String] {
        guard let node else { return [] }
        let texts =
            node.sequence == nil
            ? [scalars.text(node, key: "country")].compactMap(\.self) : scalars.texts(node, key: "country")
        for text in texts where text.wholeMatch(of: /[A-Z]{2}/) == nil {
            log.add(.badContact, at: node.mark, Message("lexicon.contact.country", ["found": text]))
        }
        return texts
    }

    private func refuse(_ node: Node, _ key: String) { log.add(.badContact, at: node.mark, Message(key)) }
}
