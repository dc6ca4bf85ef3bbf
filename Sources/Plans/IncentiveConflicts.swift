internal import Model
internal import Performance
internal import Yams

/// Holds rules against each other: one that stands twice, two that pay twice for the same, and two that contradict each
/// other.
struct IncentiveConflicts {
    let log: PlanLog

    func judge(_ rules: [(rule: IncentiveRule, mark: Mark?)]) {
        for later in rules.indices {
            for earlier in rules[..<later] where overlap(earlier.rule, rules[later].rule) {
                judge(earlier.rule, rules[later].rule, at: rules[later].mark)
            }
        }
    }

    private func judge(_ first: IncentiveRule, _ second: IncentiveRule, at mark: Mark?) {
        let names = ["rule": second.id.text, "other": first.id.text]
        if first.id == second.id {
            log.add(.badIncentive, at: mark, Message("incentive.twice", ["rule": second.id.text]))
        } else if isForTheSame(first, second), first.conditions == second.conditions, paysTwice(first, second) {
            log.add(.badIncentive, at: mark, Message("incentive.paysTwice", names))
        } else if contradict(first, second) || contradict(second, first) {
            log.add(.badIncentive, at: mark, Message("incentive.contradicts", names))
        }
    }

    private func overlap(_ left: IncentiveRule, _ right: IncentiveRule) -> Bool {
        (left.until.map { right.from < $0 } ?? true) && (right.until.map { left.from < $0 } ?? true)
    }

    private func isForTheSame(_ left: IncentiveRule, _ right: IncentiveRule) -> Bool {
        left.occasion == right.occasion && left.audience == right.audience
    }

    /// Praise may come twice; money, base pay and points may not.
    private func paysTwice(_ left: IncentiveRule, _ right: IncentiveRule) -> Bool {
        (left.reward.money != nil && right.reward.money != nil)
            || (left.reward.basePay != nil && right.reward.basePay != nil)
            || (left.reward.points != nil && right.reward.points != nil)
    }

    /// More has to be recovered for less.
    private func contradict(_ easier: IncentiveRule, _ harder: IncentiveRule) -> Bool {
        guard isForTheSame(easier, harder), easier.conditions.count == 1, harder.conditions.count == 1,
            case .recovered(let less)? = easier.conditions.first, case .recovered(let more)? = harder.conditions.first,
            less.currency == more.currency, less.minorUnits < more.minorUnits,
            let high = easier.reward.money, let low = harder.reward.money
        else { return false }
        return low.minorUnits < high.minorUnits
    }
}
