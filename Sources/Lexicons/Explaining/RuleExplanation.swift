import Model

/// Explains what one rule makes of some turns.
struct RuleExplanation {
    let rule: CompiledRule
    /// Nil for a bare text, which has no parts of a call.
    let call: HeardCall?
    let localDate: String?

    func explain(_ turns: [Turn], workspace: MatchWorkspace) -> (hits: [RuleMatch], nearMisses: [NearMiss]) {
        let found = rule.rule.manner.map(explain) ?? explainWords(turns, workspace: workspace)
        // It counts on each channel by itself.
        let byChannel = Dictionary(grouping: found.hits.sorted { $0.span.start < $1.span.start }, by: \.channel)
            .sorted { $0.key < $1.key }.map(\.value)
        let least = (rule.rule.times ?? 1) - 1
        let seldom = byChannel.flatMap { $0.prefix(least) }.map {
            nearMiss(words: $0.words, wording: $0.wording, .tooSeldom(times: rule.rule.times ?? 1), $0.turn)
        }
        var seen: Set<Seen> = []
        return (
            byChannel.flatMap { $0.dropFirst(least) },
            (found.nearMisses + seldom).filter { seen.insert(Seen(turn: $0.turn, obstacle: $0.obstacle)).inserted }
        )
    }

    private func explainWords(
        _ turns: [Turn], workspace: MatchWorkspace
    ) -> (hits: [RuleMatch], nearMisses: [NearMiss]) {
        var hits: [RuleMatch] = []
        var nearMisses: [NearMiss] = []
        let search = RuleSearch(rule: rule, workspace: workspace)
        let conditions = HitConditions(
            rule: rule, turns: turns, workspace: workspace, callBegan: call.map(\.began) ?? .ofExamples(on: localDate))
        let phrases = phrases
        for (index, turn) in turns.enumerated() {
            let result = search.places(in: turn)
            if result.isUndecided { nearMisses.append(nearMiss(words: "", wording: nil, .undecided, index)) }
            for place in result.places {
                if let obstacle = obstacle(of: place, in: turn) ?? Self.obstacle(conditions, place, index) {
                    let words = turn.words(turn.view.source(of: place.range))
                    let wording = rule.rule.any[place.wording]
                    nearMisses.append(nearMiss(words: words, wording: wording, obstacle, index))
                } else {
                    // Nothing hit a limit when the same was asked a moment ago.
                    let slots = (try? conditions.slots(of: place, inTurn: index)) ?? []
                    hits.append(hit(place, inTurn: index, of: turns, slots))
                }
            }
            if result.places.isEmpty, rule.listens(to: turn.role), rule.rule.applies(on: localDate) {
                nearMisses += almost(phrases, in: turn, index)
            }
        }
        return (hits, nearMisses)
    }

    private struct Seen: Hashable {
        let turn: Int
        let obstacle: NearMiss.Obstacle
    }

    private func obstacle(of place: WordingPlace, in turn: Turn) -> NearMiss.Obstacle? {
        if rule.rule.status == .retired { return .retired }
        if !rule.listens(to: turn.role) { return .speaker(rule.rule.speaker) }
        if !rule.rule.applies(on: localDate) { return .dates(from: rule.rule.from, until: rule.rule.until) }
        if let excuse = place.excuse {
            let words = turn.words(turn.view.source(of: excuse.range))
            return .exception(pattern: rule.rule.unless[excuse.unless], words: words)
        }
        if let call, !call.isAsked(of: rule.rule.calls, speaker: rule.rule.speaker) { return .calls }
        if let call, let window = rule.rule.within {
            let span = TurnTiming(turn: turn).heard(turn.view.source(of: place.range)).span
            if !call.isInside(window, span, of: turn) { return .window(window) }
        }
        return nil
    }

    private static func obstacle(
        _ conditions: HitConditions, _ place: WordingPlace, _ turn: Int
    ) -> NearMiss.Obstacle? {
        do throws(UndecidedMatch) {
            return switch try conditions.obstacle(of: place, inTurn: turn) {
            case .before(let pattern, let words)?: .before(pattern: pattern, words: words)
            case .other(let pattern, let words)?: .other(pattern: pattern, words: words)
            case .partOf(let longer)?: .partOf(longer)
            case .alone(let companion)?: .alone(companion.any)
            case .slot(let reading)?: .slot(reading)
            case nil: nil
            }
        } catch {
            return .undecided
        }
    }

    private func hit(
        _ place: WordingPlace, inTurn index: Int, of turns: [Turn], _ slots: [SlotReading]
    ) -> RuleMatch {
        let turn = turns[index]
        let range = turn.view.source(of: place.range)
        let around = Surroundings(of: range, inTurn: index, of: turns)
        return RuleMatch(
            rule: rule.rule.id, name: rule.rule.name, category: rule.rule.category, deduct: rule.rule.deduct,
            status: rule.rule.status, isRequired: rule.rule.required,
            kind: rule.wordings[place.wording].form == .written ? .said : .alike, words: turn.words(range),
            wording: rule.rule.any[place.wording], turn: index, channel: turn.channel, role: turn.role,
            span: TurnTiming(turn: turn).heard(range).span, before: around.before, after: around.after, slots: slots)
    }

    private typealias Phrase = (wording: Rule.Wording, tokens: [PhraseToken])

    private var phrases: [Phrase] {
        rule.rule.any.compactMap { wording in
            guard case .phrase(let phrase) = wording else { return nil }
            return (wording, PhraseTokens.of(phrase))
        }
    }

    private func almost(_ phrases: [Phrase], in turn: Turn, _ index: Int) -> [NearMiss] {
        let text = PhraseTokens.of(turn.words(0..<turn.text.count))
        for phrase in phrases {
            guard let found = AlmostPhrase.find(phrase.tokens, in: text) else { continue }
            return [nearMiss(words: found.words, wording: phrase.wording, .missingWord(found.missing), index)]
        }
        return []
    }

    func nearMiss(
        words: String, wording: Rule.Wording?, _ obstacle: NearMiss.Obstacle, _ turn: Int
    ) -> NearMiss {
        NearMiss(
            rule: rule.rule.id, name: rule.rule.name, words: words, wording: wording, obstacle: obstacle, turn: turn)
    }
}
