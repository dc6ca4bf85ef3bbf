/// A row of a feed, read and found good.
package struct FeedRow: Hashable, Sendable {
    /// As it is kept.
    package enum Field: Hashable, Sendable {
        case text(String)
        /// Microseconds since 1970 UTC, minor units of money, hundredths of decimals, or whole numbers.
        case number(Int64)
    }

    package let feed: Feed
    /// Of each of the feed's columns, in their order; nil where nothing stands.
    package let fields: [Field?]
    /// The day of its moment where it happened, in its zone; nil for feeds of days.
    package let localDate: LocalDate?

    package init(feed: Feed, fields: [Field?], localDate: LocalDate?) {
        self.feed = feed
        self.fields = fields
        self.localDate = localDate
    }

    /// What it is known by.
    package var key: [Field?] { Array(fields.prefix(feed.keyCount)) }

    /// The same for messages.
    package var keyText: String { joinedKey(by: " ") }

    /// The same as one text that no other key has.
    package var identity: String { joinedKey(by: "\u{1F}") }

    private func joinedKey(by separator: String) -> String {
        fields.prefix(feed.keyCount).compactMap { field in
            switch field {
            case .text(let text)?: text
            case .number(let number)?: "\(number)"
            case nil: nil
            }
        }.joined(separator: separator)
    }
}
