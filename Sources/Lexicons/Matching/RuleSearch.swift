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

    /// Every place where a wording stands: of overlapping ones what is written before what sounds alike, then the longest,
    /// of those the first, of those the wording that is listed first. What is excused is passed over for what is not, so
    /// that a long match that an exception stops hides no shorter one that it does not stop. A place whose exceptions
    /// could not be decided is left out.
    func places(in turn: Turn) -> Result { places(of: rule.wordings.indices, in: turn) }

    /// The same where it is known that no other wordings stand in the turn; they are given in order.
    func places(of wordings: some Sequence<Int>, in turn: Turn) -> Result {
        var result = Result()
        var search: ExceptionSearch?
        var candidates: [WordingPlace] = []
        for index in wordings {
            for range in ranges(of: rule.wordings[index], in: turn, isUndecided: &result.isUndecided) {
                var exceptions =
                    search ?? ExceptionSearch(patterns: rule.unless, turn: turn, workspace: workspace)
                defer { search = exceptions }
                do throws(UndecidedMatch) {
                    let excuse = try exceptions.excuse(for: range)
                    candidates.append(WordingPlace(range: range, wording: index, excuse: excuse))
                } catch {
                    result.isUndecided = true
                }
            }
        }
        if candidates.isEmpty { return result }
        result.places = Self.apart(candidates.sorted(by: isBetter))
        return result
    }

    private func ranges(of wording: CompiledWording, in turn: Turn, isUndecided: inout Bool) -> [Range<Int>] {
        do throws(UndecidedMatch) {
            return try workspace.matches(of: wording, in: turn)
        } catch {
            isUndecided = true
            return []
        }
    }

    private func isBetter(_ left: WordingPlace, than right: WordingPlace) -> Bool {
        func rank(_ place: WordingPlace) -> (Int, Int, Int, Int, Int) {
            let isAlike = rule.wordings[place.wording].form != .written
            return (
                place.excuse == nil ? 0 : 1, isAlike ? 1 : 0, -place.range.count, place.range.lowerBound, place.wording
            )
        }
        return rank(left) < rank(right)
    }

    /// Those of the places, given best first, that overlap no better one; in order of the text.
    private static func apart(_ bestFirst: [WordingPlace]) -> [WordingPlace] {
        var chosen: [WordingPlace] = []
        for candidate in bestFirst {
            let next = chosen.partitioningIndex { $0.range.lowerBound >= candidate.range.lowerBound }
            let meetsNext = next < chosen.count && chosen[next].range.overlaps(candidate.range)
            let meetsLast = next > 0 && chosen[next - 1].range.overlaps(candidate.range)
            if !meetsNext, !meetsLast { chosen.insert(candidate, at: next) }
        }
        return chosen
    }
}
