import Foundation
import Seeds

@testable import Audio

/// Sound of which it is known who speaks when: syllables of noise at 16,000 samples a second.
enum MadeTalk {
    static let turnSeconds = 3

    /// Syllables of 80 to 250 ms, each at a level of its own.
    ///
    /// - Parameter turn: in which of two turns of `turnSeconds` they are said; nil for all the time.
    static func said(
        seconds: Int, turn: Int? = nil, decibels: ClosedRange<Float> = -40 ... -10, seed: UInt64
    ) -> [Float] {
        var dice = SplitMix64(seed: seed)
        var sound = Signals.noise(seconds: Double(seconds), rate: 16_000, level: 1, seed: seed)
        var start = 0
        while start < sound.count {
            let end = min(sound.count, start + Int.random(in: 1280...4000, using: &dice))
            let level = pow(10, Float.random(in: decibels, using: &dice) / 20)
            for place in start..<end { sound[place] *= isTurn(place, turn) ? level : 0 }
            start = end
        }
        return sound
    }

    /// Whether a sample lies in one of two turns.
    private static func isTurn(_ sample: Int, _ turn: Int?) -> Bool {
        turn.map { sample / 16_000 / turnSeconds % 2 == $0 } ?? true
    }

    /// The sound with the other's echo in it.
    static func with(_ own: [Float], echoOf other: [Float], milliseconds: Int, decibels: Float) -> [Float] {
        let (delay, gain) = (milliseconds * 16, pow(10, decibels / 20))
        return own.indices.map { $0 < delay ? own[$0] : own[$0] + gain * other[$0 - delay] }
    }

    static func silence(seconds: Int) -> [Float] { [Float](repeating: 0, count: seconds * 16_000) }

    /// The channels of a sample, at 16,000 samples a second.
    static func sample(_ name: String) throws -> [[Float]] {
        let stream = try SoundStream(SoundSource(path: "\(SharedSound.samples)/\(name)"))
        var channels: [[Float]] = [[], []]
        while let block = try stream.next() {
            for (channel, samples) in block.enumerated() { channels[channel] += samples }
        }
        return channels
    }
}
