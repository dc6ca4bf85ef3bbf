import Model
import Seeds
import Testing

@testable import Compliance

@Suite("Grouping, over generated calls")
struct ViolationPropertyTests {
    private static let rules = [
        rule("a", deduct: 2), rule("b"), rule("c", category: "abuse"), rule("d", deduct: 2),
        rule("quick", repeatWindowSeconds: 5), rule("tried", status: .shadow),
    ]

    private func deductions(_ hits: [Hit]) -> [Deduction] {
        Violations(rules: Self.rules, settings: ComplianceSettings()).deductions(for: hits)
    }

    private func total(_ hits: [Hit]) -> Points { deductions(hits).reduce(.zero) { $0 + $1.points } }

    private func overturning(_ place: Int, of hits: [Hit]) -> [Hit] {
        var hits = hits
        hits[place].standing = .overturned
        return hits
    }

    /// Seconds at which something is said: close enough for windows to meet, in no order.
    private func seconds(_ generator: inout SplitMix64) -> [Double] {
        (0..<Int.random(in: 1...9, using: &generator)).map { place in
            Double(Int.random(in: 0...150, using: &generator)) + Double(place) / 1000
        }
    }

    private func call(_ generator: inout SplitMix64) -> [Hit] {
        seconds(&generator).map { second in
            let name = ["a", "b", "c", "d", "quick", "tried", "none"].randomElement(using: &generator) ?? "a"
            let standings: [Standing] =
                name == "tried" ? [.shadow] : [.stands, .stands, .waits, .confirmed, .overturned]
            return hit(
                name, at: second, length: Double(Int.random(in: 0...4, using: &generator)),
                channel: Int.random(in: 0...1, using: &generator),
                kind: Int.random(in: 0...5, using: &generator) == 0 ? .missing : .said,
                standing: standings.randomElement(using: &generator) ?? .stands)
        }
    }

    @Test("the order in which hits arrive changes nothing", arguments: SplitMix64.seeds)
    func order(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let hits = call(&generator)
            #expect(deductions(hits) == deductions(hits.shuffled(using: &generator)), "seed \(seed): \(hits)")
        }
    }

    @Test("every hit is evidence exactly once, or of a rule that makes no violation", arguments: SplitMix64.seeds)
    func evidence(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let hits = call(&generator)
            let judged = hits.filter { !["tried", "none"].contains($0.rule.text) }.map(\.id)
            #expect(deductions(hits).flatMap(\.hits).sorted() == judged.sorted(), "seed \(seed): \(hits)")
        }
    }

    @Test("no violation is dearer than its rule, or costs where none of its hits counts", arguments: SplitMix64.seeds)
    func prices(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let hits = call(&generator)
            for deduction in deductions(hits) {
                let counts = hits.contains { deduction.hits.contains($0.id) && $0.standing.counts }
                let rule = Self.rules.first { $0.id == deduction.rule }
                #expect(deduction.points == (counts ? rule?.deduct : .zero), "seed \(seed): \(hits)")
                #expect(deduction.category == rule?.category)
            }
        }
    }

    @Test("overturning a hit never makes the hits of one rule dearer", arguments: SplitMix64.seeds)
    func oneRule(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let standings: [Standing] = [.stands, .stands, .waits, .overturned]
            let hits = seconds(&generator).map {
                hit("a", at: $0, standing: standings.randomElement(using: &generator) ?? .stands)
            }
            for place in hits.indices {
                #expect(total(overturning(place, of: hits)) <= total(hits), "seed \(seed): \(hits)")
            }
        }
    }

    @Test("overturning a hit never makes words dearer that two rules forbid", arguments: SplitMix64.seeds)
    func twoRules(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for (dearer, cheaper) in [("a", "b"), ("a", "d"), ("b", "quick")] {
            for _ in 0..<50 {
                let hits = seconds(&generator).flatMap { [hit(dearer, at: $0), hit(cheaper, at: $0)] }
                for place in hits.indices {
                    #expect(total(overturning(place, of: hits)) <= total(hits), "seed \(seed): \(hits)")
                }
            }
        }
    }
}
