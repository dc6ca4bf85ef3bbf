import Foundation
import Model
import Testing

@testable import Store

@Suite("Calls as rules on contacts look at them")
struct ContactTests {
    private static func call(
        _ id: String, hour: Int, debtor: String? = "D-1", direction: Call.Direction? = .outgoing
    ) -> Call {
        Call(
            callID: id,
            startedAt: ZonedTime(
                microseconds: 1_771_000_000_000_000 + Int64(hour) * 3_600_000_000, zone: "Asia/Shanghai"),
            debtor: debtor.map { DebtorID($0) }, direction: direction)
    }

    private func register(_ store: CallStore, _ call: Call, kind: Recording.Kind = .sound) async throws -> RecordingID {
        let id = call.callID ?? "?"
        return try await store.register(Samples.file("/\(id).wav", bytes: id, call: call, kind: kind), run: nil)
            .recording.id
    }

    @Test("a call's history are its debtor's calls before it, of a month, by start and then by id")
    func history() async throws {
        try await withStore { store, _ in
            var ids: [String: RecordingID] = [:]
            for (id, hour) in [("c", 800), ("b", 800), ("a", 799), ("d", 801), ("old", 0), ("edge", 20)] {
                ids[id] = try await register(store, Self.call(id, hour: hour))
            }
            _ = try await register(store, Self.call("other", hour: 700, debtor: "D-2"))
            _ = try await register(store, Self.call("nobody", hour: 700, debtor: nil))
            _ = try await register(store, Self.call("written", hour: 700), kind: .messages)
            let last = try #require(ids["c"])
            let history = try #require(try await store.contactHistory(of: last))
            #expect(history.earlier.map(\.recording.text) == ["call:edge", "call:a", "call:b"])
            #expect(history.earlier.allSatisfy { $0.answer == .unheard })
            let alone = try await store.contactHistory(of: RecordingID("call:nobody"))
            #expect(alone?.earlier == [] && alone?.call.debtor == nil)
            #expect(try await store.contactHistory(of: RecordingID("call:written")) == nil)
            #expect(try await store.contactHistories(of: [RecordingID("call:b"), RecordingID("call:a")]).count == 2)
        }
    }

    @Test("whether a call was answered is known by its words, and no where there was no speech")
    func answered() async throws {
        try await withStore { store, _ in
            let silent = try await register(store, Self.call("silent", hour: 1))
            try await store.setUnscored(silent, .noSpeech)
            let failed = try await register(store, Self.call("failed", hour: 2))
            try await store.setUnscored(failed, .engineFailed)
            _ = try await store.score(Samples.file("/said.wav", bytes: "said", call: Self.call("said", hour: 3)))
            let last = try await register(store, Self.call("last", hour: 4))
            let history = try #require(try await store.contactHistory(of: last))
            #expect(history.earlier.map(\.answer) == [.no, .unheard, .no])
            #expect(history.earlier.map(\.seconds) == [nil, nil, 12.345678])
        }
    }

    @Test("where a debtor lives comes with each call, in order of days, the last word of each")
    func places() async throws {
        try await withStore { store, _ in
            func keep(_ from: String, _ zone: String) async throws {
                let fields: [FeedRow.Field?] = [.text("D-1"), .text(from), .text(zone), nil, .text("US")]
                _ = try await store.keep(
                    .debtors, [FeedRow(feed: .debtors, fields: fields, localDate: nil)], of: [], setAside: 0,
                    actor: .system)
            }
            try await keep("2026-02-01", "America/New_York")
            try await keep("2026-01-01", "America/Denver")
            try await keep("2026-02-01", "America/Chicago")
            let id = try await register(store, Self.call("a", hour: 1))
            let places = try #require(try await store.contactHistory(of: id)).places
            #expect(places.map(\.zone) == ["America/Denver", "America/Chicago"])
            #expect(places.map(\.country) == ["US", "US"])
        }
    }

    @Test("a change marks the debtor that was and the one that is, from the earlier start on, until it is settled")
    func marks() async throws {
        try await withStore { store, _ in
            _ = try await register(store, Self.call("a", hour: 5))
            let first = try await store.contactChanges(limit: 10)
            #expect(first.map(\.debtor) == [DebtorID("D-1")])
            for change in first { try await store.settle(change) }
            _ = try await register(store, Self.call("a", hour: 5))
            #expect(try await store.contactChanges(limit: 10).isEmpty, "nothing new")
            _ = try await register(store, Self.call("a", hour: 3, debtor: "D-2"))
            let moved = try await store.contactChanges(limit: 10)
            #expect(moved.map(\.debtor) == [DebtorID("D-1"), DebtorID("D-2")])
            #expect(moved[0].since - moved[1].since == 2 * 3_600_000_000)
            _ = try await register(store, Self.call("b", hour: 4, debtor: "D-2"))
            try await store.settle(moved[1])
            #expect(try await store.contactChanges(limit: 10).count == 2, "more has come meanwhile")
            #expect(try await store.contactChanges(after: moved[0], limit: 10).map(\.debtor) == [DebtorID("D-2")])
            try await store.dropIdleContactChanges()
            #expect(try await store.contactChanges(limit: 10).isEmpty)
        }
    }

