import Model
import Seeds
import Testing

@testable import Store

@Suite("Calls that several employees share, in the store")
struct SharedCallStoreTests {
    private static let stretches = [
        Stretch(employee: EmployeeID("E-1"), from: 0, until: 60),
        Stretch(employee: EmployeeID("E-2"), from: 60, until: 90),
    ]

    private func call(_ id: String, _ stretches: [Stretch], employee: String? = "E-1", day: Int? = 1) -> Call {
        var call = Samples.call(id, employee: employee, day: day)
        call.stretches = stretches
        return call
    }

    /// A hit every 40 seconds from 0.25 on, each a deduction of its owner.
    private func judgement(
        _ recording: RecordingID, _ call: Call, hits: [(rule: String, standing: Standing)]
    ) -> Judgement {
        let plain = Samples.judgement(recording, hits: hits)
        let stretches = call.stretches
        let basis = CallBasis(localDate: call.startedAt?.localDate, stretches: stretches)
        let id = Judgement.id(
            recording: recording, engine: plain.engine, lexiconVersion: plain.lexiconVersion, basis: basis)
        let own = plain.hits.enumerated().map { place, hit in
            Hit(
                id: HitID("\(id.text)-\(place + 1)"), rule: hit.rule, kind: hit.kind, channel: hit.channel,
                role: hit.role, span: hit.span, text: hit.text, before: hit.before, after: hit.after,
                confidence: hit.confidence, standing: hit.standing)
        }
        let deductions = zip(own, plain.deductions).map { hit, deduction in
            Deduction(
                rule: deduction.rule, category: deduction.category, points: deduction.points, hits: [hit.id],
                employee: stretches.isEmpty ? nil : basis.owner(of: hit))
        }
        return Judgement(
            id: id, recording: recording, engine: plain.engine, lexiconVersion: plain.lexiconVersion, basis: basis,
            hits: own, undecided: [], deductions: deductions, settings: plain.settings)
    }

    private func score(
        _ store: CallStore, _ call: Call, hits: [(rule: String, standing: Standing)]
    ) async throws -> RecordingID {
        let file = Samples.file("/\(call.callID ?? "").wav", bytes: call.callID, call: call)
        let recording = try await store.register(file, run: nil).recording
        try await store.keep(Samples.lexicons())
        _ = try await store.commit(
            Samples.judged(judgement(recording.id, call, hits: hits)), as: .ifFirst)
        return recording.id
    }

    private static let threats: [(rule: String, standing: Standing)] = [
        ("en.threat", .stands), ("en.insult", .stands), ("en.threat", .stands), ("en.insult", .stands),
    ]

    @Test("in a report of compliance each has their own violations")
    func report() async throws {
        try await withStore { store, _ in
            let shared = call("c-1", Self.stretches)
            _ = try await score(store, shared, hits: Self.threats)
            let day = try #require(shared.startedAt).localDay
            let sources = try await store.complianceSources(Period(.month, of: day))
            let points = Dictionary(grouping: sources.violations, by: \.employee)
                .mapValues { $0.reduce(Points.zero) { $0 + $1.points } }
            let deducted = Dictionary(sources.conduct.map { ($0.employee, $0.deducted) }) { $0 + $1 }
            #expect(points == deducted && points.count == 2)
        }
    }

    @Test("each has their own deductions, what lies in a gap is nobody's, and the call counts once")
    func totals() async throws {
        try await withStore { store, _ in
            _ = try await score(store, call("c-1", Self.stretches), hits: Self.threats)
            let totals = try await store.totals()
            #expect(totals.employees.map(\.employee.text) == ["E-1", "E-2"])
            #expect(totals.employees.map(\.total.deducted) == [Points(3), Points(2)])
            #expect(totals.unattributed.deducted == Points(1))
            #expect(totals.all == CallTotal(calls: 1, waiting: 0, unscored: 0, deducted: Points(6)))
        }
    }

