package import Model

/// Runs the `match` examples of every rule with the faults that recognisers make: each fault that is possible in an example,
/// one at a time. An example that its rule does not find without a fault is left out.
package struct LexiconFaults: Sendable {
    private let matcher: LexiconMatcher
    private let misheard: [MisheardWords]

    /// - Parameter misheard: words that recognisers were seen to write, beside those that are known here.
    package init(_ matcher: LexiconMatcher, misheard: [MisheardWords] = []) {
        self.matcher = matcher
        self.misheard = misheard.filter { $0.language == matcher.set.language }
    }

    /// In order of rule; those rules of which some example has room for a fault.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func rules() throws(MatchMemoryError) -> [RuleFaults] {
        let workspace = try MatchWorkspace(limits: matcher.limits)
        let maker = maker
        return matcher.rules.compactMap { rule in
            var counts: [RecogniserFault: FaultCount] = [:]
            for example in rule.rule.examples.match {
                let lines = SaidLine.parts(of: example, role: SpokenText.role(of: rule.rule.speaker))
                guard isFound(lines, by: rule, workspace) else { continue }
                for (place, line) in lines.enumerated() {
                    for variant in maker.variants(of: line.text) {
                        var faulty = lines
                        faulty[place] = SaidLine(role: line.role, text: variant.text)
                        counts[variant.fault, default: FaultCount()].texts += 1
                        if isFound(faulty, by: rule, workspace) { counts[variant.fault]?.found += 1 }
                    }
                }
            }
            return counts.isEmpty ? nil : RuleFaults(rule: rule.rule.id, name: rule.rule.name, counts: counts)
        }
    }

    private var maker: FaultMakers {
        let own: [any FaultMaker]
        switch matcher.set.language {
        case .chinese:
            let examples = matcher.rules.map(\.rule.examples)
            let texts = examples.flatMap { $0.match + $0.noMatch }
            own = [SyllableFaults(texts), SmallWordFaults(), NumberFaults()]
        case .english: own = [EnglishSoundFaults(), SmallWordFaults(), NumberFaults()]
        default: own = []
        }
        return FaultMakers(makers: [MisheardFaults(words: misheard)] + own)
    }

    private func isFound(_ lines: [SaidLine], by rule: CompiledRule, _ workspace: MatchWorkspace) -> Bool {
        ExampleSearch(rule: rule, turns: SpokenText.turns(lines), workspace: workspace).result.hit != nil
    }
}
