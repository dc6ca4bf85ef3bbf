import Model

/// What a rule makes of an example, with all its conditions but the part of the call and the kind of call.
struct ExampleSearch {
    let rule: CompiledRule
    let turns: [Turn]
    let workspace: MatchWorkspace

    struct Result {
        /// The first that counts.
        var hit: WordingPlace?
        /// As the example has them.
        var words = ""
        /// What stopped the first that was stopped by a pattern in its utterance.
        var excuse: WordingPlace.Excuse?
        var isUndecided = false
    }

    var result: Result {
        var result = Result()
        var left = (rule.rule.times ?? 1) - 1
        let conditions = HitConditions(rule: rule, turns: turns, workspace: workspace)
        for (index, turn) in turns.enumerated() where rule.listens(to: turn.role) {
            let found = RuleSearch(rule: rule, workspace: workspace).places(in: turn)
            result.isUndecided = result.isUndecided || found.isUndecided
            for place in found.places {
                result.excuse = result.excuse ?? place.excuse
                guard place.excuse == nil, result.hit == nil,
                    isHit(place, index, conditions, isUndecided: &result.isUndecided)
                else { continue }
                if left > 0 {
                    left -= 1
                } else {
                    result.hit = place
                    result.words = turn.words(turn.view.source(of: place.range))
                }
            }
        }
        return result
    }

    private func isHit(
        _ place: WordingPlace, _ turn: Int, _ conditions: HitConditions, isUndecided: inout Bool
    ) -> Bool {
        do throws(UndecidedMatch) {
            return try conditions.obstacle(of: place.range, inTurn: turn) == nil
        } catch {
            isUndecided = true
            return false
        }
    }
}
