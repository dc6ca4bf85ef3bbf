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
        case .text: return .text(try short(word, column))
        case .date: return .text(try date(word, column).description)
        case .month: return .text(try month(word, column).description)
        case .instant: return .number(try moment(word, column))
        case .money(let sign): return .number(Int64(try money(word, sign, column).minorUnits))
        case .currency: return .text(try currency(word, column).code)
        case .zone: return .text(try zone(word, column))
        case .country: return .text(try country(word, column))
        case .whole(let range): return .number(Int64(try whole(word, range, column)))
        case .decimal(let range): return .number(Int64(try hundredths(word, range, column)))
        case .choice(let words): return .text(try choice(word, words, column))
        }
    }

    private func short(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> String {
        guard word.utf8.count <= 200 || word.count <= 200 else {
            throw problem("feed.tooLong", column, String(word.prefix(40)) + "…")
        }
        return word
    }

    private func date(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> LocalDate {
        if let date = LocalDate(word) { return date }
        let forms = form.mapping.days
        if let date = forms.lazy.compactMap({ $0.date(word) }).first { return date }
        let known = (["2026-02-14"] + forms.map(\.written)).joined(separator: " | ")
        throw problem("feed.date", column, word, ["forms": known])
    }

    private func month(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> Period {
        guard let period = Period(word), period.kind == .month else { throw problem("feed.month", column, word) }
        return period
    }

    /// In microseconds since 1970 UTC.
    private func moment(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> Int64 {
        guard form.zone(cells) != nil else { throw problem("feed.zoneMissing", column, word) }
        let forms = form.mapping.moments
        if let clock = form.clock(cells),
            let moment = forms.lazy.compactMap({ $0.microseconds(word, by: clock) }).first
        {
            return moment
        }
        let known = forms.map { $0 == .iso ? "2026-02-14T09:30:00" : $0.written }.joined(separator: " | ")
        throw problem("feed.moment", column, word, ["forms": known])
    }

    private func currency(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> Currency {
        guard let currency = Currency(word.uppercased()) else { throw problem("feed.currency", column, word) }
        return currency
    }

    private func zone(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> String {
        guard TimeZone(identifier: word) != nil else { throw problem("feed.zone", column, word) }
        return word
    }

    private func country(_ word: String, _ column: FeedColumn) throws(FeedProblem) -> String {
        guard word.utf8.count == 2, word.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw problem("feed.country", column, word)
        }
        return word
    }

    private func whole(
        _ word: String, _ range: ClosedRange<Int>, _ column: FeedColumn
    ) throws(FeedProblem) -> Int {
        if let number = Int(word), range.contains(number) { return number }
        throw problem("feed.whole", column, word, ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
    }

    private func hundredths(
        _ word: String, _ range: ClosedRange<Int>, _ column: FeedColumn
    ) throws(FeedProblem) -> Int {
        if let hundredths = Score.hundredths(of: word), range.contains(hundredths) { return hundredths }
        let gaps = ["least": "\(range.lowerBound / 100)", "most": "\(range.upperBound / 100)"]
        throw problem("feed.decimal", column, word, gaps)
    }

    private func choice(_ word: String, _ words: [String], _ column: FeedColumn) throws(FeedProblem) -> String {
        guard words.contains(word.lowercased()) else {
            throw problem("feed.choice", column, word, ["words": words.joined(separator: ", ")])
        }
        return word.lowercased()
    }

    private func problem(
        _ key: String, _ column: FeedColumn, _ found: String, _ gaps: [String: String] = [:]
    ) -> FeedProblem {
        .cell(key, path: form.path, line: line, column: name(column.name), found: found, gaps)
    }

    /// Beyond this an amount is a mistake: a thousand million whole units.
    private static let mostWholeUnits = 1_000_000_000

    private func money(
        _ word: String, _ sign: FeedColumn.Sign, _ column: FeedColumn
    ) throws(FeedProblem) -> Money {
        guard let code = form.currency(cells) else {
            throw problem("feed.currencyMissing", column, word)
        }
        let currency = try currency(code, column)
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
        case .cases, .leave: return order("from", "until", fields)
        case .targets:
            guard field("amount", fields) == nil, field("cases", fields) == nil else { return nil }
            return .row("feed.noTarget", path: form.path, line: line)
        case .branches, .debtors, .surveys, .complaints, .training, .attendance: return nil
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
