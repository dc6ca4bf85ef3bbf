import Foundation
import Seeds

/// Damaged seeds without end, each the same whenever it is asked for.
struct Mutants {
    private let subject: Subject
    private let seed: UInt64
    private let seeds: [(name: String, bytes: Data)]

    init(_ subject: Subject, seed: UInt64) throws {
        self.subject = subject
        self.seed = seed
        let folder = "\(Fuzz.home)/seeds/\(subject.rawValue)"
        seeds = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            (name, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        }
    }

    subscript(number: Int) -> Mutant {
        var mixed = SplitMix64(seed: seed)
        var dice = SplitMix64(seed: mixed.next() ^ (UInt64(number) &* 0x9E37_79B9_7F4A_7C15))
        // The first number of neighbouring seeds is not independent enough.
        _ = dice.next()
        let (name, bytes) = seeds[number % seeds.count]
        if Int.random(in: 0..<6, using: &dice) == 0 {
            return Mutant(name: name, bytes: bytes.prefix(Int.random(in: 0..<bytes.count, using: &dice)), isCut: true)
        }
        var damaged = [UInt8](bytes)
        let other = [UInt8](seeds[Int.random(in: seeds.indices, using: &dice)].bytes)
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
            if subject == .texts, Bool.random(using: &dice) {
                TextDamage.allCases[Int.random(in: TextDamage.allCases.indices, using: &dice)]
                    .strike(&damaged, other: other, &dice)
            } else {
                ByteDamage.allCases[Int.random(in: ByteDamage.allCases.indices, using: &dice)]
                    .strike(&damaged, other: other, &dice)
            }
        }
        return Mutant(name: name, bytes: Data(damaged), isCut: false)
    }
}
