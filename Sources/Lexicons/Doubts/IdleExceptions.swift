internal import Documents
import Model

/// Exceptions that stop nothing: in no example of the set, of whatever rule and kind, stands a wording of the exception's
/// rule that this exception, taken by itself, would stop.
struct IdleExceptions {
    let matcher: LexiconMatcher

    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    var problems: [RuleDoubt] {
        get throws(MatchMemoryError) {
            let workspace = try MatchWorkspace(limits: matcher.limits)
            var idle = matcher.rules.map { Exceptions(unless: Set($0.unless.indices), stops: Set($0.stops.indices)) }
            var texts = 0
            for rule in matcher.rules.map(\.rule) {
                let role = SpokenText.role(of: rule.speaker)
                for text in rule.examples.texts {
                    texts += 1
                    strike(from: &idle, whatStopsIn: SpokenText.turns(text, role: role), workspace)
                }
            }
            return zip(matcher.rules, idle).compactMap { rule, idle in doubt(rule.rule, idle, texts) }
        }
    }

    /// By their places in the rule.
    private struct Exceptions {
        var unless: Set<Int>
        var stops: Set<Int>

        var isEmpty: Bool { unless.isEmpty && stops.isEmpty }
    }

    private func strike(from idle: inout [Exceptions], whatStopsIn turns: [Turn], _ workspace: MatchWorkspace) {
        for (place, candidates) in matcher.search.candidates(in: turns).enumerated() where !idle[place].isEmpty {
            let rule = matcher.rules[place]
            for candidate in candidates where rule.listens(to: turns[candidate.turn].role) {
                for wording in candidate.wordings {
                    let ranges = try? workspace.matches(of: rule.wordings[wording], in: turns[candidate.turn])
                    for range in ranges ?? [] {
                        strike(from: &idle[place], rule, range, candidate.turn, turns, workspace)
                    }
                }
            }
        }
    }

    /// What cannot be decided stops nothing here.
    private func strike(
        from idle: inout Exceptions, _ rule: CompiledRule, _ range: Range<Int>, _ turn: Int, _ turns: [Turn],
        _ workspace: MatchWorkspace
    ) {
        for place in idle.unless {
            var search = ExceptionSearch(patterns: [rule.unless[place]], turn: turns[turn], workspace: workspace)
            if (try? search.excuse(for: range)) != nil { idle.unless.remove(place) }
        }
        let conditions = HitConditions(rule: rule, turns: turns, workspace: workspace, callBegan: nil)
        for place in idle.stops {
            if (try? conditions.obstacle(rule.stops[place], of: range, inTurn: turn)) != nil {
                idle.stops.remove(place)
            }
        }
    }

    private func doubt(_ rule: Rule, _ idle: Exceptions, _ texts: Int) -> RuleDoubt? {
        guard !idle.isEmpty else { return nil }
        let stops = (rule.stops ?? []).enumerated().filter { idle.stops.contains($0.offset) }.map { stop in
            switch stop.element {
            case .before(let pattern, _), .other(let pattern): pattern
            case .partOf(let phrase): phrase
            }
        }
        let shown = idle.unless.sorted().map { rule.unless[$0] } + stops
        let gaps = [
            "rule": rule.id.text, "count": "\(shown.count)",
            "all": "\(rule.unless.count + (rule.stops?.count ?? 0))", "texts": "\(texts)",
            "exceptions": RuleDoubt.shown(shown),
        ]
        return RuleDoubt(rule: rule.id, code: .idleException, message: Message("lexicon.idleException", gaps))
    }
}
