internal import Model
internal import Performance
internal import Texts

/// Which rules became others, and complaints before and after.
struct QuarterRules {
    let texts: Catalogue
    let effects: [RuleEffect]

    var section: ReportDocument.Section {
        guard !effects.isEmpty else {
            return ReportDocument.Section(texts.text("quarter.rules"), [.sentence(texts.text("quarter.rules.none"))])
        }
        let shown = RuleEffect.shown(effects)
        let sentences = [texts.text("quarter.rules.note")] + effects.map { sentence($0, isShown: shown.contains($0)) }
        return ReportDocument.Section(
            texts.text("quarter.rules"),
            sentences.map { .sentence($0) } + [.table(table(shown)), .table(changes)])
    }

    private func sentence(_ effect: RuleEffect, isShown: Bool) -> String {
        guard let before = RuleEffect.rate(effect.before), let after = RuleEffect.rate(effect.after) else {
            return texts.text("quarter.rules.unknown", ["day": effect.day.description])
        }
        let gaps = [
            "day": effect.day.description, "days": "\(effect.days)",
            "before": StatisticText.number(before, places: 1), "after": StatisticText.number(after, places: 1),
        ]
        guard isShown else { return texts.text("quarter.rules.same", gaps) }
        return after < before ? texts.text("quarter.rules.fewer", gaps) : texts.text("quarter.rules.more", gaps)
    }

    private func table(_ shown: Set<RuleEffect>) -> ReportTable {
        ReportTable(
            texts.text("quarter.rules.complaints"),
            columns: [
                "quarter.day", "quarter.days", "quarter.complaintsBefore", "quarter.callsBefore",
                "quarter.rateBefore", "quarter.complaintsAfter", "quarter.callsAfter", "quarter.rateAfter",
                "quarter.probability", "compliance.beyond",
            ].map { texts.text($0) },
            rows: effects.map { effect in
                ReportTable.Row([
                    .day(effect.day), .whole(effect.days), .whole(effect.before.flagged), .whole(effect.before.calls),
                    .number(RuleEffect.rate(effect.before), places: 1), .whole(effect.after.flagged),
                    .whole(effect.after.calls), .number(RuleEffect.rate(effect.after), places: 1),
                    .number(effect.probability, places: 3),
                    shown.contains(effect) ? .text(texts.text("document.yes")) : .empty,
                ])
            })
    }

    private var changes: ReportTable {
        let rows = effects.flatMap { effect in
            effect.changes.sorted { $0.key.code < $1.key.code }.flatMap { self.rows(effect.day, $0.key, $0.value) }
        }
        return ReportTable(
            texts.text("quarter.rules.changes"),
            columns: ["quarter.day", "quarter.language", "quarter.what", "quarter.count", "quarter.rules.which"]
                .map { texts.text($0) }, rows: rows)
    }

    private func rows(_ day: LocalDate, _ language: Language, _ change: LexiconChange) -> [ReportTable.Row] {
        let kinds = [
            ("quarter.rules.added", change.added), ("quarter.rules.changed", change.changed),
            ("quarter.rules.removed", change.removed),
        ]
        return kinds.filter { !$1.isEmpty }.map { kind, rules in
            ReportTable.Row([
                .day(day), .text(language.code), .text(texts.text(kind)), .whole(rules.count),
                .text(rules.map(\.text).joined(separator: ", ")),
            ])
        }
    }
}
