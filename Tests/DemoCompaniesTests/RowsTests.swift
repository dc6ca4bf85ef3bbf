import Model
import Testing

@testable import DemoCompanies

@Suite("The generated company's rows")
struct RowsTests {
    private let company: DemoCompany

    init() throws { company = try DemoCompanies.small(.breaks) }

    @Test("every row fits the columns of its feed, and no two have one key", arguments: Feed.allCases)
    func columns(feed: Feed) {
        let rows = company.rows(of: feed)
        // Nobody in it takes leave, nor is it told where debtors live.
        #expect(rows.isEmpty == [.leave, .debtors].contains(feed))
        #expect(Set(rows.map(\.key)).count == rows.count)
        for row in rows {
            #expect(row.feed == feed && row.fields.count == feed.columns.count)
            for (column, field) in zip(feed.columns, row.fields) {
                #expect(Self.fits(field, column), "\(column.name) of \(row.keyText)")
            }
            guard let place = feed.columns.firstIndex(where: { $0.kind == .instant }),
                case .number(let moment)? = row.fields[place], let zone = row.text("zone")
            else { continue }
            #expect(ZonedTime(microseconds: moment, zone: zone)?.localDay == row.localDate)
        }
    }

    private static func fits(_ field: FeedRow.Field?, _ column: FeedColumn) -> Bool {
        switch (field, column.kind) {
        case (nil, _): column.need == .optional
        case (.text(let text), .text): !text.isEmpty && text.count <= 200
        case (.text(let text), .date): LocalDate(text) != nil
        case (.text(let text), .month): Period(text)?.kind == .month
        case (.text(let text), .currency): text == "CNY"
        case (.text(let text), .zone): ["Asia/Shanghai", "Asia/Urumqi", "Europe/London"].contains(text)
        case (.text(let text), .country): ["CN", "GB"].contains(text)
        case (.text(let text), .choice(let words)): words.contains(text)
        case (.number(let number), .money(.positive)): number > 0
        case (.number(let number), .money(.signed)): number != 0
        case (.number(let number), .whole(let range)), (.number(let number), .decimal(let range)):
            range.contains(Int(number))
        case (.number, .instant): true
        default: false
        }
    }

    @Test("people pay, answer and complain in the month that is asked for, and to who is employed")
    func employed() throws {
        let employments = Dictionary(
            company.rows(of: .employees).map { ($0.employee, (hired: $0.date("hired"), left: $0.date("left"))) },
            uniquingKeysWith: { first, _ in first })
        for month in company.months {
            for row in company.payments(in: month) + company.surveys(in: month) {
                let date = try #require(row.localDate)
                let employment = try #require(employments[row.employee])
                #expect(month.contains(date))
                #expect(try #require(employment.hired) <= date)
                #expect(employment.left.map { date < $0 } ?? true)
            }
            for row in company.complaints(in: month) { #expect(month.contains(try #require(row.localDate))) }
        }
    }

    @Test("a reversal gives back the whole of a payment, later and to the same person")
    func reversals() throws {
        let payments = Dictionary(uniqueKeysWithValues: company.rows(of: .payments).map { ($0.text("payment"), $0) })
        let reversals = payments.values.filter { $0.text("reverses") != nil }
        #expect((1...60).contains(reversals.count))
        for row in reversals {
            let payment = try #require(payments[row.text("reverses")])
            #expect(row.number("amount") == payment.number("amount").map { -$0 })
            #expect(row.employee == payment.employee && row.text("case") == payment.text("case"))
            #expect(try #require(payment.localDate) < (try #require(row.localDate)))
        }
    }

    @Test("payments, complaints and surveys name cases, debtors and calls that there are")
    func links() {
        let cases = company.rows(of: .cases)
        let (known, debtors) = (Set(cases.map { $0.text("case") }), Set(cases.map { $0.text("debtor") }))
        let calls = Set(company.months.flatMap { company.calls(in: $0).map(\.callID) })
        #expect(company.rows(of: .payments).allSatisfy { known.contains($0.text("case")) })
        #expect(company.rows(of: .complaints).allSatisfy { debtors.contains($0.text("debtor")) })
        for row in company.rows(of: .complaints) { #expect(calls.contains(row.text("call") ?? "")) }
        let named = company.rows(of: .surveys).compactMap { $0.text("call") }
        #expect(!named.isEmpty && named.allSatisfy(calls.contains))
    }

    @Test("a case that is promised has its promise from the day on which it is made, once")
    func promises() throws {
        let cases = Dictionary(grouping: company.rows(of: .cases)) { $0.text("case") }
        #expect(cases.values.contains { $0.count == 2 })
        for rows in cases.values {
            #expect(rows.count <= 2)
            for (row, next) in zip(rows, rows.dropFirst()) {
                #expect(row.text("until") == next.text("from") && row.text("promised") == nil)
            }
            guard let last = rows.last, let promised = last.date("promised") else { continue }
            #expect(try #require(last.date("from")) <= promised && promised < (try #require(last.date("until"))))
        }
    }
}
