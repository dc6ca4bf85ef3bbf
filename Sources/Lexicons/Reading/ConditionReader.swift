internal import Documents
import Model

internal import Yams

/// Reads under which conditions a wording of a rule is a hit: where it stands, what stands near, what stops it.
struct ConditionReader {
    let log: LexiconLog
    let wordings: WordingReader

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    /// How far before a hit the words of an exception may end where a rule does not say.
    private static let wordsBefore = 3

    /// All of a rule.
    struct Conditions {
        let unless: [String]
        let stops: [Rule.Stop]?
        let near: [Rule.Companion]?
        let times: Int?
        let calls: Rule.Calls?
        let within: Rule.Window?

        static let none = Conditions(unless: [], stops: nil, near: nil, times: nil, calls: nil, within: nil)
    }

    func conditions(_ fields: LexiconFields) -> Conditions {
        Conditions(
            unless: unless(fields), stops: stops(fields), near: near(fields), times: times(fields),
            calls: calls(fields), within: window(fields))
    }

    // MARK: What stops a hit

    /// The patterns that stop it from within its utterance.
    private func unless(_ fields: LexiconFields) -> [String] {
        fields["unless"].map { wordings.patterns($0, key: "unless") } ?? []
    }

    /// Nil where nothing else stops it.
    private func stops(_ fields: LexiconFields) -> [Rule.Stop]? {
        let others = fields["unless"].flatMap { $0.sequence.map { $0.filter { $0.mapping != nil } } } ?? []
        let longer = fields["partOf"].flatMap { scalars.list($0, key: "partOf") } ?? []
        let stops = others.compactMap(stop) + longer.flatMap { wordings.phrases($0).map(Rule.Stop.partOf) }
        return stops.isEmpty ? nil : stops
    }

    /// `{before: PATTERN, words: 3}` or `{other: PATTERN}`
    private func stop(_ node: Node) -> Rule.Stop? {
        guard let fields = LexiconFields(node, what: "unless", known: ["before", "words", "other"], log: log) else {
            return nil
        }
        let words = fields["words"].map { count($0, key: "words", most: 100) } ?? Self.wordsBefore
        switch (fields["before"], fields["other"]) {
        case (let before?, nil):
            return wordings.pattern(before, key: "before").flatMap { pattern in
                words.map { .before(pattern: pattern, words: $0) }
            }
        case (nil, let other?):
            if let node = fields["words"] { log.add(.badCondition, at: node.mark, Message("lexicon.wordsOfOther")) }
            return wordings.pattern(other, key: "other").map { .other(pattern: $0) }
        case (nil, nil), (.some, .some):
            log.add(.badCondition, at: node.mark, Message("lexicon.badStop"))
            return nil
        }
    }

    // MARK: What must stand near

    /// Of `near` and `then`, in this order; nil where there is none.
    private func near(_ fields: LexiconFields) -> [Rule.Companion]? {
        let near = fields["near"].map { items($0).compactMap(companion) } ?? []
        let then = fields["then"].map { items($0).compactMap(sequel) } ?? []
        return near.isEmpty && then.isEmpty ? nil : near + then
    }

    /// One mapping, or a list of them.
    private func items(_ node: Node) -> [Node] { node.sequence.map(Array.init) ?? [node] }

    private func companion(_ node: Node) -> Rule.Companion? {
        let known = ["phrase", "pattern", "any", "words", "seconds", "order", "speaker"]
        guard let fields = LexiconFields(node, what: "near", known: known, log: log) else { return nil }
        let order: Rule.Companion.Order? = fields["order"].map { scalars.choice($0, key: "order") } ?? .any
        let voice: Rule.Companion.Voice? = fields["speaker"].map { scalars.choice($0, key: "speaker") } ?? .same
        let any = said(fields, node)
        guard let reach = reach(fields, node), let order, let voice, !any.isEmpty else { return nil }
        if case .words = reach, voice != .same {
            log.add(.badCondition, at: node.mark, Message("lexicon.wordsOfOther"))
            return nil
        }
        return Rule.Companion(any: any, reach: reach, order: order, voice: voice)
    }

