internal import CMoonshine
internal import Foundation
internal import Model

/// A loaded model of Moonshine: owns its handle and frees it. For one thread at a time; its calls block.
final class MoonshineRecogniser {
    private static let sampleRate: Int32 = 16_000
    /// `tiny`, by the library's numbers.
    private static let architecture: UInt32 = 0

    /// Seconds of sound after which the model is loaded anew: the library keeps about a megabyte of each second that it
    /// has heard until its model is given back. Loading takes half a second.
    static let renewal = 200.0

    private let library: MoonshineLibrary
    private let weights: String
    private let renewal: Double
    private var handle: Int32
    private var secondsHeard = 0.0

    /// - Throws: `HearingError` where a file is missing or the library refuses the model.
    init(_ model: MoonshineModel, renewal: Double = renewal) throws(HearingError) {
        if let missing = model.missingFiles.first { throw .engineMissing("moonshine", file: missing) }
        weights = model.weights
        self.renewal = renewal
        library = try MoonshineLibrary(path: model.library)
        handle = try Self.load(weights, library)
    }

    deinit { library.free(handle) }

    private static func load(_ weights: String, _ library: MoonshineLibrary) throws(HearingError) -> Int32 {
        // Our own detector has cut the sound: the library's would cut it again, and loses soft beginnings.
        let handle = "vad_threshold".withCString { name in
            "0".withCString { value in
                library.load(
                    weights, architecture, [moonshine_option(name: name, value: value)], 1, MoonshineLibrary.version)
            }
        }
        guard handle >= 0 else { throw .engineNotLoaded(weights, cause: "\(handle)") }
        return handle
    }

    private func renew(before seconds: Double) throws(HearingError) {
        secondsHeard += seconds
        guard secondsHeard > renewal else { return }
        library.free(handle)
        handle = -1
        handle = try Self.load(weights, library)
        secondsHeard = seconds
    }

    /// What is said in a stretch of sound at 16,000 samples a second, −1…1: a line with marks, as `Press one, please.`
    ///
    /// - Throws: `HearingError` where the library fails.
    func line(_ samples: [Float]) throws(HearingError) -> String {
        guard !samples.isEmpty else { return "" }
        try renew(before: Double(samples.count) / Double(Self.sampleRate))
        var transcript: UnsafePointer<moonshine_transcript>?
        let result = library.transcribe(handle, samples, UInt64(samples.count), Self.sampleRate, 0, &transcript)
        guard result == 0 else { throw .engineRefused("moonshine_transcribe_without_streaming: \(result)") }
        guard let found = transcript?.pointee else { return "" }
        // The lines are the library's own until its next call.
        return (0..<Int(found.line_count)).compactMap { found.lines[$0].text.map { String(cString: $0) } }
            .joined(separator: " ")
    }
}
