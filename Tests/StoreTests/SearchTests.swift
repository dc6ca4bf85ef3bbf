import Model
import Testing

@testable import Store

@Suite("Finding calls", .timeLimit(.minutes(10)))
struct SearchTests {
    private func filled(_ body: (CallStore) async throws -> Void) async throws {
        try await withStore { store, _ in
            func score(_ name: String, _ call: Call, _ hits: [(rule: String, standing: Standing)]) async throws {
                _ = try await store.score(Samples.file("/day/\(name).wav", bytes: name, call: call), hits: hits)
            }
            try await score("a", Samples.call("c-1", employee: "E-1", day: 1), [("en.threat", .stands)])
            try await score("b", Samples.call("c-2", employee: "E-1", day: 2), [])
            try await score("c", Samples.call("c-3", employee: "E-2", day: 3), [("en.insult", .waits)])
            try await score("d", Samples.call(nil, employee: "E-2"), [("en.insult", .confirmed)])
            try await score("e", Samples.call(nil, day: 2), [("en.threat", .overturned), ("en.shadow", .shadow)])
            let broken = Samples.file("/day/f.wav", bytes: "f", call: Samples.call("c-6", employee: "E-1", day: 2))
            let id = try await store.register(broken, run: nil).recording.id
            try await store.setUnscored(id, .notAudio)
            _ = try await store.register(Samples.file("/copies/c.wav", bytes: "c"), run: nil)
            try await body(store)
        }
    }

    private func names(_ calls: [StoredCall]) -> String {
        calls.map { String($0.recording.path.dropFirst(5).prefix(1)) }.joined()
    }

    @Test("by each of their sides, from the newest, calls of unknown start last")
    func filters() async throws {
        try await filled { store in
            let date = { (day: Int) in Samples.call(nil, day: day).startedAt?.localDate }
            let unknown = try await store.calls().suffix(1)
            #expect(names(Array(unknown)) == "d")
            let expectations: [(CallFilter, Set<Character>)] = [
                (CallFilter(), ["a", "b", "c", "d", "e", "f"]),
                (CallFilter(debtor: DebtorID("D-none")), []),
                (CallFilter(employee: EmployeeID("E-1")), ["a", "b", "f"]),
                (CallFilter(rule: RuleID("en.threat")), ["a", "e"]),
                (CallFilter(from: date(2)), ["b", "c", "e", "f"]),
                (CallFilter(from: date(2), to: date(2)), ["b", "e", "f"]),
                (CallFilter(to: date(1)), ["a"]),
                (CallFilter(state: .scored), ["a", "b", "d", "e"]),
                (CallFilter(state: .waiting), ["c"]),
                (CallFilter(state: .unscored(nil)), ["f"]),
                (CallFilter(state: .unscored(.notYet)), []),
                (CallFilter(flaggedOnly: true), ["a", "c", "d"]),
                (CallFilter(attributed: false), ["d", "e"]),
                (CallFilter(attributed: true), ["a", "b", "c", "f"]),
                (CallFilter(employee: EmployeeID("E-1"), flaggedOnly: true), ["a"]),
            ]
            for (filter, expected) in expectations {
                #expect(Set(names(try await store.calls(filter))) == expected, "\(filter)")
            }
        }
    }

    @Test("page by page, each call once")
    func pages() async throws {
        try await filled { store in
            let whole = try await store.calls()
            for size in 1...7 {
                var found: [StoredCall] = []
                while true {
                    let page = try await store.calls(after: found.last?.place, limit: size)
                    found += page
                    if page.count < size { break }
                }
                #expect(found == whole)
            }
        }
    }

    @Test("with their judgement and their length")
    func content() async throws {
        try await filled { store in
            let call = try #require(try await store.calls(CallFilter(rule: RuleID("en.insult"), state: .waiting)).first)
            #expect(call.durationSeconds == 12.345678)
            #expect(call.judgement?.hits.map(\.standing) == [.waits])
            let broken = try #require(try await store.calls(CallFilter(state: .unscored(.notAudio))).first)
            #expect(broken.durationSeconds == nil)
            #expect(broken.judgement == nil)
        }
    }

    @Test("by call id, recording id, path, file name or the first digits of the hash")
    func references() async throws {
        try await filled { store in
            let hash = Samples.bytes("d").hex
            let references = [
                "c-3", "call:c-3", "/day/c.wav", "/copies/c.wav", "d.wav", "sha256:\(hash)", hash,
                String(hash.prefix(6)), "SHA256:" + hash.prefix(12).uppercased(),
            ]
            let expected = Array(repeating: "/day/c.wav", count: 4) + Array(repeating: "/day/d.wav", count: 5)
            for (reference, path) in zip(references, expected) {
                let found = try await store.dossier(reference)
                #expect(found.recording.path == path, "\(reference)")
            }
            for reference in ["", "c-9", String(hash.prefix(5)), "%", "/day"] {
                let error = await storeError { _ = try await store.dossier(reference) }
                #expect(error?.code == .noSuchCall, "\(reference)")
            }
        }
    }

    @Test("a reference that fits several calls lists them")
    func ambiguous() async throws {
        try await withStore { store, _ in
            _ = try await store.register(Samples.file("/mon/a.wav", bytes: "x"), run: nil)
            _ = try await store.register(Samples.file("/tue/a.wav", bytes: "y"), run: nil)
            let error = await storeError { _ = try await store.dossier("a.wav") }
            #expect(error?.code == .ambiguousCall)
            let candidates = error?.message.arguments["candidates"] ?? ""
            #expect(candidates.contains("/mon/a.wav") && candidates.contains("/tue/a.wav"))
        }
    }

    @Test(
        "a date that is none is an error that says so",
        arguments: ["2026-2-1", "yesterday", "2026-13-01", "2026-01-32"])
    func dates(text: String) async throws {
        try await withStore { store, _ in
            let error = await storeError { _ = try await store.calls(CallFilter(from: text)) }
            #expect(error?.code == .badDate)
            #expect(error?.message.arguments["found"] == text)
        }
    }

    @Test("totals are by employee, what cannot be attributed apart")
    func totals() async throws {
        try await filled { store in
            let all = try await store.totals()
            #expect(all.employees.map(\.employee.text) == ["E-1", "E-2"])
            #expect(all.employees[0].total == CallTotal(calls: 2, waiting: 0, unscored: 1, deducted: Points(2)))
            #expect(all.employees[1].total == CallTotal(calls: 1, waiting: 1, unscored: 0, deducted: .zero))
            #expect(all.unattributed == CallTotal(calls: 2, waiting: 0, unscored: 0, deducted: Points(1)))
            let day = Samples.call(nil, day: 2).startedAt?.localDate
            let second = try await store.totals(CallFilter(from: day, to: day))
            #expect(second.employees.map(\.total) == [CallTotal(calls: 1, waiting: 0, unscored: 1, deducted: .zero)])
            #expect(second.unattributed == CallTotal(calls: 1, waiting: 0, unscored: 0, deducted: .zero))
            let flagged = try await store.totals(CallFilter(flaggedOnly: true))
            #expect(flagged.all == CallTotal(calls: 3, waiting: 1, unscored: 0, deducted: Points(3)))
        }
    }
}
