internal import Foundation
internal import Model

/// How the rows of one file are read, found out once for all of them.
struct FeedForm {
    let feed: Feed
    let columns: [FeedColumn]
    let mapping: FeedMapping
    let path: String
    /// What an empty cell means, by column; nil where it means nothing.
    private let constants: [String?]
    /// Our words for theirs, by column.
    private let words: [[String: String]]
    private let zonePlace: Int?
    private let currencyPlace: Int?
    private let clocks = ZoneClocks()

    init(_ feed: Feed, mapping: FeedMapping, defaults: FeedDefaults, path: String) {
        self.feed = feed
        self.mapping = mapping
        self.path = path
        columns = feed.columns
        constants = columns.map { mapping.constants[$0.name] ?? defaults.word($0, of: feed) }
        words = columns.map { mapping.values[$0.name] ?? [:] }
        zonePlace = columns.firstIndex { $0.kind == .zone }
        currencyPlace = columns.firstIndex { $0.kind == .currency }
    }

    /// Our word for what a cell holds; nil where that is unknown.
    func word(_ place: Int, _ cells: [String]) -> String? {
        let written = cells[place]
        if written.isEmpty { return constants[place] }
        return words[place].isEmpty ? written : words[place][written] ?? written
    }

    /// The clock of a row's zone; nil where it names none, or one that is not known.
    func clock(_ cells: [String]) -> ZoneClock? { zone(cells).flatMap { clocks[$0] } }

    func zone(_ cells: [String]) -> String? { zonePlace.flatMap { word($0, cells) } }

    func currency(_ cells: [String]) -> String? { currencyPlace.flatMap { word($0, cells) } }

    func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// The clocks that one file asks for.
final class ZoneClocks {
    private var known: [String: ZoneClock] = [:]

    subscript(_ zone: String) -> ZoneClock? {
        if let clock = known[zone] { return clock }
        let clock = ZoneClock(zone)
        known[zone] = clock
        return clock
    }
}
