internal import Model
internal import Performance
internal import Texts

/// What awards give and rest on, in words.
struct AwardText {
    let texts: Catalogue

    func status(_ status: AwardStatus) -> String {
        switch status {
        case .due: texts.text("award.due")
        case .held: texts.text("award.held")
        case .fallen: texts.text("award.fallen")
        case .withdrawn: texts.text("award.withdrawn")
        }
    }

    func reward(_ award: ReportedAward) -> String {
        let reward = award.reward
        let parts = [
            award.standing.award.payment?.description,
            reward.basePay.map { months in
                texts.text("award.basePay", ["months": Fraction(Int128(months), over: 100).description])
            },
            reward.points.map { texts.text("award.points", ["points": $0.description]) },
            reward.training.map { texts.text("award.training", ["course": $0]) },
            reward.praise.map { texts.text("award.praise", ["words": $0.text(in: texts.language)]) },
            reward.list.map { texts.text("award.list", ["list": $0]) },
        ]
        return parts.compactMap(\.self).joined(separator: texts.text("portrait.comma"))
    }

    func evidence(_ award: ReportedAward) -> String {
        award.evidence.map(evidence).joined(separator: texts.text("portrait.comma"))
    }

    private func evidence(_ evidence: AwardEvidence) -> String {
        switch evidence {
        case .recovered(let money): texts.text("award.because.recovered", ["amount": money.description])
        case .cases(let count): texts.text("award.because.cases", ["count": "\(count)"])
        case .score(let score): texts.text("award.because.score", ["score": score.description])
        case .compliance(let score): texts.text("award.because.compliance", ["score": score.description])
        case .place(let place, let count, let ladder):
            texts.text(
                "award.because.place", ["place": "\(place)", "count": "\(count)", "by": name(ladder)])
        case .debt(let months, let recovered, let principal):
            texts.text(
                "award.because.debt",
                ["months": "\(months)", "recovered": recovered.description, "principal": principal.description])
        case .years(let years): texts.text("award.because.years", ["years": "\(years)"])
        }
    }

    private func name(_ ladder: IncentiveLadder) -> String {
        switch ladder {
        case .score: texts.text("award.by.score")
        case .recovered: texts.text("award.by.recovered")
        case .rise: texts.text("award.by.rise")
        }
    }
}
