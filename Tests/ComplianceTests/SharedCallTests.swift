import Model
import Seeds
import Testing

@testable import Compliance

@Suite("A call that several employees share")
struct SharedCallTests {
    private static let rules = [
        rule("a", category: "threat", deduct: 2), rule("b", category: "threat", deduct: 1),
        rule("c", category: "abuse", deduct: 1),
    ]

    private func deductions(_ hits: [Hit], _ stretches: [Stretch]) -> [Deduction] {
        Violations(rules: Self.rules, settings: ComplianceSettings())
            .deductions(for: hits, on: CallBasis(stretches: stretches))
    }

    private func stretch(_ employee: String?, _ from: Double, _ until: Double? = nil) -> Stretch {
        Stretch(employee: employee.map { EmployeeID($0) }, from: from, until: until)
    }

    @Test("a hit is whose stretch it begins in; the second of the transfer is the next one's")
    func owner() {
        let basis = CallBasis(stretches: [stretch("E-1", 0, 60), stretch("E-2", 60, 90)])
        #expect(basis.owner(of: hit("a", at: 59.9)) == EmployeeID("E-1"))
        #expect(basis.owner(of: hit("a", at: 60)) == EmployeeID("E-2"))
        #expect(basis.owner(of: hit("a", at: 90)) == nil)
    }

    @Test("what was not said is the opener's, unless they came when it was overdue")
    func missing() {
        let missing = hit("a", at: 0, length: 30, kind: .missing)
        #expect(CallBasis(stretches: [stretch("E-1", 2, 10), stretch("E-2", 10)]).owner(of: missing)?.text == "E-1")
        #expect(CallBasis(stretches: [stretch("E-1", 40)]).owner(of: missing) == nil)
        #expect(CallBasis(stretches: [stretch(nil, 0, 10), stretch("E-2", 10)]).owner(of: missing) == nil)
    }

    @Test("repetitions of two employees are never one violation; one who comes back has their own window")
    func windows() {
        let hits = [5.0, 15, 25].map { hit("a", at: $0) }
        #expect(deductions(hits, []).count == 1)
        let shared = deductions(hits, [stretch("E-1", 0, 10), stretch("E-2", 10, 20), stretch("E-1", 20)])
        #expect(shared.map(\.employee?.text) == ["E-1", "E-2"])
        #expect(shared.map(\.points) == [Points(2), Points(2)])
        #expect(shared.first?.hits.count == 2)
    }

    @Test("words of two rules that begin with two employees cost each of them")
    func words() {
        let hits = [hit("a", at: 9.5, length: 2), hit("b", at: 10, length: 1)]
        #expect(deductions(hits, []).map(\.points) == [Points(2)])
        let shared = deductions(hits, [stretch("E-1", 0, 10), stretch("E-2", 10)])
        #expect(shared.map(\.points) == [Points(2), Points(1)])
        #expect(shared.map(\.employee?.text) == ["E-1", "E-2"])
    }

    @Test("one stretch over the whole call, or several of one employee, cost what no stretches cost")
    func oneOwner() {
        for seed in Self.seeds {
            var seeds = SplitMix64(seed: seed)
            let hits = Self.hits(&seeds)
            let plain = deductions(hits, [])
            let cut = Double.random(in: 1...119, using: &seeds)
            for stretches in [[stretch("E", 0)], [stretch("E", 0, cut), stretch("E", cut)]] {
                let shared = deductions(hits, stretches)
                #expect(shared.map(\.points) == plain.map(\.points), "seed \(seed)")
                #expect(shared.map(\.hits) == plain.map(\.hits), "seed \(seed)")
                #expect(shared.allSatisfy { $0.employee == EmployeeID("E") })
            }
        }
    }

    @Test("every counting hit is evidence of a deduction of its owner, and each pays as if alone in the call")
    func eachForThemselves() {
        for seed in Self.seeds {
            var seeds = SplitMix64(seed: seed)
            let hits = Self.hits(&seeds)
            let cuts = (0..<3).map { _ in Double.random(in: 0...120, using: &seeds) }.sorted()
            let stretches = [
                stretch("E-1", 0, cuts[0]), stretch("E-2", cuts[0], cuts[1]), stretch("E-1", cuts[1], cuts[2]),
            ].filter { $0.from < $0.until ?? 0 }
            let basis = CallBasis(stretches: stretches)
            let shared = deductions(hits, stretches)
            let byID = Dictionary(hits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for deduction in shared {
                for hit in deduction.hits.compactMap({ byID[$0] }) {
                    #expect(basis.owner(of: hit) == deduction.employee, "seed \(seed)")
                }
            }
            for owner in Set(hits.map { basis.owner(of: $0) }) {
                let own = deductions(hits.filter { basis.owner(of: $0) == owner }, [])
                #expect(
                    shared.filter { $0.employee == owner }.map(\.hits) == own.map(\.hits), "seed \(seed)")
            }
        }
    }

    @Test("a transfer farther than a window from every hit changes nobody's points, only whose they are")
    func cutBetween() {
        for seed in Self.seeds {
            var seeds = SplitMix64(seed: seed)
            let early = Self.hits(&seeds)
            let late = Self.hits(&seeds).map { late in
                hit(
                    late.rule.text, at: late.span.start + 200, length: late.span.length, standing: late.standing)
            }
            let plain = deductions(early + late, [])
            let shared = deductions(early + late, [stretch("E-1", 0, 160), stretch("E-2", 160)])
            #expect(shared.map(\.points) == plain.map(\.points), "seed \(seed)")
            #expect(shared.map(\.hits) == plain.map(\.hits), "seed \(seed)")
        }
    }

    private static let seeds = Array(1...200) + SplitMix64.seeds

    /// Up to a dozen hits within two minutes.
    private static func hits(_ seeds: inout SplitMix64) -> [Hit] {
        (0..<Int.random(in: 0...12, using: &seeds)).map { place in
            hit(
                ["a", "b", "c"].randomElement(using: &seeds) ?? "a",
                at: Double(Int.random(in: 0...480, using: &seeds)) / 4 + Double(place) / 1000,
                length: Double(Int.random(in: 0...8, using: &seeds)) / 4,
                standing: [.stands, .waits, .confirmed, .overturned, .shadow].randomElement(using: &seeds) ?? .stands)
        }
    }
}
