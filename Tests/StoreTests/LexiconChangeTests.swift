import Model
import Testing

@testable import Store

@Suite("Changes of lexicons", .timeLimit(.minutes(10)))
struct LexiconChangeTests {
    private let first = Samples.lexicons()
    private let second = Samples.lexicons("second")
    private let third = Samples.lexicons("third")
    private let officer = ActorID("u-1")
    private let other = ActorID("u-2")
    /// The clock of the tests moves a second each time it is asked.
    private let soon: Int64 = 1_771_061_400_000_000 + 60_000_000
    private let never: Int64 = 1_771_061_400_000_000 + 86_400_000_000

    private func letPass(_ database: TemporaryDatabase) {
        for _ in 0..<60 { _ = database.clock.source.now() }
    }

    @Test("what starts later is not active before, and then is, by itself")
    func scheduled() async throws {
        try await withStore { store, database in
            try await store.activate(first, actor: officer, reason: "begin")
            #expect(try await store.activate(second, actor: officer, reason: "new", startsAt: soon))
            #expect(try await !store.activate(second, actor: officer, reason: "again", startsAt: soon))
            #expect(try await store.activeVersion(.english) == first.version)
            #expect(try await store.activations().states(at: soon - 1) == [.scheduled, .active])
            letPass(database)
            #expect(try await store.activeVersion(.english) == second.version)
            #expect(try await store.lexiconUse().map(\.isActive) == [false, true])
            #expect(try await store.activations().states(at: soon) == [.active, .past])
            #expect(try await store.adopt(second, actor: officer) == .alreadyActive)
        }
    }

    @Test("whatever is activated before its day replaces what was to start, the active set named again too")
    func replaced() async throws {
        try await withStore { store, database in
            try await store.activate(first, actor: officer, reason: "begin")
            try await store.activate(second, actor: officer, reason: "new", startsAt: soon)
            #expect(try await store.activate(first, actor: officer, reason: "better not"))
            #expect(try await !store.activate(first, actor: officer, reason: "better not"))
            try await store.activate(second, actor: officer, reason: "soon", startsAt: soon)
            try await store.activate(third, actor: officer, reason: "much later", startsAt: never)
            letPass(database)
            #expect(try await store.activeVersion(.english) == first.version)
            let history = try await store.activations()
            #expect(history.states(at: soon) == [.scheduled, .replaced, .active, .replaced, .past])
            #expect(history.effective(at: soon).map(\.version) == [first.version, first.version, third.version])
        }
    }

    @Test("languages do not replace one another")
    func languages() async throws {
        try await withStore { store, database in
            let chinese = Samples.lexicons("chinese", language: .chinese)
            try await store.activate(first, actor: officer, reason: "begin")
            try await store.activate(second, actor: officer, reason: "new", startsAt: soon)
            try await store.activate(chinese, actor: officer, reason: "begin")
            letPass(database)
            #expect(try await store.activeVersion(.english) == second.version)
            #expect(try await store.activations().states(at: soon) == [.active, .active, .past])
        }
    }

    @Test("a second person approves what was proposed, once, and both are told of")
    func approval() async throws {
        try await withStore { store, database in
            try await store.activate(first, actor: officer, reason: "begin")
            try await store.propose(second, actor: officer, reason: "new law")
            #expect(try await store.activeVersion(.english) == first.version)
            #expect(try await store.lexiconProposals().map(\.reason) == ["new law"])
            let own = await storeError {
                _ = try await store.approveProposal(of: second.version, actor: officer, reason: "fine")
            }
            #expect(own?.code == .ownProposal)
            _ = try await store.approveProposal(of: second.version, actor: other, reason: "seen")
            #expect(try await store.activeVersion(.english) == second.version)
            let newest = try #require(try await store.activations().first)
            #expect(newest.actor == other)
            #expect(newest.proposer == officer)
            #expect(newest.reason == "seen")
            #expect(try await store.lexiconProposals().isEmpty)
            let again = await storeError {
                _ = try await store.approveProposal(of: second.version, actor: other, reason: "seen")
            }
            #expect(again?.code == .noSuchProposal)
            let lines = try await store.ledgerLines(after: 0).compactMap { LedgerLine(canonicalText: $0.text) }
            #expect(lines.map(\.kind).suffix(2) == ["lexicon.proposed", "lexicon.activated"])
            #expect(lines.allSatisfy { !$0.canonicalText.contains("u-2") })
        }
    }

    @Test("a proposal that is approved after its day starts at once, one before it on its day")
    func proposedDays() async throws {
        try await withStore { store, database in
            try await store.activate(first, actor: officer, reason: "begin")
            try await store.propose(second, actor: officer, reason: "new", startsAt: soon)
            letPass(database)
            _ = try await store.approveProposal(of: second.version, actor: other, reason: "late")
            #expect(try await store.activeVersion(.english) == second.version)
            try await store.propose(third, actor: officer, reason: "newer", startsAt: never)
            _ = try await store.approveProposal(of: third.version, actor: other, reason: "early")
            #expect(try await store.activeVersion(.english) == second.version)
            #expect(try await store.activations().first?.startsAt == never)
        }
    }

    @Test("who has taken note of a version is kept once")
    func acknowledged() async throws {
        try await withStore { store, _ in
            try await store.activate(first, actor: officer, reason: "begin")
            let employee = EmployeeID("E-1")
            #expect(try await store.acknowledge(first.version, by: employee))
            #expect(try await !store.acknowledge(first.version, by: employee))
            #expect(try await store.acknowledgements(of: first.version).keys.map(\.text) == ["E-1"])
            let unknown = await storeError { _ = try await store.acknowledge(third.version, by: employee) }
            #expect(unknown?.code == .lexiconNotKept)
        }
    }
}
