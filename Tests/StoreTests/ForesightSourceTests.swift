import Model
import Testing

@testable import Store

@Suite("What other lexicons are held against", .timeLimit(.minutes(10)))
struct ForesightSourceTests {
    private let days = LocalDate(dayNumber: 20_000)..<LocalDate(dayNumber: 21_000)

    @Test("judged words come page by page, of their language and days alone, whatever version judged them")
    func transcripts() async throws {
        try await withStore { store, _ in
            for day in 0..<5 {
                let call = Samples.call("c-\(day)", employee: "E-1", day: day)
                _ = try await store.score(Samples.file("/\(day)", bytes: "\(day)", call: call))
            }
            _ = try await store.score(Samples.file("/undated", bytes: "undated"))
            var found: [JudgedTranscript] = []
            while true {
                let page = try await store.judgedTranscripts(
                    .english, over: days, after: found.last?.recording.id, limit: 2)
                found += page
                if page.count < 2 { break }
            }
            #expect(found.map(\.recording.call.callID) == (0..<5).map { "c-\($0)" })
            #expect(found.first?.transcript == Samples.transcript())
            let first = try #require(found.first?.recording.call.startedAt?.localDay)
            let some = try await store.judgedTranscripts(.english, over: first..<first.adding(days: 2))
            #expect(some.count == 2)
            #expect(try await store.judgedTranscripts(.chinese, over: days).isEmpty)
        }
    }

    @Test("conduct over days is each employee's calls and points")
    func conduct() async throws {
        try await withStore { store, _ in
            for (name, employee, hits) in [
                ("a", "E-1", [("en.threat", Standing.stands)]), ("b", "E-1", []), ("c", "E-2", []),
            ] {
                let file = Samples.file("/\(name)", bytes: name, call: Samples.call(name, employee: employee, day: 1))
                _ = try await store.score(file, hits: hits)
            }
            #expect(
                try await store.conduct(over: days) == [
                    EmployeeID("E-1"): ConductSum(calls: 2, deducted: Points(2)),
                    EmployeeID("E-2"): ConductSum(calls: 1, deducted: .zero),
                ])
        }
    }
}
