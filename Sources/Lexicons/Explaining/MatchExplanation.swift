package import Model

/// What the rules of a set make of a text or a call: what hits and why, what almost hits and what stops it.
package struct MatchExplanation: Hashable, Sendable, Codable {
    /// In order of place, then of rule.
    package let hits: [RuleMatch]
    /// In order of rule, then of place; at most one of a kind for a rule in a turn.
    package let nearMisses: [NearMiss]
}

/// Explains what a set finds.
package struct MatchExplainer: Sendable {
    private let matcher: LexiconMatcher
    /// Retired rules too: "this rule is retired" answers why a text no longer hits.
    private let retired: [CompiledRule]

    /// - Throws: `PatternError` where PCRE2 refuses a pattern of a retired rule.
    package init(_ matcher: LexiconMatcher) throws(PatternError) {
        var retired: [CompiledRule] = []
        for rule in matcher.set.rules where rule.status == .retired && rule.contact == nil {
            retired.append(try CompiledRule(rule))
        }
        self.matcher = matcher
        self.retired = retired
    }

    /// Explains a bare text as one utterance of that speaker. Parts of the call do not matter: a text has no time. The date is the day whose rules are meant
    /// (`2026-02-14`); nil means rules of any date.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func explain(_ text: String, role: ChannelRole, localDate: String?) throws(MatchMemoryError)
        -> MatchExplanation
    {
        try explain([SaidLine(role: role, text: text)], localDate: localDate)
    }

    /// Explains lines that are said one after the other, each as a turn of its own, five seconds apart. What a rule asks of
    /// the words around a hit is asked of the other lines, too. One line that says who speaks when (`WrittenTimings`) is
    /// explained as such a call.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func explain(_ lines: [SaidLine], localDate: String?) throws(MatchMemoryError) -> MatchExplanation {
        if lines.count == 1, let call = WrittenTimings(lines[0].text)?.call {
            return try explain(call.turns, in: call, localDate: localDate)
        }
        return try explain(SpokenText.turns(lines), in: nil, localDate: localDate)
    }

    /// Explains a whole call, parts of the call included. `sound` is what was measured of it, `startedAt` when it began; nil
    /// where there is none, or it is not known.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func explain(
        _ transcript: Transcript, isIncomplete: Bool, localDate: String?, sound: SoundFacts? = nil,
        startedAt: ZonedTime? = nil
    ) throws(MatchMemoryError) -> MatchExplanation {
        let call = HeardCall(transcript, isIncomplete: isIncomplete, sound: sound, startedAt: startedAt)
        return try explain(call.turns, in: call, localDate: localDate)
    }

    private func explain(_ turns: [Turn], in call: HeardCall?, localDate: String?) throws(MatchMemoryError)
        -> MatchExplanation
    {
        let workspace = try MatchWorkspace(limits: matcher.limits)
        var hits: [RuleMatch] = []
        var nearMisses: [NearMiss] = []
        for rule in (matcher.rules + retired).sorted(by: { $0.rule.id < $1.rule.id }) {
            let explained = RuleExplanation(rule: rule, call: call, localDate: localDate)
                .explain(turns, workspace: workspace)
            hits += explained.hits
            nearMisses += explained.nearMisses
        }
        hits.sort { ($0.turn, $0.span.start, $0.rule) < ($1.turn, $1.span.start, $1.rule) }
        return MatchExplanation(hits: hits, nearMisses: nearMisses)
    }
}
