import Model

/// A rule with its wordings and exceptions made ready. Immutable, so any thread may use it.
struct CompiledRule: Sendable {
    let rule: Rule
    /// In the order of `rule.any`.
    let wordings: [CompiledWording]
    /// In the order of `rule.unless`.
    let unless: [CompiledPattern]

    /// In the order of `rule.stops`.
    let stops: [CompiledStop]
    /// In the order of `rule.near`.
    let near: [CompiledCompanion]

    /// - Throws: `PatternError` where PCRE2 refuses a pattern: a stored set may stem from another version of it.
    init(_ rule: Rule) throws(PatternError) {
        var unless: [CompiledPattern] = []
        for pattern in rule.unless { unless.append(try CompiledPattern(pattern)) }
        var stops: [CompiledStop] = []
        for stop in rule.stops ?? [] { stops.append(try CompiledStop(stop)) }
        var near: [CompiledCompanion] = []
        for companion in rule.near ?? [] { near.append(try CompiledCompanion(companion)) }
        self.rule = rule
        wordings = try CompiledWording.all(of: rule.any)
        self.unless = unless
        self.stops = stops
        self.near = near
    }

    /// Whether the rule listens to that speaker; on a mixed channel anyone may be heard.
    func listens(to role: ChannelRole) -> Bool {
        switch (rule.speaker, role) {
        case (.any, _), (_, .mixed), (.agent, .agent), (.customer, .customer): true
        default: false
        }
    }
}

/// What stops a hit, made ready.
struct CompiledStop: Sendable {
    let stop: Rule.Stop
    let pattern: CompiledPattern

    init(_ stop: Rule.Stop) throws(PatternError) {
        self.stop = stop
        switch stop {
        case .before(let pattern, _), .other(let pattern): self.pattern = try CompiledPattern(pattern)
        case .partOf(let phrase): pattern = try CompiledPattern(PhrasePattern.source(phrase))
        }
    }
}

/// What must stand near a hit, made ready.
struct CompiledCompanion: Sendable {
    let companion: Rule.Companion
    let wordings: [CompiledWording]

    init(_ companion: Rule.Companion) throws(PatternError) {
        self.companion = companion
        wordings = try CompiledWording.all(of: companion.any)
    }
}
