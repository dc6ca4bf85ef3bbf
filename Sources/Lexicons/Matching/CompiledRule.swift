import Model

/// A rule with its wordings and exceptions made ready. Immutable, so any thread may use it.
struct CompiledRule: Sendable {
    let rule: Rule
    /// In the order of `rule.any`.
    let wordings: [CompiledPattern]
    /// In the order of `rule.unless`.
    let unless: [CompiledPattern]

    /// - Throws: `PatternError` where PCRE2 refuses a pattern: a stored set may stem from another version of it.
    init(_ rule: Rule) throws(PatternError) {
        var wordings: [CompiledPattern] = []
        for wording in rule.any { wordings.append(try CompiledPattern(WordingText.pattern(wording))) }
        var unless: [CompiledPattern] = []
        for pattern in rule.unless { unless.append(try CompiledPattern(pattern)) }
        self.rule = rule
        self.wordings = wordings
        self.unless = unless
    }

    /// Whether the rule listens to that speaker; on a mixed channel anyone may be heard.
    func listens(to role: ChannelRole) -> Bool {
        switch (rule.speaker, role) {
        case (.any, _), (_, .mixed), (.agent, .agent), (.customer, .customer): true
        default: false
        }
    }
}