    @Test("where one debtor stands for all calls, each looks back on the last of them alone, however it is asked")
    func many() async throws {
        try await withStore { store, _ in
            let count = ContactHistory.mostEarlier + 20
            let files = (0..<count).map { place in
                let id = "m-\(place.padded(to: 5))"
                return Samples.file("/\(id).wav", bytes: id, call: Self.call(id, hour: 1))
            }
            _ = try await store.register(files, run: nil)
            let last = RecordingID("call:m-\((count - 1).padded(to: 5))")
            let history = try #require(try await store.contactHistory(of: last))
            #expect(history.earlier.count == ContactHistory.mostEarlier)
            #expect(history.earlier.first?.recording == RecordingID("call:m-00019"))
            #expect(history.earlier.last?.recording == RecordingID("call:m-\((count - 2).padded(to: 5))"))
        }
    }

    @Test("a debtor's calls are found by an index")
    func index() async throws {
        try await withStore { store, _ in
            let asked: [(Query, [any Storable & Sendable])] = [
                (ContactQueries.calls, [DebtorID("D"), Int64(0)]),
                (ContactQueries.callsBefore, [DebtorID("D"), Int64(0), Int64(1), RecordingID("r"), 10]),
            ]
            for (query, values) in asked {
                let plan = try await store.look { session in
                    try session.rows(Query("plan", "EXPLAIN QUERY PLAN \(query.text)"), values)
                        .map { try $0.read("detail", as: String.self) }
                }
                #expect(plan.contains { $0.contains("recordings_by_debtor") }, "\(plan)")
                #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
            }
        }
    }

    @Test("what a judgement rests on is kept with it, makes its id, and stands in the ledger without the debtor")
    func basis() async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav", call: Self.call("a", hour: 1)), run: nil)
                .recording
            try await store.keep(Samples.lexicons())
            let bare = Samples.judgement(recording.id)
            let basis = CallBasis(contacts: [
                ContactOutcome(
                    rule: RuleID("en.calm"), at: "2026-02-14 23:00 Asia/Shanghai", found: .outside(hours: "08:00-22:00")
                )
            ])
            let id = Judgement.id(
                recording: recording.id, engine: bare.engine, lexiconVersion: bare.lexiconVersion, basis: basis)
            #expect(id != bare.id)
            let judgement = Judgement(
                id: id, recording: recording.id, engine: bare.engine, lexiconVersion: bare.lexiconVersion, basis: basis,
                hits: [], undecided: [], deductions: [], settings: bare.settings)
            _ = try await store.commit(Samples.judged(judgement), as: .ifFirst)
            #expect(try await store.judgement(id)?.basis == basis)
            let lines = try await store.ledgerLines(after: 0)
            #expect(lines.contains { $0.text.contains("outside 08:00-22:00") })
            #expect(!lines.contains { $0.text.contains("D-1") })
        }
    }

    /// A transcript as it is kept.
    private static func body(_ roles: [String]) -> String {
        let said = roles.enumerated().map {
            #"{"role":"\#($1)","span":{"start":\#($0),"end":\#($0 + 1)},"text":"hello"}"#
        }
        return #"{"utterances":[\#(said.joined(separator: ","))]}"#
    }

    @Test("a database from before has its calls' answers read from their words")
    func migration() async throws {
        let database = try TemporaryDatabase()
        let driver = try await SQLiteDriver.open(database.path)
        let before = Migrator(
            migrations: SQLiteMigrations.all.filter { $0.version < 15 }, database: "test")
        let calls = [
            ("1", ["agent", "customer"], Bool?.some(true)), ("2", ["customer", "agent"], false), ("3", [], false),
            ("4", ["mixed", "mixed"], nil),
        ]
        try await driver.write { session in
            _ = try before.migrate(session, now: 7)
            for (id, roles, _) in calls {
                try session.define(
                    """
                    INSERT INTO recordings (id, kind, path, start_order, registered_at, state, reason, state_at)
                        VALUES ('r-\(id)', 'sound', '/\(id)', 0, 1, 'unscored', 'notYet', 1);
                    INSERT INTO transcripts VALUES ('r-\(id)', 'e', '{}', 'en', 1, '\(Self.body(roles))', 1);
                    """)
            }
        }
        try await driver.close()
        let store = try await database.open()
        for (id, _, answered) in calls {
            let kept = try await store.look { session in
                try session.first(
                    Query("answered", "SELECT answered FROM transcripts WHERE recording = $1"), ["r-\(id)"])?
                    .read("answered", as: Bool?.self)
            }
            #expect(kept == .some(answered), "\(id)")
        }
        try await store.close()
    }
}
