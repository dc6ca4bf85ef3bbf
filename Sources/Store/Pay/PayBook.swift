internal import Model

/// Reads and writes pay sheets within one transaction.
struct PayBook {
    let session: any Session

    /// A sheet without its lines, and the number of its line in the ledger.
    struct Head {
        let seq: Int64
        let month: Period
        let version: Int
        let maker: ActorID
        let isTrial: Bool
        let state: PaySheet.State

        init(_ row: Row) throws {
            seq = try row.read("ledger_seq")
            month = try row.read("month")
            version = try row.read("version")
            maker = try row.read("maker")
            isTrial = try row.read("trial")
            state = try row.read("step", as: PaySheet.State?.self) ?? .draft
        }
    }

    /// The newest of a month; nil where none was made.
    func newest(_ month: Period) throws -> Head? { try session.first(PayQueries.newest, [month]).map(Head.init) }

    /// The newest of each month, in order.
    func heads() throws -> [Head] { try session.rows(PayQueries.all).map(Head.init) }

    func sheet(_ head: Head) throws -> PaySheet { try sheet(head, PayQueries.lines, [head.seq]) }

    /// With the lines that a query gives.
    func sheet(_ head: Head, _ query: Query, _ values: [any Storable]) throws -> PaySheet {
        PaySheet(
            month: head.month, version: head.version, maker: head.maker, state: head.state, isTrial: head.isTrial,
            lines: try lines(query, values))
    }

    func lines(_ query: Query, _ values: [any Storable]) throws -> [PayLine] {
        try session.rows(query, values).map(PayLine.init).sorted { $0.place < $1.place }
    }

    /// What stands for a sheet in the ledger: maker, trial and all its lines in order.
    static func digest(_ sheet: PaySheet) -> ContentHash {
        let head: [CanonicalJSON] = [
            .text(sheet.month.description), .text("\(sheet.version)"), .text(sheet.maker.text), .truth(sheet.isTrial),
        ]
        let lines = sheet.lines.map { line -> CanonicalJSON in
            .list([
                .text(line.employee.text), .text(line.subject.text), .text(line.kind.rawValue),
                .text("\(line.amount)"), .text(line.body),
            ])
        }
        return ContentHash(of: CanonicalJSON.list(head + lines).canonicalText)
    }

    func keep(_ sheet: PaySheet, in change: Change) throws {
        let line = try change.note(
            SealedPay.made, subject: "pay:\(sheet.month)",
            body: ["digest": .text(Self.digest(sheet).hex), "lines": .text("\(sheet.lines.count)")],
            sealed: ["maker": sheet.maker.text])
        try session.run(
            PayQueries.keepSheet, [line, sheet.month, sheet.version, sheet.maker, sheet.isTrial, change.now])
        for own in sheet.lines {
            try session.run(
                PayQueries.keepLine,
                [
                    line, own.employee, own.subject, own.kind, own.amount.minorUnits, own.amount.currency.code,
                    own.body,
                ])
        }
    }

    func take(_ step: PaySheet.State, _ head: Head, actor: ActorID, in change: Change) throws {
        let line = try change.note(
            "pay.\(step.rawValue)", subject: "pay:\(head.month)", actor: actor, body: ["sheet": .text("\(head.seq)")])
        try session.run(PayQueries.keepStep, [line, head.seq, step, change.now])
    }

    // MARK: Sources

    /// Of everyone of whom the feeds say something.
    func facts(over days: Range<LocalDate>) throws -> [EmployeeID: PayFacts] {
        var facts: [EmployeeID: PayFacts] = [:]
        for row in try session.rows(PayQueries.basePay, [days.upperBound]) {
            facts[try row.read("employee"), default: PayFacts()].basePay.append(try PayFacts.BasePay(row))
        }
        for row in try session.rows(PayQueries.hours, [days.lowerBound, days.upperBound]) {
            facts[try row.read("employee"), default: PayFacts()].hours[try row.read("date")] = try row.read("hours")
        }
        for row in try session.rows(PayQueries.leave, [days.lowerBound, days.upperBound]) {
            facts[try row.read("employee"), default: PayFacts()].leave.append(try PayFacts.Leave(row))
        }
        return facts
    }

    /// All base pay and leave of one employee; hours are left out.
    func facts(of employee: EmployeeID) throws -> PayFacts {
        PayFacts(
            basePay: try session.rows(PayQueries.basePayOf, [employee]).map(PayFacts.BasePay.init),
            leave: try session.rows(PayQueries.leaveOf, [employee]).map(PayFacts.Leave.init))
    }
}

extension PayFacts.BasePay {
    fileprivate init(_ row: Row) throws {
        let currency = try row.read("currency", as: String?.self).flatMap { Currency($0) } ?? .yuan
        let amount: Int? = try row.read("base_pay")
        self.init(from: try row.read("from"), amount: amount.map { Money(minorUnits: $0, currency) })
    }
}

extension PayFacts.Leave {
    fileprivate init(_ row: Row) throws {
        let (from, until): (LocalDate, LocalDate) = (try row.read("from"), try row.read("until"))
        self.init(days: from..<max(from, until), kind: try row.read("kind"))
    }
}

extension PayLine {
    fileprivate init(_ row: Row) throws {
        guard let currency = Currency(try row.read("currency")) else {
            throw StoreError.damaged("\(row.query.name).currency")
        }
        self.init(
            employee: try row.read("employee"), subject: try row.read("subject"), kind: try row.read("kind"),
            amount: Money(minorUnits: try row.read("amount"), currency), body: try row.read("body"))
    }
}

extension PayLine {
    /// By employees, then subjects: one has one line for each.
    var place: Place { Place(employee: employee, subject: subject) }

    struct Place: Comparable {
        let employee: EmployeeID
        let subject: PaySubject

        static func < (left: Self, right: Self) -> Bool {
            left.employee == right.employee ? left.subject < right.subject : left.employee < right.employee
        }
    }
}

extension PayLine.Kind: Storable {}
extension PaySheet.State: Storable {}

extension PaySubject: Storable {
    var value: Value { .text(text) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
}
