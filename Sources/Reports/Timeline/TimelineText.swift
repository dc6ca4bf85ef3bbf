internal import Model
internal import Performance
internal import Texts

/// Events of a timeline in words.
struct TimelineText {
    let texts: Catalogue

    func what(_ event: TimelineEvent) -> String {
        switch event.kind {
        case .hired(let team, let supervisor):
            return texts.text("timeline.hired", ["place": place(team, supervisor)])
        case .probation: return texts.text("timeline.probation")
        case .probationEnds: return texts.text("timeline.probationEnds")
        case .plan(let plan): return texts.text("timeline.plan", ["plan": plan.text])
        case .moved(let before, let team, let supervisor):
            return texts.text(
                "timeline.moved", ["before": place(before, nil), "place": place(team, supervisor)])
        case .basePay(let amount):
            return texts.text(
                "timeline.basePay", ["amount": amount?.description ?? texts.text("timeline.noTarget")])
        case .leave(let kind, let until, _):
            return texts.text("timeline.leave", ["kind": kind, "until": until.description])
        case .service(let years): return texts.text("timeline.service", ["years": "\(years)"])
        case .month(let month, let target, _):
            return texts.text(
                "timeline.month",
                [
                    "month": month.description, "target": target?.description ?? texts.text("timeline.noTarget"),
                ])
        case .left: return texts.text("timeline.left")
        }
    }

    /// Empty where it means nothing for targets and pay.
    func effect(_ event: TimelineEvent) -> String {
        switch event.kind {
        case .hired, .service: ""
        case .probation(let pays): texts.text("timeline.effect.probation", ["pays": "\(pays)"])
        case .probationEnds: texts.text("timeline.effect.probationEnds")
        case .plan: texts.text("timeline.effect.plan")
        case .moved: texts.text("timeline.effect.moved")
        case .basePay: texts.text("timeline.effect.basePay")
        case .leave(_, _, let isPaid):
            switch isPaid {
            case true?: texts.text("timeline.effect.paidLeave")
            case false?: texts.text("timeline.effect.unpaidLeave")
            case nil: texts.text("timeline.effect.leave")
            }
        case .month(_, _, let pay): pay.map(words) ?? ""
        case .left: texts.text("timeline.effect.left")
        }
    }

    private func words(_ pay: TimelineEvent.MonthlyPay) -> String {
        let performance = pay.personal.performance
        let attended = performance?.spans.reduce(Fraction.zero) { $0 + $1.attended }
        return texts.text(
            "timeline.effect.pay",
            [
                "days": attended.map { "\($0)" } ?? "–", "workingDays": performance.map { "\($0.workingDays)" } ?? "–",
                "score": performance?.score?.description ?? "–",
                "amount": pay.personal.currencies.map { pay.personal.total(in: $0).description }
                    .joined(separator: texts.text("portrait.comma")),
                "state": PayText(texts: texts).state(pay.state),
            ])
    }

    private func place(_ team: Team, _ supervisor: EmployeeID?) -> String {
        let name = [team.branch, team.name].compactMap(\.self).joined(separator: " ")
        let above = supervisor.map { texts.text("timeline.supervised", ["supervisor": $0.text]) }
        return [name, above].compactMap(\.self).joined(separator: texts.text("portrait.comma"))
    }
}