    /// `then: {phrase: …, within: 20s}`: afterwards, whoever says it.
    private func sequel(_ node: Node) -> Rule.Companion? {
        let known = ["phrase", "pattern", "any", "within", "speaker"]
        guard let fields = LexiconFields(node, what: "then", known: known, log: log) else { return nil }
        let voice: Rule.Companion.Voice? = fields["speaker"].map { scalars.choice($0, key: "speaker") } ?? .any
        let any = said(fields, node)
        guard let seconds = fields.required("within", what: "then").flatMap({ scalars.seconds($0, key: "within") }),
            let voice, !any.isEmpty
        else { return nil }
        return Rule.Companion(any: any, reach: .seconds(seconds), order: .after, voice: voice)
    }

    private func said(_ fields: LexiconFields, _ node: Node) -> [Rule.Wording] {
        guard let any = fields["any"] else { return wordings.wording(fields, node) }
        return wordings.wordings(any)
    }

    private func reach(_ fields: LexiconFields, _ node: Node) -> Rule.Companion.Reach? {
        switch (fields["words"], fields["seconds"]) {
        case (let words?, nil): return count(words, key: "words", most: 100).map { .words($0) }
        case (nil, let seconds?): return scalars.seconds(seconds, key: "seconds").map { .seconds($0) }
        case (nil, nil), (.some, .some):
            log.add(.badCondition, at: node.mark, Message("lexicon.badReach"))
            return nil
        }
    }

    // MARK: Where in the call, how often, in which calls

    private func times(_ fields: LexiconFields) -> Int? {
        fields["times"].flatMap { count($0, key: "times", least: 2, most: 100) }
    }

    /// `{longerThan: 30s, answered: true}`
    private func calls(_ fields: LexiconFields) -> Rule.Calls? {
        guard let node = fields["calls"],
            let parts = LexiconFields(node, what: "calls", known: ["longerThan", "answered"], log: log)
        else { return nil }
        return Rule.Calls(
            longerThanSeconds: parts["longerThan"].flatMap { scalars.seconds($0, key: "longerThan") },
            answered: parts["answered"].flatMap { scalars.truth($0, key: "answered") } ?? false)
    }

    private func window(_ fields: LexiconFields) -> Rule.Window? {
        guard let node = fields["within"],
            let parts = LexiconFields(node, what: "within", known: ["first", "last"], log: log)
        else { return nil }
        if (parts["first"] == nil) == (parts["last"] == nil) {
            let found = ["first", "last"].filter { parts[$0] != nil }.joined(separator: ", ")
            log.add(.badWindow, at: node.mark, Message("lexicon.badWindow", ["found": found.isEmpty ? "{}" : found]))
        }
        return parts["first"].flatMap(first) ?? parts["last"].flatMap(last)
    }

    /// `30s`, `10%` or `3 utterances`
    private func first(_ node: Node) -> Rule.Window? {
        guard let text = scalars.text(node, key: "within.first") else { return nil }
        if let percent = Self.percent(text) { return .firstPercent(percent) }
        if let count = text.wholeMatch(of: /(\d{1,3}) utterances?/).flatMap({ Int($0.output.1) }), count > 0 {
            return .firstUtterances(count)
        }
        return scalars.seconds(node, key: "within.first").map { .firstSeconds($0) }
    }

    private func last(_ node: Node) -> Rule.Window? {
        guard let text = scalars.text(node, key: "within.last") else { return nil }
        if let percent = Self.percent(text) { return .lastPercent(percent) }
        return scalars.seconds(node, key: "within.last").map { .lastSeconds($0) }
    }

    private static func percent(_ text: String) -> Double? {
        guard let match = text.wholeMatch(of: /(\d{1,3}(?:\.\d{1,2})?)%/), let percent = Double(match.output.1),
            percent > 0, percent <= 100
        else { return nil }
        return percent
    }

    private func count(_ node: Node, key: String, least: Int = 1, most: Int) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let number = Int(text), (least...most).contains(number) { return number }
        log.add(
            .badCondition, at: node.mark,
            Message("lexicon.badCount", ["key": key, "found": text, "least": "\(least)", "most": "\(most)"]))
        return nil
    }
}
