import Model

@testable import DemoCompanies

/// A number that another row, another order or another word changes (FNV-1a).
struct Fingerprint {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in Array(text.utf8) + [0] { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ row: FeedRow) {
        add(row.feed.rawValue)
        for field in row.fields {
            switch field {
            case .text(let text)?: add(text)
            case .number(let number)?: add("\(number)")
            case nil: add("")
            }
        }
        add(row.localDate?.description ?? "")
    }

    mutating func add(_ call: DemoCall) {
        add([call.callID, call.employee.text, call.debtor.text, call.language.code].joined(separator: " "))
        add("\(call.startedAt.microseconds) \(call.startedAt.zone) \(call.direction) \(call.durationSeconds)")
        for line in call.lines { add("\(line.role) \(line.span.start) \(line.span.end) \(line.text)") }
        for violation in call.violations { add(violation.rule.text) }
    }

    /// Of all rows of a company and all its calls.
    static func of(_ company: DemoCompany) -> UInt64 {
        var print = Fingerprint()
        for feed in Feed.allCases { for row in company.rows(of: feed) { print.add(row) } }
        for month in company.months { for call in company.calls(in: month) { print.add(call) } }
        return print.value
    }
}
