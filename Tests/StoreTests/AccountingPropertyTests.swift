import Foundation
import Model
import Seeds
import Testing

@testable import Store

@Suite("The numbers add up", .timeLimit(.minutes(10)))
struct AccountingPropertyTests {
    /// What an obvious book-keeper would know: files without a call list, each set of bytes one recording.
    private struct Books {
        var states: [String: RecordingState] = [:]
        var home: [String: String] = [:]
        var copies: Set<String> = []
        var judgements: [String: Judgement] = [:]
        var employees: [String: String] = [:]
        var ledgerLines: Int64 = 0
    }

    @Test("after any sequence of events", arguments: SplitMix64.seeds)
    func anySequence(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        try await withStore { store, _ in
            try await store.keep(Samples.lexicons())
            var books = Books()
            for _ in 0..<120 {
                let bytes = "\(Int.random(in: 0..<12, using: &random))"
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<4: try await see(bytes, store, &books, &random)
                case 4..<6: try await judge(bytes, store, &books, &random)
                case 6: try await setAside(bytes, store, &books, &random)
                default: try await rule(bytes, store, &books, &random)
                }
            }
            try await compare(store, books, seed)
        }
    }

    private func id(_ bytes: String) -> RecordingID { RecordingID("sha256:\(Samples.bytes(bytes).hex)") }

    private func see(
        _ bytes: String, _ store: CallStore, _ books: inout Books, _ random: inout SplitMix64
    ) async throws {
        let path = "/\(bytes)/\(Int.random(in: 0..<3, using: &random)).wav"
        let employee = Bool.random(using: &random) ? "E-\(Int.random(in: 0..<3, using: &random))" : nil
        let call = Samples.call(nil, employee: employee, day: employee == nil ? nil : 1)
        let registration = try await store.register(Samples.file(path, bytes: bytes, call: call), run: nil)
        if let home = books.home[bytes] {
            if home == path {
                guard case .known = registration else { return #expect(Bool(false), "known expected") }
                if let employee { books.employees[bytes] = employee }
            } else {
                guard case .copy = registration else { return #expect(Bool(false), "copy expected") }
                books.copies.insert(path)
            }
        } else {
            guard case .new = registration else { return #expect(Bool(false), "new expected") }
            books.home[bytes] = path
            books.states[bytes] = .unscored(.notYet)
            books.employees[bytes] = employee
        }
    }

    private func judge(
        _ bytes: String, _ store: CallStore, _ books: inout Books, _ random: inout SplitMix64
    ) async throws {
        guard books.home[bytes] != nil else { return }
        let hits = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
            (
                rule: ["en.insult", "en.threat"].randomElement(using: &random) ?? "en.insult",
                standing: [Standing.stands, .waits].randomElement(using: &random) ?? .stands
            )
        }
        let judgement = Samples.judgement(id(bytes), hits: hits)
        let outcome = try await store.commit(Samples.judged(judgement), as: .ifFirst)
        let isNew = books.judgements[bytes] == nil
        #expect(outcome == (isNew ? .kept(isCurrent: true) : .alreadyThere(isCurrent: true)))
        guard isNew else { return }
        books.judgements[bytes] = judgement
        books.states[bytes] = judgement.state
    }

    private func setAside(
        _ bytes: String, _ store: CallStore, _ books: inout Books, _ random: inout SplitMix64
    ) async throws {
        guard books.home[bytes] != nil else { return }
        let reason = UnscoredReason.allCases.randomElement(using: &random) ?? .notAudio
        try await store.setUnscored(id(bytes), reason)
        if books.judgements[bytes] == nil { books.states[bytes] = .unscored(reason) }
    }

    private func rule(
        _ bytes: String, _ store: CallStore, _ books: inout Books, _ random: inout SplitMix64
    ) async throws {
        guard let judgement = books.judgements[bytes], let hit = judgement.hits.randomElement(using: &random) else {
            return
        }
        let verdict = Verdict.allCases.randomElement(using: &random) ?? .confirm
        _ = try await store.review(
            .hits([hit.id]), verdict, actor: ActorID("u-1"), reason: "because", recompute: Samples.price)
        let hits = judgement.hits.map { other in
            (rule: other.rule.text, standing: other.id == hit.id ? verdict.standing : other.standing)
        }
        books.judgements[bytes] = Samples.judgement(judgement.recording, hits: hits)
        books.states[bytes] = books.judgements[bytes]?.state
    }

    private func compare(_ store: CallStore, _ books: Books, _ seed: UInt64) async throws {
        let status = try await store.status()
        let states = books.states.values
        #expect(status.recordings == books.home.count, "seed \(seed)")
        #expect(status.scored == states.count { $0 == .scored }, "seed \(seed)")
        #expect(status.waiting == states.count { $0 == .waiting }, "seed \(seed)")
        for reason in UnscoredReason.allCases {
            #expect(status.unscored[reason] ?? 0 == states.count { $0 == .unscored(reason) }, "seed \(seed)")
        }
        #expect(status.copies == books.copies.count, "seed \(seed)")
        let totals = try await store.totals()
        for employee in ["E-0", "E-1", "E-2"] {
            let found = totals.employees.first { $0.employee.text == employee }?.total ?? .none
            let own = books.employees.filter { $0.value == employee }.keys
            let deducted = own.reduce(Points.zero) { $0 + (books.judgements[$1]?.deducted ?? .zero) }
            #expect(found.deducted == deducted, "seed \(seed)")
            #expect(found.calls + found.unscored == own.count, "seed \(seed)")
        }
        for (bytes, judgement) in books.judgements {
            #expect(try await store.judgement(judgement.id) == judgement, "seed \(seed), bytes \(bytes)")
        }
        #expect(try await store.calls(limit: 1000).count == books.home.count, "seed \(seed)")
    }
}
