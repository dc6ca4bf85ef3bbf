internal import Foundation
internal import Seeds

/// What mains and exchanges put on a line.
enum Tones {
    static func noise(_ count: Int, level: Float) -> [Float] {
        var dice = SplitMix64(seed: 7)
        return (0..<count).map { _ in Float.random(in: -level...level, using: &dice) }
    }

    /// The mains' frequency and its harmonics, a twentieth of full scale.
    static func hum(_ hertz: Double, _ count: Int) -> [Float] {
        let harmonics = [1.0, 2, 3, 4, 5, 7, 9]
        return (0..<count).map { place in
            Float(0.05 * harmonics.reduce(0) { $0 + sine(hertz * $1, place) / $1 })
        }
    }

    /// Tones that are on for `on` seconds and off for `off`.
    static func ringing(_ hertz: [Double], on: Double, off: Double, _ count: Int) -> [Float] {
        let rate = Double(SpeechlessSound.rate)
        return (0..<count).map { place in
            let isOn = (Double(place) / rate).truncatingRemainder(dividingBy: on + off) < on
            return isOn ? Float(hertz.reduce(0) { $0 + 0.15 * sine($1, place) }) : 0
        }
    }

    static func sine(_ hertz: Double, _ place: Int) -> Double {
        sin(2 * .pi * hertz * Double(place) / Double(SpeechlessSound.rate))
    }
}
