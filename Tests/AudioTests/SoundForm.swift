import Foundation
import Testing

@testable import Audio

/// A container and a coding that recorders write.
struct SoundForm: Sendable, CustomTestStringConvertible {
    let name: String
    let suffix: String
    /// As libsndfile numbers it.
    let format: Int32
    /// Long enough for several pages of a container that has them.
    var seconds = 0.2

    var testDescription: String { name }

    /// Writes noise in this form and gives its bytes.
    func bytes(in folder: Folder) throws -> Data {
        let path = folder.file("whole.\(suffix)")
        let output = try SoundOutput(path, format: format, channels: 1)
        let samples = Signals.noise(seconds: seconds, rate: 16_000, level: 0.3)
        try output.write(samples, frames: samples.count)
        try output.close()
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    static let all = [
        SoundForm(name: "WAV PCM 8", suffix: "wav", format: 0x01_0005),
        SoundForm(name: "WAV PCM 16", suffix: "wav", format: 0x01_0002),
        SoundForm(name: "WAV PCM 24", suffix: "wav", format: 0x01_0003),
        SoundForm(name: "WAV float", suffix: "wav", format: 0x01_0006),
        SoundForm(name: "WAV mu-law", suffix: "wav", format: 0x01_0010),
        SoundForm(name: "WAV A-law", suffix: "wav", format: 0x01_0011),
        SoundForm(name: "WAV IMA ADPCM", suffix: "wav", format: 0x01_0012),
        SoundForm(name: "WAV MS ADPCM", suffix: "wav", format: 0x01_0013),
        SoundForm(name: "WAV GSM 6.10", suffix: "wav", format: 0x01_0020),
        SoundForm(name: "WAVEX", suffix: "wav", format: 0x13_0002),
        SoundForm(name: "RF64", suffix: "rf64", format: 0x22_0002),
        SoundForm(name: "W64", suffix: "w64", format: 0x0B_0010),
        SoundForm(name: "AIFF", suffix: "aiff", format: 0x02_0002),
        SoundForm(name: "AIFC mu-law", suffix: "aifc", format: 0x02_0010),
        SoundForm(name: "AU", suffix: "au", format: 0x03_0010),
        SoundForm(name: "CAF", suffix: "caf", format: 0x18_0002),
        SoundForm(name: "CAF A-law", suffix: "caf", format: 0x18_0011),
        SoundForm(name: "CAF ALAC", suffix: "caf", format: 0x18_0070),
        SoundForm(name: "FLAC", suffix: "flac", format: 0x17_0002),
        SoundForm(name: "Ogg Vorbis", suffix: "ogg", format: 0x20_0060, seconds: 1.2),
        SoundForm(name: "Ogg Opus", suffix: "opus", format: 0x20_0064, seconds: 1.3),
        SoundForm(name: "MP3", suffix: "mp3", format: 0x23_0082, seconds: 0.4),
    ]
}
