internal import Model
package import Performance
package import Texts

/// Awards as a table for people, and below it what holds some of them back.
package struct AwardTable {
    private let texts: Catalogue
    private let words: AwardText

    package init(texts: Catalogue) {
        self.texts = texts
        words = AwardText(texts: texts)
    }

    package func render(_ awards: [ReportedAward]) -> String {
        let heads = [
            texts.text("award.id"), texts.text("award.payOn"), texts.text("report.employee"), texts.text("award.rule"),
            texts.text("award.occasion"), texts.text("award.gives"), texts.text("award.because"),
            texts.text("award.status"),
        ]
        let trial = awards.contains { $0.standing.award.isTrial } ? [texts.text("award.trial"), ""] : []
        let lines = CellText.lines([heads] + awards.map(row), left: Set(heads.indices))
        let holds = awards.flatMap(holds)
        return (trial + lines + (holds.isEmpty ? [] : [""] + holds)).map { "\($0)\n" }.joined()
    }

    private func row(_ award: ReportedAward) -> [String] {
        let kept = award.standing.award
        return [
            kept.id.text, kept.payOn.description, kept.employee.text, award.name.text(in: texts.language),
            kept.occasion, words.reward(award), words.evidence(award), words.status(award.standing.status),
        ]
    }

    private func holds(_ award: ReportedAward) -> [String] {
        guard award.standing.status == .held else { return [] }
        return award.standing.heldBy.map { hold in
            texts.text(
                "award.heldBy",
                [
                    "award": award.standing.award.id.text, "rule": hold.rule.text, "day": hold.day.description,
                    "recording": hold.recording.text, "hit": hold.hit,
                ])
        }
    }
}
