package import Model

extension CallStore {
    /// The newest sheet of a month; nil where none was made.
    package func paySheet(of month: Period) async throws(StoreError) -> PaySheet? {
        try await look { session in
            let book = PayBook(session: session)
            return try book.newest(month).map(book.sheet)
        }
    }

    /// The newest sheet of each month with one employee's lines alone, in order of months.
    package func paySheets(of employee: EmployeeID) async throws(StoreError) -> [PaySheet] {
        try await look { session in
            let book = PayBook(session: session)
            return try book.heads().map { head in
                try book.sheet(head, PayQueries.linesOf, [head.seq, employee])
            }
        }
    }

    /// Months with a sheet that is not closed.
    package func openPayMonths() async throws(StoreError) -> [Period] {
        try await look { session in
            try PayBook(session: session).heads().filter { $0.state != .closed }.map(\.month)
        }
    }

    /// What pay of a month is made from: scores, the feeds, what closed months paid, and awards.
    ///
    /// - Parameter count: of how many closed months before it what they would pay now is looked at.
    package func paySources(of month: Period, before count: Int) async throws(StoreError) -> PaySources {
        try await look { session in
            let book = PayBook(session: session)
            let closed: [Period] = try session.rows(PayQueries.closedMonths).map { try $0.read("month") }
            let earlier = Array(closed.filter { $0 < month }.suffix(count))
            var facts: [Period: [EmployeeID: PayFacts]] = [:]
            var scores: [Period: [StoredScore]] = [:]
            for period in earlier + [month] {
                facts[period] = try book.facts(over: period.first..<period.end)
                scores[period] = try ScoreBook(session: session).newest(period)
            }
            return PaySources(
                month: month, earlier: earlier, roster: try FactBook(session: session).roster(), facts: facts,
                scores: scores,
                closed: try book.lines(PayQueries.closedLines, [month]),
                awards: try AwardBook(session: session).standing(AwardQueries.all, []))
        }
    }

    /// What the feeds say of everyone's pay and presence in a month.
    package func payFacts(of month: Period) async throws(StoreError) -> [EmployeeID: PayFacts] {
        try await look { try PayBook(session: $0).facts(over: month.first..<month.end) }
    }

    /// What the feeds say of one person's employment, targets and pay; nil where nothing says that they are employed.
    package func timelineSources(of employee: EmployeeID) async throws(StoreError) -> TimelineSources? {
        try await look { session in
            let roster = try FactBook(session: session).roster()
            guard roster.employments[employee] != nil else { return nil }
            return TimelineSources(
                employee: employee, roster: roster, facts: try PayBook(session: session).facts(of: employee),
                targets: try FactBook(session: session).targets(of: employee))
        }
    }

    /// Keeps a sheet where it is another than the newest of its month.
    ///
    /// - Parameter maker: who has it made; nil where it only follows what has changed: it stays with its maker.
    /// - Returns: false where nothing is new; nothing is written then.
    /// - Throws: `StoreError` with `payClosed`, or `noPaySheet` where there is none to follow.
    package func keepPay(
        _ lines: [PayLine], of month: Period, isTrial: Bool, maker: ActorID?
    ) async throws(StoreError) -> Bool {
        try await change { change in
            let book = PayBook(session: change.session)
            let before = try book.newest(month)
            guard before?.state != .closed else { throw StoreError.payClosed(month) }
            guard let maker = maker ?? before?.maker else { throw StoreError.noPaySheet(month) }
            let sheet = PaySheet(
                month: month, version: (before?.version ?? 0) + 1, maker: maker, state: .draft, isTrial: isTrial,
                lines: lines.sorted { $0.place < $1.place })
            if let before, before.isTrial == isTrial, before.maker == maker,
                try book.sheet(before).lines == sheet.lines
            {
                return false
            }
            try book.keep(sheet, in: change)
            return true
        }
    }

    /// A second person says that the lines of a month may be paid.
    ///
    /// - Parameters:
    ///   - lines: as the sources have them now; the sheet must say the same.
    ///   - leavingOpen: also where pay of some people cannot be said.
    /// - Throws: `StoreError` that says what stands against it.
    package func approvePay(
        of month: Period, lines: [PayLine], leavingOpen: Bool, actor: ActorID
    ) async throws(StoreError) {
        try await change { change in
            let book = PayBook(session: change.session)
            guard let head = try book.newest(month) else { throw StoreError.noPaySheet(month) }
            switch head.state {
            case .draft: break
            case .approved: throw StoreError.payApproved(month)
            case .closed: throw StoreError.payClosed(month)
            }
            guard !head.isTrial else { throw StoreError.payOfTrial(month) }
            guard head.maker != actor else { throw StoreError.ownPaySheet(month, actor) }
            let sheet = try book.sheet(head)
            guard !sheet.lines.contains(where: { $0.employee.text == actor.text }) else {
                throw StoreError.ownPay(month, actor)
            }
            try Self.check(sheet, against: lines)
            guard try change.session.first(ScoreQueries.closing, [month])?.read("closed", as: Int64?.self) != nil else {
                throw StoreError.scoresOpen(month)
            }
            let open = sheet.lines.count { $0.kind == .open }
            guard open == 0 || leavingOpen else { throw StoreError.payOpen(month, people: open) }
            try book.take(.approved, head, actor: actor, in: change)
        }
    }

    /// The month is paid as it was approved; what changes from now on is corrected in a later one.
    ///
    /// - Parameter lines: as the sources have them now; the sheet must say the same.
    /// - Throws: `StoreError` that says what stands against it.
    package func closePay(of month: Period, lines: [PayLine], actor: ActorID) async throws(StoreError) {
        try await change { change in
            let book = PayBook(session: change.session)
            guard let head = try book.newest(month) else { throw StoreError.noPaySheet(month) }
            switch head.state {
            case .draft: throw StoreError.payNotApproved(month)
            case .approved: break
            case .closed: throw StoreError.payClosed(month)
            }
            try Self.check(try book.sheet(head), against: lines)
            try book.take(.closed, head, actor: actor, in: change)
        }
    }

    private static func check(_ sheet: PaySheet, against lines: [PayLine]) throws {
        let changed = Set(sheet.lines).symmetricDifference(lines)
        guard changed.isEmpty else {
            let people = Set(changed.map(\.employee)).count
            throw StoreError.payChanged(sheet.month, lines: people)
        }
    }
}

/// What pay of a month is made from.
package struct PaySources: Sendable {
    package let month: Period
    /// Closed months that are looked at again, in order.
    package let earlier: [Period]
    package let roster: Roster
    /// Of the month and of each closed one before it.
    package let facts: [Period: [EmployeeID: PayFacts]]
    /// The newest of the same months, those that came too late to count among them.
    package let scores: [Period: [StoredScore]]
    /// What closed months paid, this one left out; bodies are empty.
    package let closed: [PayLine]
    package let awards: [StandingAward]
}

/// What the feeds say of one person's employment, targets and pay.
package struct TimelineSources: Sendable {
    package let employee: EmployeeID
    package let roster: Roster
    /// Hours are left out.
    package let facts: PayFacts
    /// Of all months, in order.
    package let targets: [WorkFacts.Target]
}
