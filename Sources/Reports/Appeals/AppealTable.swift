package import Model
package import Texts

/// Appeals as a table for people.
package struct AppealTable {
    private let texts: Catalogue
    private let now: Int64
    private let zone: String

    /// - Parameters:
    ///   - now: in microseconds since 1970 UTC; what is open after its day is late.
    ///   - zone: IANA name of the zone in which days are told.
    package init(texts: Catalogue, now: Int64, zone: String) {
        self.texts = texts
        self.now = now
        self.zone = zone
    }

    package func render(_ appeals: [Appeal]) -> String {
        let heads = [
            texts.text("appeal.id"), texts.text("report.employee"), texts.text("appeal.about"),
            texts.text("appeal.filed"), texts.text("appeal.decideBy"), texts.text("appeal.status"),
            texts.text("appeal.words"),
        ]
        return CellText.lines([heads] + appeals.map(row), left: Set(heads.indices)).map { "\($0)\n" }.joined()
    }

    private func row(_ appeal: Appeal) -> [String] {
        [
            appeal.id.text, appeal.employee.text, about(appeal.subject), day(appeal.filedAt), day(appeal.decideBy),
            status(appeal), words(appeal),
        ]
    }

    private func about(_ subject: Appeal.Subject) -> String {
        switch subject {
        case .hit(let id): texts.text("appeal.about.hit", ["hit": id.text])
        case .payment(let key): texts.text("appeal.about.payment", ["payment": key])
        case .rule(let rule): texts.text("appeal.about.rule", ["rule": rule.text])
        case .suggestion: texts.text("appeal.about.suggestion")
        }
    }

    private func status(_ appeal: Appeal) -> String {
        guard let last = appeal.decisions.last else {
            return now > appeal.decideBy ? texts.text("appeal.late") : texts.text("appeal.open")
        }
        let gaps = ["by": last.decider?.text ?? "–", "reason": last.reason ?? "–"]
        return switch last.outcome {
        case .accepted: texts.text("appeal.accepted", gaps)
        case .rejected: texts.text("appeal.rejected", gaps)
        case .reversed: texts.text("appeal.reversed", gaps)
        }
    }

    private func words(_ appeal: Appeal) -> String {
        let words = appeal.words ?? texts.text("appeal.erased")
        guard !appeal.evidence.isEmpty else { return words }
        return "\(words) [\(appeal.evidence.joined(separator: texts.text("portrait.comma")))]"
    }

    private func day(_ microseconds: Int64) -> String {
        ZonedTime(microseconds: microseconds, zone: zone)?.localDay.description ?? "–"
    }
}
