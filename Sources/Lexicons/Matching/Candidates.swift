/// A turn in which wordings of a rule may stand.
struct CandidateTurn: Hashable {
    /// The turn's place in the call.
    let turn: Int
    /// The wordings' places in the rule, in order.
    var wordings: [Int]
}

/// Finds out which rules have to be tried on which turns.
struct CandidateSearch: Sendable {
    let prefilter: Prefilter?
    /// For each pattern of the prefilter whose it is.
    private let owners: [Owner]
    /// How many wordings each rule has.
    private let wordings: [Int]

    private struct Owner: Sendable {
        let rule: Int
        let wording: Int
    }

    init(_ rules: [CompiledRule], prefilter use: PrefilterUse) {
        let patterns = rules.flatMap { $0.wordings.map(\.source) }
        prefilter =
            switch use {
            case .off: nil
            case .made: Prefilter(patterns)
            case .kept(let cache): Prefilter(patterns, cache: cache)
            }
        owners = rules.enumerated().flatMap { place, rule in
            rule.wordings.indices.map { Owner(rule: place, wording: $0) }
        }
        wordings = rules.map(\.wordings.count)
    }

    /// The wordings, by the places of their rules, that are tried on every turn; none where all are.
    var alwaysTried: [(rule: Int, wording: Int)] {
        guard let prefilter, prefilter.isLooking else { return [] }
        return prefilter.always.map { (owners[$0].rule, owners[$0].wording) }
    }

    /// For each rule the turns in which its wordings may stand, in order.
    func candidates(in turns: [Turn]) -> [[CandidateTurn]] {
        guard let prefilter else {
            return wordings.map { count in
                turns.indices.map { CandidateTurn(turn: $0, wordings: Array(0..<count)) }
            }
        }
        var candidates = [[CandidateTurn]](repeating: [], count: wordings.count)
        for (turn, found) in prefilter.found(in: turns.map { $0.view.bytes }).enumerated() {
            if let found, found.isEmpty, prefilter.always.isEmpty { continue }
            let patterns = found.map { prefilter.always + $0 } ?? Array(owners.indices)
            for owner in patterns.sorted().lazy.map({ owners[$0] }) {
                if let last = candidates[owner.rule].last, last.turn == turn {
                    candidates[owner.rule][candidates[owner.rule].count - 1].wordings.append(owner.wording)
                } else {
                    candidates[owner.rule].append(CandidateTurn(turn: turn, wordings: [owner.wording]))
                }
            }
        }
        return candidates
    }
}
