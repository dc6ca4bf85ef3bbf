internal import Foundation
package import Model

/// The cells of one row, on their way to a row that can be kept.
struct FeedCells {
    let feed: Feed
    let mapping: FeedMapping
    /// What holds where a row names none.
    let defaults: FeedDefaults
    let path: String
    let line: Int
    /// What is written, by our columns, without blanks around it.
    let cells: [String: String]
    /// Their names of our columns, for messages.
    let names: [String: String]

    /// The row, or everything that is wrong in it.
    func row() -> Result<FeedRow, FeedProblems> {
        var problems: [FeedProblem] = []
        var fields: [FeedRow.Field?] = []
        for column in feed.columns {
            do throws(FeedProblem) {
                fields.append(try field(of: column))
            } catch {
                problems.append(error)
                fields.append(nil)
            }
        }
        guard problems.isEmpty else { return .failure(FeedProblems(all: problems)) }
        if let problem = contradiction(fields) { return .failure(FeedProblems(all: [problem])) }
        return .success(FeedRow(feed: feed, fields: fields, localDate: localDate(fields)))
    }

    private func field(of column: FeedColumn) throws(FeedProblem) -> FeedRow.Field? {
        guard let word = mapping.word(column.name, for: cells[column.name]) ?? defaults.word(column, of: feed) else {
            guard column.need == .optional else { throw problem("feed.empty", column, "") }
            return nil
        }
        switch column.kind {
        case .text:
            guard word.count <= 200 else { throw problem("feed.tooLong", column, String(word.prefix(40)) + "…") }
            return .text(word)
        case .date:
            guard let date = day(word) else { throw problem("feed.date", column, word, ["forms": dayForms]) }
            return .text(date.description)
        case .month:
            guard let period = Period(word), period.kind == .month else { throw problem("feed.month", column, word) }
            return .text(period.description)
        case .instant:
            guard let moment = try moment(word, column) else {
                let forms = mapping.moments.map { $0 == .iso ? "2026-02-14T09:30:00" : $0.written }
                throw problem("feed.moment", column, word, ["forms": forms.joined(separator: " | ")])
            }
            return .number(moment.microseconds)
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
        .cell(key, path: path, line: line, column: names[column.name] ?? column.name, found: found, gaps)
    }

    private func day(_ text: String) -> LocalDate? {
        LocalDate(text) ?? mapping.days.lazy.compactMap { $0.date(text) }.first
    }

    private var dayForms: String { (["2026-02-14"] + mapping.days.map(\.written)).joined(separator: " | ") }

    private var zone: String? { mapping.word("zone", for: cells["zone"]) ?? defaults.zone }

    private func moment(_ text: String, _ column: FeedColumn) throws(FeedProblem) -> ZonedTime? {
        guard let zone else { throw problem("feed.zoneMissing", column, text) }
        guard let timeZone = TimeZone(identifier: zone) else { return nil }
        return mapping.moments.lazy.compactMap { $0.date(text, in: timeZone) }.first
            .flatMap { ZonedTime($0, zone: zone) }
    }

    /// Beyond this an amount is a mistake: a thousand million whole units.
    private static let mostWholeUnits = 1_000_000_000

    private func money(
        _ word: String, _ sign: FeedColumn.Sign, _ column: FeedColumn
    ) throws(FeedProblem) -> Money {
        guard let code = mapping.word("currency", for: cells["currency"]) ?? defaults.currency?.code else {
            throw problem("feed.currencyMissing", column, word)
        }
        guard let currency = Currency(code.uppercased()) else { throw problem("feed.currency", column, code) }
        guard let money = Money(word, currency) else {
            throw problem(
                "feed.money", column, word, ["decimals": "\(currency.decimals)", "currency": currency.code])
        }
        guard money.exact < Fraction(Self.mostWholeUnits), Fraction(-Self.mostWholeUnits) < money.exact else {
            throw problem("feed.absurd", column, word, ["most": "\(Self.mostWholeUnits)"])
        }
        guard sign == .signed || money.minorUnits >= 0 else { throw problem("feed.negative", column, word) }
        return money
    }

    private func localDate(_ fields: [FeedRow.Field?]) -> LocalDate? {
        guard let place = feed.columns.firstIndex(where: { $0.kind == .instant }), let zone,
            case .number(let microseconds)? = fields[place]
        else { return nil }
        return ZonedTime(microseconds: microseconds, zone: zone)?.localDay
    }

    /// What no single cell shows.
    private func contradiction(_ fields: [FeedRow.Field?]) -> FeedProblem? {
        let columns = feed.columns
        func field(_ name: String) -> FeedRow.Field? {
            columns.firstIndex { $0.name == name }.flatMap { fields[$0] }
        }
        func column(_ name: String) -> String { names[name] ?? name }
        switch feed {
        case .payments:
            guard case .number(let amount)? = field("amount") else { return nil }
            let found = cells["amount"] ?? ""
            if amount == 0 {
                return .cell("feed.nothingPaid", path: path, line: line, column: column("amount"), found: found)
            }
            // Money goes back only by a payment that says which one it takes back.
            if amount < 0, field("reverses") == nil {
                return .cell(
                    "feed.negativePayment", path: path, line: line, column: column("amount"), found: found,
                    ["reverses": column("reverses")])
            }
            return nil
        case .employees: return order("hired", "left", fields)
        case .cases: return order("from", "until", fields)
        case .targets:
            guard field("amount") == nil, field("cases") == nil else { return nil }
            return .row("feed.noTarget", path: path, line: line)
        case .branches, .surveys, .complaints, .training, .attendance: return nil
        }
    }

    private func order(_ first: String, _ last: String, _ fields: [FeedRow.Field?]) -> FeedProblem? {
        func text(_ name: String) -> String? {
            guard let place = feed.columns.firstIndex(where: { $0.name == name }), case .text(let text)? = fields[place]
            else { return nil }
            return text
        }
        guard let start = text(first), let end = text(last), end < start else { return nil }
        return .cell(
            "feed.order", path: path, line: line, column: names[last] ?? last, found: end,
            ["other": names[first] ?? first, "first": start])
    }
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
