internal import Audio
internal import Foundation

/// Several speakers of the sample calls at once.
enum Babble {
    private static let speakers = [
        ("en-01-threats.wav", 0), ("en-02-lawsuit.wav", 1), ("en-05-disclosure.wav", 0), ("en-07-clean.flac", 1),
        ("en-09-impersonation.wav", 0), ("en-11-credit.wav", 1),
    ]
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("audio-samples").path

    /// - Parameter decibels: its root mean square below full scale.
    static func samples(_ count: Int, decibels: Float) throws -> [Float] {
        var mixed = [Float](repeating: 0, count: count)
        for (file, channel) in speakers {
            let said = try speech("\(samples)/\(file)", channel: channel)
            let level = loudness(said)
            for place in 0..<count { mixed[place] += said[place % said.count] / level }
        }
        let gain = pow(10, decibels / 20) / loudness(mixed)
        return mixed.map { $0 * gain }
    }

    /// All that one speaker says, without the pauses, at 8,000 samples a second: a telephone's band has nothing that
    /// leaving out every second sample could fold over.
    private static func speech(_ path: String, channel: Int) throws -> [Float] {
        let source = SoundSource(path: path)
        var said: [Float] = []
        try SpeechSegments.read(source, facts: try SoundAnalysis.facts(of: source)) { segment in
            guard segment.channel == channel else { return }
            said += segment.samples.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        }
        return said
    }

    private static func loudness(_ samples: [Float]) -> Float {
        (samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)).squareRoot()
    }
}
