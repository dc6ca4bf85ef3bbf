internal import Foundation
package import Model

/// The cells of one row, on their way to a row that can be kept.
struct FeedCells {
    let form: FeedForm
    let line: Int
    /// What is written, by our columns, without blanks around it; empty where the file has no such column.
    let cells: [String]
    /// Their names of our columns, for messages.
    let names: [String: String]

    /// The row, or everything that is wrong in it.
    func row() -> Result<FeedRow, FeedProblems> {
        var problems: [FeedProblem] = []
        var fields: [FeedRow.Field?] = []
        fields.reserveCapacity(form.columns.count)
        for place in form.columns.indices {
            do throws(FeedProblem) {
                fields.append(try field(place))
            } catch {
                problems.append(error)
                fields.append(nil)
            }
        }
        guard problems.isEmpty else { return .failure(FeedProblems(all: problems)) }
        if let problem = contradiction(fields) { return .failure(FeedProblems(all: [problem])) }
        return .success(FeedRow(feed: form.feed, fields: fields, localDate: localDate(fields)))
    }

    private func field(_ place: Int) throws(FeedProblem) -> FeedRow.Field? {
        let column = form.columns[place]
        guard let word = form.word(place, cells) else {
            guard column.need == .optional else { throw problem("feed.empty", column, "") }
            return nil
        }
        switch column.kind {
        case .text:
            guard word.utf8.count <= 200 || word.count <= 200 else {
                throw problem("feed.tooLong", column, String(word.prefix(40)) + "…")
            }
            return .text(word)
        case .date:
            guard let date = day(word) else { throw problem("feed.date", column, word, ["forms": dayForms]) }
            return .text(date.description)
        case .month:
            guard let period = Period(word), period.kind == .month else { throw problem("feed.month", column, word) }
            return .text(period.description)
        case .instant:
            guard let moment = try moment(word, column) else {
                let forms = form.mapping.moments.map { $0 == .iso ? "2026-02-14T09:30:00" : $0.written }
                throw problem("feed.moment", column, word, ["forms": forms.joined(separator: " | ")])
            }
            return .number(moment)
        case .money(let sign): return .number(Int64(try money(word, sign, column).minorUnits))
        case .currency:
            guard let currency = Currency(word.uppercased()) else { throw problem("feed.currency", column, word) }
            return .text(currency.code)
        case .zone:
            guard TimeZone(identifier: word) != nil else { throw problem("feed.zone", column, word) }
            return .text(word)
        case .country:
            guard word.utf8.count == 2, word.utf8.allSatisfy({ (65...90).contains($0) }) else {
                throw problem("feed.country", column, word)
            }
            return .text(word)
        case .whole(let range):
            guard let number = Int(word), range.contains(number) else {
                throw problem(
                    "feed.whole", column, word, ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
            }
            return .number(Int64(number))
        case .decimal(let range):
            guard let hundredths = Score.hundredths(of: word), range.contains(hundredths) else {
                throw problem(
                    "feed.decimal", column, word,
                    ["least": "\(range.lowerBound / 100)", "most": "\(range.upperBound / 100)"])
            }
            return .number(Int64(hundredths))
        case .choice(let words):
            guard words.contains(word.lowercased()) else {
                throw problem("feed.choice", column, word, ["words": words.joined(separator: ", ")])
            }
            return .text(word.lowercased())
        }
    }

    private func problem(
        _ key: String, _ column: FeedColumn, _ found: String, _ gaps: [String: String] = [:]
    ) -> FeedProblem {
        .cell(key, path: form.path, line: line, column: name(column.name), found: found, gaps)
    }

    private func day(_ text: String) -> LocalDate? {
        LocalDate(text) ?? form.mapping.days.lazy.compactMap { $0.date(text) }.first
    }

    private var dayForms: String { (["2026-02-14"] + form.mapping.days.map(\.written)).joined(separator: " | ") }

    private func moment(_ text: String, _ column: FeedColumn) throws(FeedProblem) -> Int64? {
        guard form.zone(cells) != nil else { throw problem("feed.zoneMissing", column, text) }
        guard let clock = form.clock(cells) else { return nil }
        return form.mapping.moments.lazy.compactMap { $0.microseconds(text, by: clock) }.first
    }

    /// Beyond this an amount is a mistake: a thousand million whole units.
    private static let mostWholeUnits = 1_000_000_000

    private func money(
        _ word: String, _ sign: FeedColumn.Sign, _ column: FeedColumn
    ) throws(FeedProblem) -> Money {
        guard let code = form.currency(cells) else {
            throw problem("feed.currencyMissing", column, word)
        }
        guard let currency = Currency(code) ?? Currency(code.uppercased()) else {
            throw problem("feed.currency", column, code)
        }
        guard let money = Money(word, currency) else {
            throw problem(
                "feed.money", column, word, ["decimals": "\(currency.decimals)", "currency": currency.code])
        }
        guard money.minorUnits.magnitude < Self.most(currency).magnitude else {
            throw problem("feed.absurd", column, word, ["most": "\(Self.mostWholeUnits)"])
        }
        guard sign == .signed || money.minorUnits >= 0 else { throw problem("feed.negative", column, word) }
        return money
    }

    private static func most(_ currency: Currency) -> Int {
        (0..<currency.decimals).reduce(mostWholeUnits) { most, _ in most * 10 }
    }

    private func localDate(_ fields: [FeedRow.Field?]) -> LocalDate? {
        guard let place = form.columns.firstIndex(where: { $0.kind == .instant }), let clock = form.clock(cells),
            case .number(let microseconds)? = fields[place]
        else { return nil }
        return clock.day(of: microseconds)
    }

    /// What no single cell shows.
    private func contradiction(_ fields: [FeedRow.Field?]) -> FeedProblem? {
        switch form.feed {
        case .payments:
            guard let place = form.place(of: "amount"), case .number(let amount)? = fields[place] else { return nil }
            let found = cells[place]
            if amount == 0 {
                return .cell("feed.nothingPaid", path: form.path, line: line, column: name("amount"), found: found)
            }
            // Money goes back only by a payment that says which one it takes back.
            if amount < 0, field("reverses", fields) == nil {
                return .cell(
                    "feed.negativePayment", path: form.path, line: line, column: name("amount"), found: found,
                    ["reverses": name("reverses")])
            }
            return nil
        case .employees: return order("hired", "left", fields)
        case .cases: return order("from", "until", fields)
        case .targets:
            guard field("amount", fields) == nil, field("cases", fields) == nil else { return nil }
            return .row("feed.noTarget", path: form.path, line: line)
        case .branches, .surveys, .complaints, .training, .attendance: return nil
        }
    }

    private func order(_ first: String, _ last: String, _ fields: [FeedRow.Field?]) -> FeedProblem? {
        guard case .text(let start)? = field(first, fields), case .text(let end)? = field(last, fields), end < start
        else { return nil }
        return .cell(
            "feed.order", path: form.path, line: line, column: name(last), found: end,
            ["other": name(first), "first": start])
    }

    private func field(_ column: String, _ fields: [FeedRow.Field?]) -> FeedRow.Field? {
        form.place(of: column).flatMap { fields[$0] }
    }

    private func name(_ column: String) -> String { names[column] ?? column }
}

/// Everything that is wrong in one row.
struct FeedProblems: Error {
    let all: [FeedProblem]
}

/// What holds where neither a row nor a mapping says.
package struct FeedDefaults: Sendable {
    /// IANA name; nil where there is none.
    package let zone: String?
    package let currency: Currency?

    package init(zone: String?, currency: Currency?) {
        self.zone = zone
        self.currency = currency
    }

    /// A row keeps the currency and the zone that it was read with, where its feed has a column for them.
    func word(_ column: FeedColumn, of feed: Feed) -> String? {
        switch column.kind {
        case .currency: currency?.code
        case .zone: feed.instantColumn == nil ? nil : zone
        default: nil
        }
    }
}
