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
        // It counts on each channel by itself.
        var said: [Int: Int] = [:]
        let conditions = HitConditions(rule: rule, turns: turns, workspace: workspace, callBegan: .ofExamples(on: nil))
        for (index, turn) in turns.enumerated() where rule.listens(to: turn.role) {
            let found = RuleSearch(rule: rule, workspace: workspace).places(in: turn)
            result.isUndecided = result.isUndecided || found.isUndecided
            for place in found.places {
                result.excuse = result.excuse ?? place.excuse
                guard place.excuse == nil, result.hit == nil,
                    isHit(place, index, conditions, isUndecided: &result.isUndecided)
                else { continue }
                said[turn.channel, default: 0] += 1
                if said[turn.channel, default: 0] >= rule.rule.times ?? 1 {
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
            let obstacle = try conditions.obstacle(of: place, inTurn: turn)
            isUndecided = isUndecided || obstacle?.isDoubt ?? false
            return obstacle == nil
        } catch {
            isUndecided = true
            return false
        }
    }
}
