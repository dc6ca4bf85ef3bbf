import Model

/// Reads what stands in the slots of a rule where one of its wordings was found.
struct SlotSearch {
    let rule: CompiledRule
    let workspace: MatchWorkspace
    /// When the call began, on the clock of the place; nil where it is not known.
    let callBegan: SpokenDeadline.Moment?

    /// One reading a slot, in the rule's order.
    ///
    /// - Throws: `UndecidedMatch` where a pattern hit a limit.
    func readings(of place: WordingPlace, in turn: Turn) throws(UndecidedMatch) -> [SlotReading] {
        var readings: [SlotReading] = []
        for slot in rule.rule.slots ?? [] {
            let range = try range(of: slot, at: place, in: turn)
            // Read in the common form, shown as it was said.
            let words = range.map { String(decoding: turn.view.bytes[$0], as: UTF8.self) }
            let shown = range.map { turn.words(turn.view.source(of: $0)) }
            let value = words.flatMap { SlotValue($0, slot.test, saidAt: moment(of: place, in: turn)) }
            readings.append(
                SlotReading(slot: slot, words: shown ?? "", value: value?.written, isMet: value?.isMet ?? false))
        }
        return readings
    }

    /// Of the match view; nil where the group took no part.
    private func range(
        of slot: Rule.Slot, at place: WordingPlace, in turn: Turn
    ) throws(UndecidedMatch) -> Range<Int>? {
        let wording = rule.wordings[place.wording]
        guard let number = wording.pattern.group(slot.name) else { return nil }
        return try workspace.group(
            number, of: wording.pattern, in: turn.bytes(in: wording.form), matching: place.range)
    }

    /// When the words are said: the call's beginning and their second in it.
    private func moment(of place: WordingPlace, in turn: Turn) -> SpokenDeadline.Moment? {
        guard let callBegan else { return nil }
        let start = TurnTiming(turn: turn).heard(turn.view.source(of: place.range)).span.start
        let second = callBegan.second + Int(start)
        return SpokenDeadline.Moment(day: callBegan.day.adding(days: second / 86_400), second: second % 86_400)
    }
}

extension SpokenDeadline.Moment {
    /// When an example, or a bare text, is taken to be said: at nine on a Monday, or on the day that is looked at.
    static func ofExamples(on localDate: String?) -> SpokenDeadline.Moment {
        // 5 January 1970 was a Monday.
        SpokenDeadline.Moment(day: localDate.flatMap { LocalDate($0) } ?? LocalDate(dayNumber: 4), second: 9 * 3600)
    }
}
