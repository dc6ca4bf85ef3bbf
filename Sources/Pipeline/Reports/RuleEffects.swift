package import Model
package import Performance
package import Store

extension CallStore {
    /// What became of complaints after each day of a period on which rules became others: by an activation, or because a
    /// rule of the active lexicons says from when it counts.
    ///
    /// - Parameters:
    ///   - zone: IANA name of the zone in which instants are days.
    ///   - last: the last day of which something is known.
    package func ruleEffects(
        in period: Period, zone: String, through last: LocalDate
    ) async throws(StoreError) -> [RuleEffect] {
        var effects: [RuleEffect] = []
        let changes = Dictionary(grouping: try await lexiconChanges(in: period, zone: zone), by: \.day)
        for (day, changes) in changes.sorted(by: { $0.key < $1.key }) {
            let windows = RuleEffect.windows(around: day, through: last)
            effects.append(
                RuleEffect(
                    day: day,
                    changes: Dictionary(changes.map { ($0.language, $0.change) }) { $0.followed(by: $1) },
                    days: windows.after.upperBound.dayNumber - day.dayNumber,
                    before: try await complaints(windows.before), after: try await complaints(windows.after)))
        }
        return effects
    }

    /// In order of time; what begins by its own date comes last.
    private func lexiconChanges(
        in period: Period, zone: String
    ) async throws(StoreError) -> [(day: LocalDate, language: Language, change: LexiconChange)] {
        var changes: [(day: LocalDate, language: Language, change: LexiconChange)] = []
        let history = try await activations().effective(at: .max)
        for (place, activation) in history.enumerated() {
            guard let day = ZonedTime(microseconds: activation.effectiveAt, zone: zone)?.localDay,
                period.contains(day), let after = try await lexiconSet(activation.version)
            else { continue }
            let earlier = history[..<place].last { $0.language == activation.language }
            var before: LexiconSet?
            if let earlier { before = try await lexiconSet(earlier.version) }
            changes.append((day, activation.language, LexiconChange(from: before, to: after)))
        }
        for language in Set(history.map(\.language)) {
            guard let version = try await activeVersion(language), let set = try await lexiconSet(version) else {
                continue
            }
            changes += Self.begun(set, in: period)
        }
        return changes.filter { !$0.change.isEmpty }
    }

    /// Rules whose own date says that they begin in the period.
    private static func begun(
        _ set: LexiconSet, in period: Period
    ) -> [(day: LocalDate, language: Language, change: LexiconChange)] {
        let dated = set.rules.compactMap { rule in
            rule.from.flatMap { LocalDate($0) }.map { (day: $0, rule: rule.id) }
        }
        return Dictionary(grouping: dated.filter { period.contains($0.day) }, by: \.day).map { day, rules in
            (day, set.language, LexiconChange(added: rules.map(\.rule).sorted()))
        }
    }
}
