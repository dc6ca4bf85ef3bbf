/// A turn in which wordings of a rule may stand.
struct CandidateTurn: Hashable {
    /// The turn's place in the call.
    let turn: Int
    /// The wordings' places in the rule, in order.
    var wordings: [Int]
}

/// Finds out which rules have to be tried on which turns.
struct CandidateSearch: Sendable {
    /// One for each form of the text in which wordings are looked for; none where every wording is tried on every turn.
    private let sieves: [Sieve]
    /// For each wording of all rules, in order, whose it is.
    private let owners: [Owner]
    /// How many wordings each rule has.
    private let wordings: [Int]

    private struct Owner: Sendable {
        let rule: Int
        let wording: Int
    }

    /// A prefilter of the wordings of one form.
    private struct Sieve: Sendable {
        let form: TextForm
        let prefilter: Prefilter
        /// For each of its patterns the place in `owners`.
        let places: [Int]

        /// For each turn the places in `owners` of what may stand there.
        func places(in turns: [Turn]) -> [[Int]] {
            prefilter.found(in: turns.indices.lazy.map { turns[$0].bytes(in: form) }).map { found in
                guard let found else { return places }
                if prefilter.always.isEmpty { return found.map { places[$0] } }
                return (prefilter.always + found).sorted().map { places[$0] }
            }
        }
    }

    init(_ rules: [CompiledRule], prefilter use: PrefilterUse) {
        let all = rules.flatMap(\.wordings)
        owners = rules.enumerated().flatMap { place, rule in
            rule.wordings.indices.map { Owner(rule: place, wording: $0) }
        }
        wordings = rules.map(\.wordings.count)
        sieves = TextForm.allCases.compactMap { form in
            let places = all.indices.filter { all[$0].form == form }
            let patterns = places.map { all[$0].pattern.source }
            guard !places.isEmpty || form == .written else { return nil }
            return switch use {
            case .off: nil
            case .made: Sieve(form: form, prefilter: Prefilter(patterns), places: places)
            case .kept(let cache): Sieve(form: form, prefilter: Prefilter(patterns, cache: cache), places: places)
            }
        }
    }

    /// That of wordings that are looked for as they are written.
    var prefilter: Prefilter? { sieves.first { $0.form == .written }?.prefilter }

    /// The wordings, by the places of their rules, that are tried on every turn; none where all are.
    var alwaysTried: [(rule: Int, wording: Int)] {
        sieves.filter(\.prefilter.isLooking).flatMap { sieve in
            sieve.prefilter.always.map { (owners[sieve.places[$0]].rule, owners[sieve.places[$0]].wording) }
        }
    }

    /// For each rule the turns in which its wordings may stand, in order.
    func candidates(in turns: [Turn]) -> [[CandidateTurn]] {
        guard !sieves.isEmpty else {
            return wordings.map { count in
                turns.indices.map { CandidateTurn(turn: $0, wordings: Array(0..<count)) }
            }
        }
        var candidates = [[CandidateTurn]](repeating: [], count: wordings.count)
        let found = sieves.map { $0.places(in: turns) }
        for turn in turns.indices {
            for place in found.count == 1 ? found[0][turn] : found.flatMap({ $0[turn] }).sorted() {
                let owner = owners[place]
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
