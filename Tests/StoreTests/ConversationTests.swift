import Model
import Testing

@testable import Store

@Suite("Conversations in the store")
struct ConversationTests {
    private let id = RecordingID("messages:0123")
    private let name = "+8613800000000:E-1:2026-11-23:zh"

    private func seen(
        _ content: String, startingAt microseconds: Int64 = 2_000_000, path: String = "/a.messages.csv"
    ) -> SeenConversation {
        SeenConversation(
            id: id, path: path, contentHash: ContentHash(of: content), byteCount: 3,
            call: Call(
                callID: name, employee: EmployeeID("E-1"),
                startedAt: ZonedTime(microseconds: microseconds, zone: "Asia/Shanghai"), language: .chinese))
    }

    @Test("another export leaves the content that is known, and the earliest start", arguments: StoreEngine.available)
    func register(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            let new = try #require(try await store.register([seen("ab")]).first).recording
            #expect(new.kind == .messages)
            #expect(new.state == .unscored(.notYet))
            for start in [1_000_000, 3_000_000] as [Int64] {
                let again = try await store.register([seen("c", startingAt: start, path: "/b.messages.csv")])
                let known = try #require(again.first).recording
                #expect(again == [.known(known)])
                #expect(known.contentHash == ContentHash(of: "ab"))
                #expect(known.path == "/a.messages.csv")
                #expect(known.call.startedAt?.microseconds == 1_000_000)
            }
            #expect(try await store.status().recordings == 1)
        }
    }

    @Test("what it holds more is kept with the judgement that has seen it", arguments: StoreEngine.available)
    func grow(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            _ = try await store.register([seen("ab")])
            try await store.keep(Samples.lexicons())
            let judgement = Samples.judgement(id, hits: [])
            let judged = JudgedCall(
                judgement: judgement, transcript: Samples.transcript(), facts: nil, run: nil,
                content: seen("abc", path: "/b.messages.csv").file)
            _ = try await store.commit(judged, as: .ifFirst)
            let recording = try await store.recording(id)
            #expect(recording.contentHash == ContentHash(of: "abc"))
            #expect(recording.path == "/b.messages.csv")
            #expect(recording.state == .scored)
        }
    }

    @Test(
        "its name, which may be a telephone number, stands in no line of the ledger", arguments: StoreEngine.available)
    func ledger(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            _ = try await store.register([seen("ab")])
            #expect(try await store.dossier(name).recording.id == id)
            let lines = try await store.ledgerLines(after: 0).map { "\($0)" }
            #expect(lines.contains { $0.contains("E-1") })
            #expect(!lines.contains { $0.contains("138000") })
        }
    }
}
