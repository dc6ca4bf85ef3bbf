/// One column of a feed.
package struct FeedColumn: Hashable, Sendable {
    package enum Need: Hashable, Sendable {
        /// Part of what a row is known by.
        case key
        case needed
        case optional
    }

    /// What stands in it, and so how it is read and kept.
    package enum Kind: Hashable, Sendable {
        case text
        /// `2026-02-14`
        case date
        /// `2026-02`
        case month
        /// A moment, in the zone of the row, else of the import.
        case instant
        /// A plain decimal in the currency of the row, else of the import; kept in minor units.
        case money(Sign)
        case currency
        /// IANA name.
        case zone
        /// ISO 3166-1, two letters.
        case country
        case whole(ClosedRange<Int>)
        /// To two decimals; the range is in hundredths.
        case decimal(ClosedRange<Int>)
        case choice([String])
    }

    package enum Sign: Hashable, Sendable {
        case positive
        /// What was given back is below 0.
        case signed
    }

    /// As a file's first line has it.
    package let name: String
    package let kind: Kind
    package let need: Need
    /// For the template; empty where a row usually has none.
    package let example: String

    static func key(_ name: String, _ kind: Kind, _ example: String) -> FeedColumn {
        FeedColumn(name: name, kind: kind, need: .key, example: example)
    }

    static func needed(_ name: String, _ kind: Kind, _ example: String) -> FeedColumn {
        FeedColumn(name: name, kind: kind, need: .needed, example: example)
    }

    static func optional(_ name: String, _ kind: Kind, _ example: String) -> FeedColumn {
        FeedColumn(name: name, kind: kind, need: .optional, example: example)
    }
}