    @Test("a call is found by each who has a part in it, with that one's sum")
    func found() async throws {
        try await withStore { store, _ in
            let id = try await score(store, call("c-1", Self.stretches), hits: Self.threats)
            let filter = CallFilter(employee: EmployeeID("E-2"))
            #expect(try await store.calls(filter).map(\.recording.id) == [id])
            #expect(try await store.totals(filter).employees.map(\.total.deducted) == [Points(2)])
            #expect(try await store.calls(CallFilter(attributed: false)).map(\.recording.id) == [id], "by its gap")
            let read = try await store.recording(id)
            #expect(read.call.stretches == Self.stretches)
            #expect(try await store.judgements(of: id).first?.judgement.basis.stretches == Self.stretches)
        }
    }

    @Test("a judgement that rests on other stretches than are known is told, until it is made again")
    func outrun() async throws {
        try await withStore { store, _ in
            let id = try await score(store, call("c-1", []), hits: Self.threats)
            #expect(try await store.outrunByTheirCalls().isEmpty)
            let file = Samples.file("/c-1.wav", bytes: "c-1", call: call("c-1", Self.stretches))
            let told = try await store.registerAndCorrect([file], run: nil)
            #expect(told.corrections.isEmpty, "nothing was known otherwise")
            #expect(try await store.outrunByTheirCalls() == [id])
            #expect(try await store.totals().employees.map(\.total.deducted) == [Points(6)], "as it was judged")
            let again = judgement(id, call("c-1", Self.stretches), hits: Self.threats)
            #expect(
                try await store.commit(
                    JudgedCall(judgement: again, transcript: nil, facts: nil, run: nil),
                    as: .following(because: .described, carried: [:]))
                    == .kept(isCurrent: true))
            #expect(try await store.outrunByTheirCalls().isEmpty)
            #expect(try await store.judgements(of: id).count == 2)
            #expect(try await store.totals().employees.map(\.total.deducted) == [Points(3), Points(2)])
        }
    }

    @Test("a later list that gives the call to another takes the stretches away; one that names its opener leaves them")
    func laterList() async throws {
        try await withStore { store, _ in
            let id = try await score(store, call("c-1", Self.stretches), hits: [])
            func register(_ employee: String?) async throws -> [Correction] {
                let file = Samples.file("/c-1.wav", bytes: "c-1", call: call("c-1", [], employee: employee))
                return try await store.registerAndCorrect([file], run: nil).corrections
            }
            #expect(try await register("E-1").isEmpty)
            #expect(try await register(nil).isEmpty)
            #expect(try await store.recording(id).call.stretches == Self.stretches)
            #expect(try await register("E-9").map(\.now.employee?.text) == ["E-9"])
            #expect(try await store.recording(id).call.stretches.isEmpty)
            #expect(try await store.calls(CallFilter(employee: EmployeeID("E-2"))).isEmpty)
        }
    }

    @Test("the sums of all employees and of nobody are the sums of the calls", arguments: SplitMix64.seeds)
    func adding(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        try await withStore { store, _ in
            var deducted = Points.zero
            for number in 0..<25 {
                let cuts = [0.0, 35, 70, 110, 150].filter { _ in Bool.random(using: &random) }
                let stretches = zip(cuts, cuts.dropFirst()).map { from, until in
                    let employee = ["E-1", "E-2", "E-3", nil].randomElement(using: &random) ?? nil
                    return Stretch(employee: employee.map { EmployeeID($0) }, from: from, until: until)
                }
                let hits = Self.threats.filter { _ in Bool.random(using: &random) }
                let id = try await score(
                    store,
                    call(
                        "c-\(number)", stretches, employee: [nil, "E-1", "E-4"].randomElement(using: &random) ?? nil,
                        day: Bool.random(using: &random) ? 1 : nil), hits: hits)
                deducted = deducted + (try await store.judgements(of: id).first?.judgement.deducted ?? .zero)
            }
            let totals = try await store.totals()
            let sum = totals.employees.reduce(totals.unattributed.deducted) { $0 + $1.total.deducted }
            #expect(sum == deducted, "seed \(seed)")
            #expect(totals.all.deducted == deducted)
            #expect(totals.all.calls == 25)
        }
    }
}
