package import Audio
internal import Foundation
internal import Model

/// What a telephone line carries while nobody says anything: the same each time, 8,000 samples a second.
package enum SpeechlessSound: String, CaseIterable, Sendable {
    case silence, faintNoise
    case europeanHum, americanHum
    case chineseRinging, americanRinging
    /// Chords that swell and fade, a melody and drums; the same without all below a telephone's band.
    case music, heldMusic
    /// Chords alone.
    case strings, heldStrings
    /// Six people talking at once, 3 dB under what counts as sound at all.
    case babble

    package static let rate = 8000
    /// A minute stands for ten. `scripts/test --all` hears ten.
    package static let seconds = ProcessInfo.processInfo.environment["FAIRDIAL_THOROUGH"] == nil ? 60.0 : 600.0

    /// Samples of −1…1.
    package func samples(seconds: Double = Self.seconds) throws -> [Float] {
        let count = Int(seconds * Double(Self.rate))
        return switch self {
        case .silence: [Float](repeating: 0, count: count)
        case .faintNoise: Tones.noise(count, level: 0.002)
        case .europeanHum: Tones.hum(50, count)
        case .americanHum: Tones.hum(60, count)
        case .chineseRinging: Tones.ringing([425], on: 1, off: 4, count)
        case .americanRinging: Tones.ringing([440, 480], on: 2, off: 4, count)
        case .music: Music(parts: .all).samples(count)
        case .heldMusic: Line.narrow(Music(parts: .all).samples(count))
        case .strings: Music(parts: .chords).samples(count)
        case .heldStrings: Line.narrow(Music(parts: .chords).samples(count))
        case .babble: try Babble.samples(count, decibels: -55)
        }
    }

    /// Writes it into a folder as a recorder keeps it, in mu-law without a header.
    package func recorded(in folder: String) throws -> SoundSource {
        let path = "\(folder)/\(rawValue).ulaw"
        try Data(samples().map(Line.muLaw)).write(to: URL(fileURLWithPath: path))
        return SoundSource(path: path, headerless: HeaderlessFormat(coding: .muLaw, sampleRate: Self.rate))
    }
}
