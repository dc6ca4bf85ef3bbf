package import Model

extension DemoCompany {
    /// All rows of a feed: those of the months in order, or of a feed without months by branch and post.
    package func rows(of feed: Feed) -> [FeedRow] {
        switch feed {
        case .branches: offices.map { $0.row(from: start) }
        case .employees: holders.flatMap { $0.rows(seed: seed) }
        case .cases, .debtors, .payments, .surveys, .complaints, .training, .attendance, .leave, .targets:
            months.flatMap { rows(of: feed, in: $0) }
        }
    }

    /// The rows of a feed in a month, by branch and post; none for a month that is not the company's, and for the feeds
    /// `branches` and `employees`, whose rows are of no month.
    package func rows(of feed: Feed, in month: Period) -> [FeedRow] {
        guard let shape = shape(of: month) else { return [] }
        return holders.compactMap { PersonMonth($0, shape, of: self) }.flatMap { $0.rows(of: feed) }
    }

    /// What debtors paid in a month, and what was given back of it.
    package func payments(in month: Period) -> [FeedRow] { rows(of: .payments, in: month) }

    /// The cases that people were given for a month; one with a promise has a further row from the day of the promise.
    package func cases(in month: Period) -> [FeedRow] { rows(of: .cases, in: month) }

    /// What customers answered in a month.
    package func surveys(in month: Period) -> [FeedRow] { rows(of: .surveys, in: month) }

    /// What was complained of in a month, most of it after a violation and with its call.
    package func complaints(in month: Period) -> [FeedRow] { rows(of: .complaints, in: month) }
}

extension PersonMonth {
    func rows(of feed: Feed) -> [FeedRow] {
        switch feed {
        case .branches, .employees, .debtors, .leave: []
        case .cases: caseRows
        case .payments: payments.flatMap(rows)
        case .surveys: surveyRows
        case .complaints: complaintRows
        case .training: courses.map { $0.row(of: employee) }
        case .attendance: attendanceRows
        case .targets: targetRows
        }
    }
}
