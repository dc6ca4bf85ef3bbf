/// What the people of one branch did over a period, each on the days when they belonged to it.
package struct BranchFacts: Hashable, Sendable {
    package let branch: String
    /// Who belonged to it on a day of the period.
    package let people: Int
    package let facts: WorkFacts

    package init(branch: String, people: Int, facts: WorkFacts) {
        self.branch = branch
        self.people = people
        self.facts = facts
    }
}

extension WorkFacts {
    /// Both together; targets are left out, for they belong to people.
    package func adding(_ other: WorkFacts) -> WorkFacts {
        WorkFacts(
            recovered: recovered + other.recovered, payments: payments + other.payments,
            otherCurrency: otherCurrency + other.otherCurrency, cases: cases + other.cases, calls: calls + other.calls,
            flagged: flagged + other.flagged, deducted: deducted + other.deducted, credits: credits + other.credits,
            surveys: surveys + other.surveys, courses: courses + other.courses)
    }
}

extension Employment {
    /// The branches to which they belong in a period, in order of time, each with its days.
    package func branches(in period: Period) -> [(branch: String, days: Range<LocalDate>)] {
        guard let employed = days(in: period) else { return [] }
        let changes = placements.map(\.from).filter { employed.lowerBound < $0 && $0 < employed.upperBound }
        let edges = [employed.lowerBound] + changes + [employed.upperBound]
        return zip(edges, edges.dropFirst()).reduce(into: []) { spans, edge in
            let branch = placement(on: edge.0).team.branch
            if let last = spans.last, last.branch == branch {
                spans[spans.count - 1].days = last.days.lowerBound..<edge.1
            } else {
                spans.append((branch, edge.0..<edge.1))
            }
        }
    }
}
