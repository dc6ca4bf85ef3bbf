internal import Foundation

/// A generator whose numbers follow from its seed (Steele, Lea and Flood 2014).
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The seeds of a property test: fixed ones, and one of the day that a failure prints; `FAIRDIAL_SEED` alone where
    /// it is set.
    package static var seeds: [UInt64] {
        if let text = ProcessInfo.processInfo.environment["FAIRDIAL_SEED"], let seed = UInt64(text) { return [seed] }
        return [1, 2, 3, UInt64.random(in: 1000...UInt64.max)]
    }
}
