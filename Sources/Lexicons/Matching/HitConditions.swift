import Model

/// Why a wording that stands there is no hit.
enum HitObstacle: Hashable {
    /// A pattern that ends just before, and its words.
    case before(pattern: String, words: String)
    /// A pattern in what somebody else said last, and its words.
    case other(pattern: String, words: String)
    /// It is a part of longer words.
    case partOf(String)
    /// Nothing of a companion stands near.
    case alone(Rule.Companion)
    /// What stands in a slot is not what the rule asks for, or could not be read.
    case slot(SlotReading)

    /// Whether it is not known that it is no hit: a reviewer has to listen.
    var isDoubt: Bool { if case .slot(let reading) = self { reading.value == nil } else { false } }
}

/// Decides whether a wording that stands in a turn is a hit, by what stands around it in the call.
struct HitConditions {
    let rule: CompiledRule
    let turns: [Turn]
    let workspace: MatchWorkspace
    /// When the call began, on the clock of the place; nil where it is not known.
    let callBegan: SpokenDeadline.Moment?

    /// What keeps a place from being a hit; nil where nothing does.
    ///
    /// - Throws: `UndecidedMatch` where a pattern hit a limit.
    func obstacle(of place: WordingPlace, inTurn index: Int) throws(UndecidedMatch) -> HitObstacle? {
        let range = place.range
        for stop in rule.stops {
            if let found = try obstacle(stop, of: range, inTurn: index) { return found }
        }
        for companion in rule.near where try !stands(companion, near: range, inTurn: index) {
            return .alone(companion.companion)
        }
        // What could not be read matters only where nothing else that was read is known to stop it.
        let slots = try slots(of: place, inTurn: index).filter { !$0.isMet }
        return (slots.first { $0.value != nil } ?? slots.first).map(HitObstacle.slot)
    }

    /// What stands in the slots of a place.
    func slots(of place: WordingPlace, inTurn index: Int) throws(UndecidedMatch) -> [SlotReading] {
        guard rule.rule.slots != nil else { return [] }
        return try SlotSearch(rule: rule, workspace: workspace, callBegan: callBegan)
            .readings(of: place, in: turns[index])
    }

    // MARK: What stops it

    func obstacle(
        _ stop: CompiledStop, of range: Range<Int>, inTurn index: Int
    ) throws(UndecidedMatch) -> HitObstacle? {
        let turn = turns[index]
        switch stop.stop {
        case .before(let pattern, let words):
            let found = try workspace.matches(of: stop.pattern, in: turn.view.bytes, within: 0..<range.lowerBound)
            guard let last = found.last, turn.words(between: last.upperBound, and: range.lowerBound) <= words else {
                return nil
            }
            return .before(pattern: pattern, words: turn.words(turn.view.source(of: last)))
        case .other(let pattern):
            guard let said = said(before: range, inTurn: index) else { return nil }
            let whole = 0..<said.view.bytes.count
            guard let found = try workspace.firstMatch(of: stop.pattern, in: said.view.bytes, within: whole) else {
                return nil
            }
            return .other(pattern: pattern, words: said.words(said.view.source(of: found)))
        case .partOf(let longer):
            let found = try workspace.matches(
                of: stop.pattern, in: turn.view.bytes, within: 0..<turn.view.bytes.count)
            let isPart = found.contains {
                $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound && $0 != range
            }
            return isPart ? .partOf(longer) : nil
        }
    }

    /// What somebody else said last before a hit, as a turn of its own.
    private func said(before range: Range<Int>, inTurn index: Int) -> Turn? {
        let turn = turns[index]
        let start = span(of: range, in: turn).start
        let others = turns.lazy.filter { $0.isAnotherVoice(than: turn) }.flatMap { other in
            other.utterances.filter { $0.span.start < start }
        }
        return others.max { $0.span.start < $1.span.start }.map { utterance in
            Turn(channel: utterance.channel, role: utterance.role, utterances: [utterance])
        }
    }

    // MARK: What must stand near

    private func stands(
        _ companion: CompiledCompanion, near range: Range<Int>, inTurn index: Int
    ) throws(UndecidedMatch) -> Bool {
        switch companion.companion.reach {
        case .words(let most):
            let turn = turns[index]
            for found in try places(of: companion, in: turn) where !found.overlaps(range) {
                let isBefore = found.upperBound <= range.lowerBound
                guard companion.companion.order.allows(isBefore: isBefore) else { continue }
                let gap =
                    isBefore
                    ? turn.words(between: found.upperBound, and: range.lowerBound)
                    : turn.words(between: range.upperBound, and: found.lowerBound)
                if gap <= most { return true }
            }
            return false
        case .seconds(let most): return try stands(companion, within: most, of: range, inTurn: index)
        }
    }

    private func stands(
        _ companion: CompiledCompanion, within most: Double, of range: Range<Int>, inTurn index: Int
    ) throws(UndecidedMatch) -> Bool {
        let turn = turns[index]
        let hit = span(of: range, in: turn)
        for (place, other) in turns.enumerated() {
            guard companion.companion.voice.allows(isOther: other.isAnotherVoice(than: turn)),
                other.span.end >= hit.start - most, other.span.start <= hit.end + most
            else { continue }
            for found in try places(of: companion, in: other) where place != index || !found.overlaps(range) {
                let said = span(of: found, in: other)
                // In one utterance without words' times, what stands first was said first.
                let isBefore = place == index ? found.upperBound <= range.lowerBound : said.start < hit.start
                let gap = isBefore ? hit.start - said.end : said.start - hit.end
                if companion.companion.order.allows(isBefore: isBefore), gap <= most { return true }
            }
        }
        return false
    }

    private func places(of companion: CompiledCompanion, in turn: Turn) throws(UndecidedMatch) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for wording in companion.wordings {
            found += try workspace.matches(of: wording, in: turn)
        }
        return found
    }

    private func span(of range: Range<Int>, in turn: Turn) -> Span {
        TurnTiming(turn: turn).heard(turn.view.source(of: range)).span
    }
}

extension Rule.Companion.Order {
    fileprivate func allows(isBefore: Bool) -> Bool {
        switch self {
        case .any: true
        case .before: isBefore
        case .after: !isBefore
        }
    }
}

extension Rule.Companion.Voice {
    fileprivate func allows(isOther: Bool) -> Bool {
        switch self {
        case .any: true
        case .same: !isOther
        case .other: isOther
        }
    }
}

extension Turn {
    fileprivate func isAnotherVoice(than other: Turn) -> Bool { channel != other.channel || role != other.role }

    /// How many words, or Chinese characters, stand between two places of the match view.
    fileprivate func words(between start: Int, and end: Int) -> Int {
        guard start < end else { return 0 }
        let text = String(decoding: view.bytes[start..<end], as: UTF8.self)
        return PhraseTokens.of(text).count { PhraseTokens.hasWords($0.text) }
    }
}
