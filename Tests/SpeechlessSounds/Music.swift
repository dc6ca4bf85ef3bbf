internal import Foundation
internal import Seeds

/// Music on hold: four chords again and again, a melody that dice choose from their scale, and drums.
struct Music {
    struct Parts: OptionSet {
        let rawValue: Int
        static let chords = Parts(rawValue: 1)
        static let melody = Parts(rawValue: 2)
        static let drums = Parts(rawValue: 4)
        static let all: Parts = [.chords, .melody, .drums]
    }

    let parts: Parts

    private static let beat = 0.5
    /// In half tones over the deepest note.
    private static let chords = [[0, 4, 7], [9, 12, 16], [5, 9, 12], [7, 11, 14]]
    private static let scale = [0, 2, 4, 5, 7, 9, 11, 12, 14, 16]

    func samples(_ count: Int) -> [Float] {
        var dice = SplitMix64(seed: 3)
        var sound = [Double](repeating: 0, count: count)
        let bars = Int(Double(count) / Double(SpeechlessSound.rate) / (4 * Self.beat)) + 1
        for bar in 0..<bars { play(bar, into: &sound, &dice) }
        let loudest = sound.reduce(0) { max($0, abs($1)) }
        return sound.map { Float(0.5 * $0 / loudest) }
    }

    private func play(_ bar: Int, into sound: inout [Double], _ dice: inout SplitMix64) {
        let start = Double(4 * bar) * Self.beat
        if parts.contains(.chords) {
            for tone in Self.chords[bar % Self.chords.count] {
                let note = Note(hertz: 196 * exp2(Double(tone) / 12), seconds: 4 * Self.beat, attack: 0.05, decay: 0.5)
                note.add(to: &sound, at: start, level: 0.08)
            }
        }
        for eighth in 0..<8 {
            let time = start + Double(eighth) * Self.beat / 2
            if parts.contains(.melody), Int.random(in: 0..<4, using: &dice) > 0 {
                let tone = Self.scale[Int.random(in: 0..<Self.scale.count, using: &dice)]
                let note = Note(hertz: 392 * exp2(Double(tone) / 12), seconds: Self.beat, attack: 0.02, decay: 2)
                note.add(to: &sound, at: time, level: 0.15)
            }
            if parts.contains(.drums), eighth.isMultiple(of: 2) { Self.drum(at: time, into: &sound, &dice) }
        }
    }

    private static func drum(at time: Double, into sound: inout [Double], _ dice: inout SplitMix64) {
        let start = Int(time * Double(SpeechlessSound.rate))
        for place in 0..<SpeechlessSound.rate / 12 where start + place < sound.count {
            let fading = exp(-40 * Double(place) / Double(SpeechlessSound.rate))
            sound[start + place] += 0.12 * fading * Double.random(in: -1...1, using: &dice)
        }
    }
}

/// A note of an instrument: five partials, struck and fading.
private struct Note {
    let hertz: Double
    let seconds: Double
    let attack: Double
    /// How fast it fades, a second.
    let decay: Double

    func add(to sound: inout [Double], at time: Double, level: Double) {
        let rate = Double(SpeechlessSound.rate)
        let start = Int(time * rate)
        for place in 0..<Int(seconds * rate) where start + place < sound.count {
            let now = Double(place) / rate
            let swell = min(1, now / attack) * exp(-decay * now) * min(1, (seconds - now) / 0.02)
            let tone = (1...5).reduce(0.0) { $0 + Tones.sine(hertz * Double($1), place) / pow(Double($1), 1.5) }
            sound[start + place] += level * swell * tone
        }
    }
}
