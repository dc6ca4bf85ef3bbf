internal import Model
internal import Performance
internal import Texts

/// Pay lines in words.
struct PayText {
    let texts: Catalogue

    func state(_ state: PaySheet.State) -> String {
        switch state {
        case .draft: texts.text("pay.state.draft")
        case .approved: texts.text("pay.state.approved")
        case .closed: texts.text("pay.state.closed")
        }
    }

    func kind(_ kind: PayLine.Kind) -> String {
        switch kind {
        case .performance: texts.text("pay.kind.performance")
        case .award: texts.text("pay.kind.award")
        case .correction: texts.text("pay.kind.correction")
        case .held: texts.text("pay.kind.held")
        case .open: texts.text("pay.kind.open")
        }
    }

    /// What a line is for, in a few words.
    func subject(_ line: SettledPay) -> String {
        switch (line.claim.subject, line.ground) {
        case (.performance(let month), _): texts.text("pay.subject.performance", ["month": month.description])
        case (.award, .award(let award)):
            texts.text("pay.subject.award", ["name": award.name.text(in: texts.language), "occasion": award.occasion])
        case (.award(let award), _): award.text
        }
    }

    /// What a line rests on, a step each.
    func grounds(_ line: SettledPay) -> [String] {
        let before = line.paidBefore.map { [texts.text("pay.paidBefore", ["amount": $0.description])] } ?? []
        switch line.ground {
        case .performance(let pay): return base(pay) + share(pay) + [total(pay)] + before
        case .gap(let gap): return [words(gap)]
        case .award(let award): return [words(award)] + before
        case .nobody: return [texts.text("pay.nobody")] + before
        }
    }

    /// The head of a sheet.
    func head(_ sheet: ReportedPaySheet) -> [String] {
        let head = texts.text(
            "pay.head",
            [
                "month": sheet.month.description, "version": "\(sheet.version)", "state": state(sheet.state),
                "maker": sheet.maker.text,
            ])
        return [head] + (sheet.isTrial ? [texts.text("pay.trial")] : [])
    }

    private func words(_ gap: PayGap) -> String {
        switch gap {
        case .noScheme: texts.text("pay.gap.noScheme")
        case .noBasePay: texts.text("pay.gap.noBasePay")
        case .otherCurrency: texts.text("pay.gap.otherCurrency")
        case .notScored: texts.text("pay.gap.notScored")
        }
    }

    private func name(_ measure: PayMeasure) -> String {
        switch measure {
        case .score: texts.text("pay.measure.score")
        case .attainment: texts.text("pay.measure.attainment")
        case .compliance: texts.text("pay.measure.compliance")
        }
    }

    private func base(_ pay: PerformancePay) -> [String] {
        let spans = pay.spans.map { span in
            let gaps = [
                "from": span.days.lowerBound.description, "to": span.days.upperBound.adding(days: -1).description,
                "monthly": span.monthly.description, "share": "\(span.share)", "attended": "\(span.attended)",
                "days": "\(pay.workingDays)",
            ]
            guard span.probation != Fraction(100) else { return texts.text("pay.span", gaps) }
            return texts.text("pay.span.probation", gaps.merging(["probation": "\(span.probation)"]) { own, _ in own })
        }
        return spans + [texts.text("pay.base", ["amount": pay.base.description])]
    }

    private func share(_ pay: PerformancePay) -> [String] {
        guard pay.score != nil else { return [texts.text("pay.withoutScore", ["share": "\(pay.share)"])] }
        return pay.factors.map { factor in
            guard let value = factor.value else {
                return texts.text("pay.factor.unknown", ["by": name(factor.measure)])
            }
            return texts.text(
                "pay.factor",
                ["by": name(factor.measure), "value": value.hundredths, "pays": "\(factor.pays)"])
        }
    }

    private func total(_ pay: PerformancePay) -> String {
        texts.text(
            "pay.performance",
            ["base": pay.base.description, "share": "\(pay.share)", "amount": pay.amount.description])
    }

    private func words(_ award: PaidAward) -> String {
        var gaps = ["rule": award.rule]
        if award.status != .due {
            gaps["name"] = award.name.text(in: texts.language)
            gaps["occasion"] = award.occasion
        }
        switch award.status {
        case .due:
            gaps["day"] = award.payOn.description
            return texts.text("pay.award", gaps)
        case .held:
            gaps["hits"] = award.heldBy.joined(separator: texts.text("portrait.comma"))
            return texts.text("pay.award.held", gaps)
        case .fallen: return texts.text("pay.award.fallen", gaps)
        case .withdrawn: return texts.text("pay.award.withdrawn", gaps)
        }
    }
}

extension Fraction {
    /// To two decimals, as scores and attainments are shown.
    var hundredths: String { DecimalText.write(Int(rounded(places: 2)), places: 2, keepsZeros: true) }
}
