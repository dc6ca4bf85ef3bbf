import Model

/// A place in a turn where a rule's wording stands.
struct WordingPlace: Hashable {
    /// Of the turn's match view, in UTF-8 bytes.
    let range: Range<Int>
    /// The wording's place in the rule.
    let wording: Int
    /// What stops the hit, if anything.
    let excuse: Excuse?

    struct Excuse: Hashable {
        /// The exception's place in the rule's `unless`.
        let unless: Int
        /// Of the match view.
        let range: Range<Int>
    }
}

/// Looks for one rule in turns, without regard to speaker, date or window.
struct RuleSearch {
    let rule: CompiledRule
    let workspace: MatchWorkspace

    /// What was found in one turn.
    struct Result {
        /// In order; no two overlap.
        var places: [WordingPlace] = []
        /// Whether a pattern hit a limit: what is in `places` then holds, but may not be all.
        var isUndecided = false
    }

    /// Every place where a wording stands: of overlapping ones the longest, of those the first, of those the wording
    /// that is listed first. A place whose exceptions could not be decided is left out.
    func places(in turn: Turn) -> Result {
        var result = Result()
        var candidates: [(range: Range<Int>, wording: Int)] = []
        for (index, pattern) in rule.wordings.enumerated() {
            do throws(UndecidedMatch) {
                candidates += try matches(of: pattern, in: turn, within: 0..<turn.view.bytes.count).map { ($0, index) }
            } catch {
                result.isUndecided = true
            }
        }
        for candidate in Self.longest(candidates) {
            do throws(UndecidedMatch) {
                let excuse = try excuse(for: candidate.range, in: turn)
                result.places.append(WordingPlace(range: candidate.range, wording: candidate.wording, excuse: excuse))
            } catch {
                result.isUndecided = true
            }
        }
        return result
    }

    /// The exception that stops a hit: one that matches in the utterances in which the hit lies, each taken together
    /// with those it shares the hit with; or one that overlaps the hit itself, so that a pause between "we will not"
    /// and "sue you" makes no threat of it. Words elsewhere in the turn excuse nothing.
    private func excuse(for range: Range<Int>, in turn: Turn) throws(UndecidedMatch) -> WordingPlace.Excuse? {
        let pieces = turn.view.pieces.filter { $0.overlaps(range) }
        let whole = 0..<turn.view.bytes.count
        let region = (pieces.first?.lowerBound ?? 0)..<(pieces.last?.upperBound ?? whole.upperBound)
        for (index, pattern) in rule.unless.enumerated() {
            if let found = try matches(of: pattern, in: turn, within: region).first {
                return WordingPlace.Excuse(unless: index, range: found)
            }
            guard region != whole else { continue }
            if let found = try matches(of: pattern, in: turn, within: whole).first(where: { $0.overlaps(range) }) {
                return WordingPlace.Excuse(unless: index, range: found)
            }
        }
        return nil
    }

    private func matches(
        of pattern: CompiledPattern, in turn: Turn, within bounds: Range<Int>
    ) throws(UndecidedMatch) -> [Range<Int>] {
        try workspace.matches(of: pattern, in: turn.view.bytes, within: bounds)
    }

    private static func longest(_ candidates: [(range: Range<Int>, wording: Int)]) -> [(
        range: Range<Int>, wording: Int
    )] {
        let bestFirst = candidates.sorted {
            (-$0.range.count, $0.range.lowerBound, $0.wording) < (-$1.range.count, $1.range.lowerBound, $1.wording)
        }
        var chosen: [(range: Range<Int>, wording: Int)] = []
        for candidate in bestFirst {
            let next = chosen.partitioningIndex { $0.range.lowerBound >= candidate.range.lowerBound }
            let meetsNext = next < chosen.count && chosen[next].range.overlaps(candidate.range)
            let meetsLast = next > 0 && chosen[next - 1].range.overlaps(candidate.range)
            if !meetsNext, !meetsLast { chosen.insert(candidate, at: next) }
        }
        return chosen
    }
}

extension Array {
    /// The first index whose element satisfies a condition that, once true, stays true.
    fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
