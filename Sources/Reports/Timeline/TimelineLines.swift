internal import Model
package import Performance

/// Someone's time with the company for programs: one JSON object a line. docs/pay.md names the fields.
package enum TimelineLines {
    package static func json(_ event: TimelineEvent) -> String { JSONLine.text(Line(event)) }

    private struct Line: Encodable {
        let day: String
        let event: String
        var branch: String?
        var team: String?
        var supervisor: String?
        var plan: String?
        var amount: String?
        var currency: String?
        var share: String?
        var leave: String?
        var until: String?
        var paid: Bool?
        var years: Int?
        var month: String?
        var state: String?
        var total: [String]?

        init(_ event: TimelineEvent) {
            day = event.day.description
            switch event.kind {
            case .hired(let place, let above):
                self.event = "hired"
                set(place, above)
            case .moved(_, let place, let above):
                self.event = "moved"
                set(place, above)
            case .probation(let pays): (self.event, share) = ("probation", "\(pays)")
            case .probationEnds: self.event = "probationEnds"
            case .plan(let id): (self.event, plan) = ("plan", id.text)
            case .basePay(let pay): (self.event, amount, currency) = ("basePay", pay?.plain, pay?.currency.code)
            case .leave(let kind, let end, let isPaid):
                (self.event, leave, until, paid) = ("leave", kind, end.description, isPaid)
            case .service(let count): (self.event, years) = ("service", count)
            case .month(let period, let target, let pay):
                (self.event, month) = ("month", period.description)
                (amount, currency, state) = (target?.plain, target?.currency.code, pay?.state.rawValue)
                total = pay.map { pay in pay.personal.currencies.map { pay.personal.total(in: $0).description } }
            case .left: self.event = "left"
            }
        }

        private mutating func set(_ place: Team, _ above: EmployeeID?) {
            (branch, team, supervisor) = (place.branch, place.name, above?.text)
        }
    }
}
