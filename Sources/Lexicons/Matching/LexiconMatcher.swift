package import Model

/// Finds in transcripts what the rules of a lexicon set forbid or demand. Made once for a set and used by any thread.
package struct LexiconMatcher: Sendable {
    package let set: LexiconSet
    /// How much work one match may cost.
    package let limits: MatchLimits
    let rules: [CompiledRule]
    let search: CandidateSearch

    /// Compiles every rule on words that is not retired. Rules on contacts are asked of no words (`ContactJudge`).
    ///
    /// - Parameters:
    ///   - set: the rules.
    ///   - limits: how much work one match may cost.
    ///   - prefilter: makes matching many times faster; making one takes some tenths of a second a thousand wordings.
    /// - Throws: `PatternError` where PCRE2 refuses a pattern.
    package init(
        _ set: LexiconSet, limits: MatchLimits = .standard, prefilter: PrefilterUse = .off
    ) throws(PatternError) {
        var rules: [CompiledRule] = []
        for rule in set.rules where rule.status != .retired && rule.contact == nil {
            rules.append(try CompiledRule(rule))
        }
        self.set = set
        self.limits = limits
        self.rules = rules
        search = CandidateSearch(rules, prefilter: prefilter)
    }

    /// Everything that the set finds in a call, rules on trial (`shadow`) included.
    ///
    /// `isIncomplete` says that the recording was cut: what was due beyond the cut is then not judged. `localDate` is
    /// the call's date where it is counted (`2026-02-14`); nil where unknown: rules then apply whatever their dates.
    /// Rules about a part of a call, required phrases, and rules on manner are not asked of what was written. `sound`
    /// is what was measured of the call's sound, `startedAt` when it began; nil where there is none, or it is not known.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func findings(
        in transcript: Transcript, isIncomplete: Bool, localDate: String?, sound: SoundFacts? = nil,
        startedAt: ZonedTime? = nil
    ) throws(MatchMemoryError) -> Findings {
        let workspace = try MatchWorkspace(limits: limits)
        let call = HeardCall(transcript, isIncomplete: isIncomplete, sound: sound, startedAt: startedAt)
        return findings(in: call, localDate: localDate, workspace: workspace)
    }

    /// As above with a workspace that the caller keeps for its thread.
    package func findings(
        in transcript: Transcript, isIncomplete: Bool, localDate: String?, workspace: MatchWorkspace
    ) -> Findings {
        findings(in: HeardCall(transcript, isIncomplete: isIncomplete), localDate: localDate, workspace: workspace)
    }

    /// As above of a call that is made ready.
    package func findings(in call: HeardCall, localDate: String?, workspace: MatchWorkspace) -> Findings {
        var found: [Finding] = []
        var undecided: [RuleID] = []
        let isWritten = call.transcript.isWritten
        for (compiled, candidates) in zip(rules, search.candidates(in: call.turns)) {
            guard !candidates.isEmpty || compiled.rule.needsNoWords, compiled.rule.applies(on: localDate),
                !(isWritten && compiled.rule.isOfCallsAlone)
            else { continue }
            let result = RuleInCall(rule: compiled, call: call, workspace: workspace).findings(at: candidates)
            found += result.found
            if result.isUndecided { undecided.append(compiled.rule.id) }
        }
        return Findings(found: found.sorted(by: Self.isBefore), undecided: undecided.sorted())
    }

    private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
        (left.span.start, left.rule, left.channel, left.span.end)
            < (right.span.start, right.rule, right.channel, right.span.end)
    }
}

extension Rule {
    /// Whether it speaks of a part of a call, or of what a call must hold: of messages that is not asked.
    fileprivate var isOfCallsAlone: Bool { required || within != nil || manner != nil }

    /// Whether it may find something where none of its words stand.
    fileprivate var needsNoWords: Bool { required || manner != nil }
}
