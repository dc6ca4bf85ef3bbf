internal import Documents
import Foundation
import Model

internal import Yams

/// Reads one entry of `rules:`.
struct RuleReader {
    let log: LexiconLog
    let wordings: WordingReader
    let language: Language

    /// As docs/lexicon.schema.json has them, too.
    static let keys = [
        "id", "kind", "name", "category", "speaker", "deduct", "zeroTolerance", "stands", "basis", "advice", "training",
        "any", "homophones", "manner", "contact", "unless", "partOf", "near", "then", "slots", "times", "calls",
        "within",
        "required", "status", "from", "until", "repeatWindow", "falseHits", "examples",
    ]

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }
    private var contacts: ContactReader { ContactReader(log: log) }
    private var conditions: ConditionReader { ConditionReader(log: log, wordings: wordings) }

    /// The rule; nil where something that every rule needs is missing or wrong. All that is wrong is in the log.
    func rule(_ node: Node) -> Rule? {
        guard let fields = LexiconFields(node, what: "rule", known: Self.keys, log: log) else { return nil }
        let id = id(fields)
        let what = id.map { "rule \($0.text)" } ?? "rule"
        let name = localized("name", in: fields, what: what, isRequired: true)
        let category = requiredText("category", in: fields, what: what)
        let isOfContacts = fields["contact"] != nil
        let speaker: Rule.Speaker? = isOfContacts ? .agent : speaker(fields, what: what)
        let kind: Rule.Kind? = fields["kind"].map { scalars.choice($0, key: "kind") } ?? .violation
        let deduct = kind == .credit ? .zero : deduct(fields, what: what)
        if kind == .credit { refuseCosts(fields) }
        let basis = requiredText("basis", in: fields, what: what)
        let manners = MannerReader(log: log)
        let manner = manners.manner(fields)
        let contact = contacts.contact(fields)
        let any = any(fields, what: what)
        let dates = dates(fields)
        let examples = ExampleReader(log: log).examples(fields["examples"], of: what, at: fields.mark)
        contacts.check(examples, of: contact, at: fields["examples"])
        let status: Rule.Status? = fields["status"].map { scalars.choice($0, key: "status") } ?? .active
        let rest = optionals(fields)
        let conditions = isOfContacts ? .none : self.conditions.conditions(fields)
        let slots = SlotReader(log: log, wordings: wordings, language: language).slots(fields, of: any)
        manners.refuse(conditions.within, fields)
        manners.refuseSentences(examples, fields)
        guard let id, let name, let category, let speaker, let deduct, let basis, let status, let kind else {
            return nil
        }
        return Rule(
            id: id, kind: kind == .credit ? kind : nil, name: name, category: category, speaker: speaker,
            deduct: deduct,
            zeroTolerance: rest.zeroTolerance, stands: rest.stands, basis: basis,
            advice: localized("advice", in: fields, what: what, isRequired: false), training: rest.training, any: any,
            manner: manner, unless: conditions.unless, stops: conditions.stops, slots: slots, near: conditions.near,
            times: conditions.times, calls: conditions.calls, contact: contact, within: conditions.within,
            required: rest.required, status: status, from: dates.from, until: dates.until,
            repeatWindowSeconds: rest.repeatWindow, falseHits: scalars.texts(fields["falseHits"], key: "falseHits"),
            examples: examples)
    }

    private func speaker(_ fields: LexiconFields, what: String) -> Rule.Speaker? {
        fields.required("speaker", what: what).flatMap { scalars.choice($0, key: "speaker") }
    }

    private func id(_ fields: LexiconFields) -> RuleID? {
        guard let node = fields.required("id", what: "rule"), let text = scalars.text(node, key: "id") else {
            return nil
        }
        guard text.wholeMatch(of: /[A-Za-z][A-Za-z0-9_\-]*(\.[A-Za-z0-9_\-]+)+/) != nil else {
            log.add(.badID, at: node.mark, Message("lexicon.badID", ["found": text]))
            return nil
        }
        return RuleID(text)
    }

    /// The wordings; none of a rule on manner or on contacts.
    private func any(_ fields: LexiconFields, what: String) -> [Rule.Wording] {
        guard fields["manner"] == nil, fields["contact"] == nil else { return [] }
        let bySound = fields["homophones"].flatMap { scalars.truth($0, key: "homophones") } ?? false
        return fields.required("any", what: what).map { wordings.wordings($0, bySound: bySound) } ?? []
    }

    private func requiredText(_ key: String, in fields: LexiconFields, what: String) -> String? {
        fields.required(key, what: what).flatMap { scalars.text($0, key: key) }
    }

    private func localized(_ key: String, in fields: LexiconFields, what: String, isRequired: Bool) -> LocalizedText? {
        guard let node = isRequired ? fields.required(key, what: what) : fields[key] else { return nil }
        return scalars.localizedText(node, key: key)
    }

    /// Good conduct costs nothing, and its absence is no violation.
    private func refuseCosts(_ fields: LexiconFields) {
        for key in ["deduct", "zeroTolerance", "required", "repeatWindow"] {
            guard let node = fields[key] else { continue }
            log.add(.creditCosts, at: node.mark, Message("lexicon.creditCosts", ["key": key]))
        }
    }

    private func deduct(_ fields: LexiconFields, what: String) -> Points? {
        guard let node = fields.required("deduct", what: what), let text = scalars.text(node, key: "deduct") else {
            return nil
        }
        if text == "1" || text == "2" { return Points(text) }
        log.add(.badDeduct, at: node.mark, Message("lexicon.badDeduct", ["found": text]))
        return nil
    }

    private func dates(_ fields: LexiconFields) -> (from: String?, until: String?) {
        let from = fields["from"].flatMap { scalars.date($0, key: "from") }?.description
        let until = fields["until"].flatMap { scalars.date($0, key: "until") }?.description
        if let from, let until, from > until {
            log.add(
                .datesReversed, at: fields["until"]?.mark,
                Message("lexicon.datesReversed", ["from": from, "until": until]))
        }
        return (from, until)
    }

    private struct Optionals {
        var zeroTolerance = false
        var required = false
        var stands: Confidence?
        var training: String?
        var repeatWindow: Double?
    }

    private func optionals(_ fields: LexiconFields) -> Optionals {
        var result = Optionals()
        result.zeroTolerance = fields["zeroTolerance"].flatMap { scalars.truth($0, key: "zeroTolerance") } ?? false
        result.required = fields["required"].flatMap { scalars.truth($0, key: "required") } ?? false
        result.training = fields["training"].flatMap { scalars.text($0, key: "training") }
        result.repeatWindow = fields["repeatWindow"].flatMap { scalars.seconds($0, key: "repeatWindow") }
        if let node = fields["stands"], let text = scalars.text(node, key: "stands") {
            result.stands = Confidence(text)
            if result.stands == nil {
                log.add(.badConfidence, at: node.mark, Message("lexicon.badConfidence", ["found": text]))
            }
        }
        return result
    }
}
