import Model

/// Looks for what excuses places of one rule in one turn. What a pattern finds in a stretch is looked for once,
/// however many places lie in it.
struct ExceptionSearch {
    let patterns: [CompiledPattern]
    let turn: Turn
    let workspace: MatchWorkspace

    /// Per pattern, where it matches in the whole turn.
    private var wholeTurn: [Int: Result<[Range<Int>], UndecidedMatch>] = [:]
    private var firstInRegion: [Region: Result<Range<Int>?, UndecidedMatch>] = [:]

    private struct Region: Hashable {
        let pattern: Int
        let bounds: Range<Int>
    }

    init(patterns: [CompiledPattern], turn: Turn, workspace: MatchWorkspace) {
        self.patterns = patterns
        self.turn = turn
        self.workspace = workspace
    }

    /// The exception that stops a hit: one that matches in the utterances in which the hit lies, each taken together
    /// with those it shares the hit with; or one that overlaps the hit itself, so that a pause between "we will not"
    /// and "sue you" makes no threat of it. Words elsewhere in the turn excuse nothing.
    mutating func excuse(for range: Range<Int>) throws(UndecidedMatch) -> WordingPlace.Excuse? {
        let pieces = turn.view.pieces[turn.view.pieces.indices(overlapping: range)]
        let whole = 0..<turn.view.bytes.count
        let region = (pieces.first?.lowerBound ?? 0)..<(pieces.last?.upperBound ?? whole.upperBound)
        for pattern in patterns.indices {
            if let found = try first(of: pattern, within: region) {
                return WordingPlace.Excuse(unless: pattern, range: found)
            }
            guard region != whole else { continue }
            let everywhere = try all(of: pattern)
            if let meeting = everywhere.indices(overlapping: range).first {
                return WordingPlace.Excuse(unless: pattern, range: everywhere[meeting])
            }
        }
        return nil
    }

    private mutating func first(of pattern: Int, within bounds: Range<Int>) throws(UndecidedMatch) -> Range<Int>? {
        let region = Region(pattern: pattern, bounds: bounds)
        if let known = firstInRegion[region] { return try known.get() }
        let found = Result { () throws(UndecidedMatch) in
            try workspace.firstMatch(of: patterns[pattern], in: turn.view.bytes, within: bounds)
        }
        firstInRegion[region] = found
        return try found.get()
    }

    private mutating func all(of pattern: Int) throws(UndecidedMatch) -> [Range<Int>] {
        if let known = wholeTurn[pattern] { return try known.get() }
        let found = Result { () throws(UndecidedMatch) in
            try workspace.matches(of: patterns[pattern], in: turn.view.bytes, within: 0..<turn.view.bytes.count)
        }
        wholeTurn[pattern] = found
        return try found.get()
    }
}
