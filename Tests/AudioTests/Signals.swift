import Foundation

/// Sound made for tests.
enum Signals {
    /// A sine of that frequency, half of full scale.
    static func tone(_ hertz: Double, seconds: Double, rate: Int, level: Float = 0.5) -> [Float] {
        (0..<Int(seconds * Double(rate))).map {
            level * Float(sin(2 * .pi * hertz * Double($0) / Double(rate)))
        }
    }

    /// Two tones on for `on` seconds and off for `off`, as a ringing telephone sounds.
    static func ringing(
        _ first: Double, _ second: Double, on: Double, off: Double, seconds: Double, rate: Int = 8000
    ) -> [Float] {
        let one = tone(first, seconds: seconds, rate: rate, level: 0.15)
        let two = tone(second, seconds: seconds, rate: rate, level: 0.15)
        let period = Int((on + off) * Double(rate))
        return zip(one, two).enumerated().map { place, pair in
            place % period < Int(on * Double(rate)) ? pair.0 + pair.1 : 0
        }
    }

    /// Even noise of that level, the same for the same seed.
    static func noise(seconds: Double, rate: Int, level: Float, seed: UInt64 = 7) -> [Float] {
        var state = seed
        return (0..<Int(seconds * Double(rate))).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return level * (Float(state >> 40) / Float(1 << 23) - 1)
        }
    }
}

/// A folder of its own for one test, gone at its end.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("audio-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a WAV of 16-bit PCM, channels interleaved by this.
    func wav(_ name: String, _ channels: [[Float]], rate: Int) throws -> String {
        var samples = Data()
        for frame in 0..<(channels.first?.count ?? 0) {
            for channel in channels {
                withUnsafeBytes(of: Int16(channel[frame] * 32767).littleEndian) { samples.append(contentsOf: $0) }
            }
        }
        return try write(name, samples, coding: 1, channels: channels.count, bits: 16, rate: rate)
    }

    /// Writes a WAV of 32-bit floats, which may hold what is no sound.
    func floatWAV(_ name: String, _ values: [Float], rate: Int) throws -> String {
        var samples = Data()
        for value in values { withUnsafeBytes(of: value.bitPattern.littleEndian) { samples.append(contentsOf: $0) } }
        return try write(name, samples, coding: 3, channels: 1, bits: 32, rate: rate)
    }

    private func write(
        _ name: String, _ samples: Data, coding: Int, channels: Int, bits: Int, rate: Int
    ) throws -> String {
        var header = Data("RIFF".utf8)
        func number<Value: FixedWidthInteger>(_ value: Value) {
            withUnsafeBytes(of: value.littleEndian) { header.append(contentsOf: $0) }
        }
        number(UInt32(36 + samples.count))
        header += Data("WAVEfmt ".utf8)
        number(UInt32(16))
        number(UInt16(coding))
        number(UInt16(channels))
        number(UInt32(rate))
        number(UInt32(rate * channels * bits / 8))
        number(UInt16(channels * bits / 8))
        number(UInt16(bits))
        header += Data("data".utf8)
        number(UInt32(samples.count))
        let path = file(name)
        try (header + samples).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// Sets of real sound that stand beside a checkout.
enum SharedSound {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data/audio").path
    static let exists = FileManager.default.fileExists(atPath: root)
    static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("audio-samples").path
}
