import Model
import Testing

@testable import Store

@Suite("Feeds", .timeLimit(.minutes(10)))
struct FeedTests {
    private let hash = ContentHash(of: "file")

    private func payment(_ id: String, _ fen: Int64, employee: String? = "E-1") -> FeedRow {
        FeedRow(
            feed: .payments,
            fields: [
                .text(id), .number(1_771_061_400_000_000), .number(fen), .text("CNY"), employee.map { .text($0) }, nil,
                nil, .text("Asia/Shanghai"),
            ], localDate: LocalDate("2026-02-14"))
    }

    private func keep(_ store: CallStore, _ rows: [FeedRow], setAside: Int = 0) async throws -> FeedOutcome {
        try await store.keep(
            rows.first?.feed ?? .payments, rows, of: [("payments.csv", hash)], setAside: setAside,
            actor: ActorID("u-1"))
    }

    @Test("new rows are kept and counted, the same again changes nothing and leaves no line")
    func again() async throws {
        try await withStore { store, _ in
            let rows = [payment("P-1", 100), payment("P-2", -50)]
            let first = try await keep(store, rows)
            #expect(first.added == 2 && first.corrected == 0 && first.unchanged == 0)
            let head = try await store.ledgerHead()
            #expect(first.line == head.lines)
            let again = try await keep(store, rows)
            #expect(again.added == 0 && again.corrected == 0 && again.unchanged == 2 && again.line == nil)
            #expect(try await store.ledgerHead() == head)
            #expect(try await store.rows(of: .payments) == rows)
        }
    }

    @Test("a correction is a further version: what was before is kept, and what counts is the last")
    func correction() async throws {
        try await withStore { store, database in
            _ = try await keep(store, [payment("P-1", 100), payment("P-2", 200)])
            let outcome = try await keep(store, [payment("P-1", 150), payment("P-2", 200)])
            #expect(outcome.corrected == 1 && outcome.unchanged == 1 && outcome.added == 0)
            _ = try await keep(store, [payment("P-1", 150, employee: nil)])
            _ = try await keep(store, [payment("P-1", 100)])
            #expect(try await store.rows(of: .payments) == [payment("P-1", 100), payment("P-2", 200)])
            let versions = try await store.look { session in
                try session.rows(
                    Query("versions", "SELECT version, amount, is_current FROM feed_payments ORDER BY payment, version")
                ).map(\.values)
            }
            #expect(
                versions == [
                    [.integer(1), .integer(100), .integer(0)], [.integer(2), .integer(150), .integer(0)],
                    [.integer(3), .integer(150), .integer(0)], [.integer(4), .integer(100), .integer(1)],
                    [.integer(1), .integer(200), .integer(1)],
                ])
            #expect(try await store.verifyLedger() == .sound(lines: 4, head: try await store.ledgerHead().hash))
        }
    }

    @Test("the line says how many rows of which file, and no name, path or amount")
    func line() async throws {
        try await withStore { store, _ in
            let outcome = try await keep(store, [payment("P-1", 100)], setAside: 3)
            let number = try #require(outcome.line)
            let line = try #require(try await store.ledgerLines(after: number - 1).first)
            #expect(line.text.contains(#""kind":"feed.imported""#))
            #expect(line.text.contains(#""added":"1""#) && line.text.contains(#""setAside":"3""#))
            #expect(line.text.contains(hash.hex))
            #expect(!line.text.contains("payments.csv") && !line.text.contains("u-1") && !line.text.contains("E-1"))
        }
    }

    @Test("each feed's table has its columns, and keeps what may be left out", arguments: Feed.allCases)
    func tables(feed: Feed) async throws {
        try await withStore { store, _ in
            let fields = feed.columns.map { column -> FeedRow.Field? in
                guard column.need != .optional else { return nil }
                switch column.kind {
                case .instant, .money, .whole, .decimal: return .number(1)
                default: return .text("x")
                }
            }
            let row = FeedRow(
                feed: feed, fields: fields, localDate: feed.instantColumn == nil ? nil : LocalDate("2026-02-14"))
            let whole = FeedRow(
                feed: feed,
                fields: zip(feed.columns, fields).map { column, field in
                    if let field { return field }
                    switch column.kind {
                    case .instant, .money, .whole, .decimal: return .number(2)
                    default: return .text("y")
                    }
                }, localDate: row.localDate)
            let first = try await keep(store, [row])
            let again = try await keep(store, [row])
            let corrected = try await keep(store, [whole])
            let kept = try await store.rows(of: feed)
            #expect(first.added == 1)
            #expect(again.unchanged == 1)
            #expect(corrected.corrected == (whole == row ? 0 : 1))
            #expect(kept == [whole])
        }
    }
}
