internal import Model

extension FeedRow {
    /// Of a feed of days.
    init(_ feed: Feed, _ fields: [Field?]) { self.init(feed: feed, fields: fields, localDate: nil) }
}

extension FeedRow.Field {
    static func day(_ date: LocalDate) -> FeedRow.Field { .text(date.description) }

    static func employee(_ employee: EmployeeID) -> FeedRow.Field { .text(employee.text) }

    static func whole(_ number: Int) -> FeedRow.Field { .number(Int64(number)) }

    static let yuan = FeedRow.Field.text(Currency.yuan.code)
}
