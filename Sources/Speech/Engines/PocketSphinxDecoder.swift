internal import CPocketSphinx
internal import Foundation
internal import Model

/// One PocketSphinx decoder: owns its handle and frees it. For one thread at a time; its calls block.
final class PocketSphinxDecoder {
    private let handle: OpaquePointer
    private let configuration: OpaquePointer
    /// Frames a second of the words' times.
    private static let frameRate = 100.0

    // The library's log is one for the whole process; what it says is of no use to people.
    private static let silence: Void = fairdial_ps_be_silent()

    /// - Throws: `HearingError` where a file of the model is missing or the library refuses it.
    init(_ model: PocketSphinxModel) throws(HearingError) {
        _ = Self.silence
        if let missing = model.missingFiles.first { throw .modelMissing(missing, language: model.language) }
        let arguments = [
            "fairdial", "-hmm", model.acousticModel, "-dict", model.dictionary, "-lm", model.languageModel,
            // With silence removed the decoder's clock leaves it out, and words come seconds too late.
            "-remove_silence", "no",
            // Without the best path through the lattice every posterior is 1.
            "-bestpath", "yes",
        ]
        guard let configuration = Self.parse(arguments) else { throw .modelRefused(model.acousticModel) }
        guard let handle = ps_init(configuration) else {
            cmd_ln_free_r(configuration)
            throw .modelRefused(model.acousticModel)
        }
        self.handle = handle
        self.configuration = configuration
    }

    deinit {
        ps_free(handle)
        cmd_ln_free_r(configuration)
    }

    /// The words of one stretch of speech, timed from the recording's first sample.
    ///
    /// - Throws: `HearingError` where the library fails.
    func words(of samples: [Float], startSeconds: Double) throws(HearingError) -> [Word] {
        guard !samples.isEmpty else { return [] }
        let pcm = samples.map { Int16(max(-32768, min(32767, ($0 * 32767).rounded()))) }
        // The decoder's idea of the line's noise would else come from the stretches before, of other calls even, and
        // the same sound would be heard differently from one run to the next.
        guard ps_start_stream(handle) == 0 else { throw .engineRefused("ps_start_stream") }
        guard ps_start_utt(handle) == 0 else { throw .engineRefused("ps_start_utt") }
        let heard = ps_process_raw(handle, pcm, pcm.count, 0, 1)
        // Ended whatever happened: one left open would make every later start fail.
        let ended = ps_end_utt(handle)
        guard heard >= 0 else { throw .engineRefused("ps_process_raw") }
        guard ended == 0 else { throw .engineRefused("ps_end_utt") }
        return collect(startSeconds: startSeconds)
    }

    private func collect(startSeconds: Double) -> [Word] {
        var words: [Word] = []
        let logMath = ps_get_logmath(handle)
        var segment = ps_seg_iter(handle)
        while let current = segment {
            if let raw = ps_seg_word(current), let text = Self.spoken(String(cString: raw)) {
                var first: Int32 = 0
                var last: Int32 = 0
                ps_seg_frames(current, &first, &last)
                let posterior = ps_seg_prob(current, nil, nil, nil)
                words.append(
                    Word(
                        text: text,
                        span: Span(
                            start: startSeconds + Double(first) / Self.frameRate,
                            end: startSeconds + Double(last + 1) / Self.frameRate),
                        confidence: Confidence(rounding: logmath_exp(logMath, posterior))))
            }
            segment = ps_seg_next(current)
        }
        return words
    }

    /// The word without the mark of its pronunciation; nil for silence and noise.
    private static func spoken(_ raw: String) -> String? {
        guard !raw.hasPrefix("<"), !raw.hasPrefix("["), !raw.hasPrefix("+") else { return nil }
        return raw.prefix { $0 != "(" }.lowercased()
    }

    private static func parse(_ arguments: [String]) -> OpaquePointer? {
        var pointers = arguments.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return cmd_ln_parse_r(nil, ps_args(), Int32(pointers.count), &pointers, 1)
    }
}
