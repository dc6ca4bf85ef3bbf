import Model

extension RuleExplanation {
    /// What a rule on manner makes of a call; nothing of a bare text, which has no time.
    func explain(_ manner: Rule.Manner) -> (hits: [RuleMatch], nearMisses: [NearMiss]) {
        guard let call, !call.transcript.isWritten else { return ([], []) }
        do throws(MannerDoubt) {
            let found = try MannerSearch(rule: rule, manner: manner, call: call).stretches().map { stretch in
                (stretch: stretch, obstacle: obstacle(of: stretch, in: call))
            }
            let nearMisses = found.compactMap { stretch, obstacle in
                obstacle.map { nearMiss(words: stretch.written, wording: nil, $0, 0) }
            }
            return (found.filter { $0.obstacle == nil }.map { hit($0.stretch, manner) }, nearMisses)
        } catch {
            return ([], [nearMiss(words: "", wording: nil, .unmeasured(error), 0)])
        }
    }

    private func obstacle(of stretch: MeasuredStretch, in call: HeardCall) -> NearMiss.Obstacle? {
        if rule.rule.status == .retired { return .retired }
        if !rule.rule.applies(on: localDate) { return .dates(from: rule.rule.from, until: rule.rule.until) }
        if !call.isAsked(of: rule.rule.calls, speaker: rule.rule.speaker) { return .calls }
        if let window = rule.rule.within, !call.isInside(window, stretch.span, of: nil) { return .window(window) }
        return nil
    }

    private func hit(_ stretch: MeasuredStretch, _ manner: Rule.Manner) -> RuleMatch {
        RuleMatch(
            rule: rule.rule.id, name: rule.rule.name, category: rule.rule.category, deduct: rule.rule.deduct,
            status: rule.rule.status, isRequired: false, kind: manner.kind, words: stretch.written, wording: nil,
            turn: 0, channel: stretch.channel, role: stretch.role, span: stretch.span, before: "", after: "", slots: [])
    }
}
