internal import CPocketSphinx
internal import Foundation
internal import Model

/// A decoder of the library: owns it and frees it. For one thread at a time; its calls block.
final class PocketSphinxHandle {
    /// One stretch of the best path.
    struct Piece: Hashable {
        /// As the library names it, `your(2)` or `<sil>`.
        let name: String
        /// Frames of 10 ms from the sound's first sample: the first, and the one after the last.
        let frames: Range<Int>
        /// Posterior probability, 0…1; 1 throughout where no lattice was made.
        let posterior: Double

        /// Whether it is silence or noise.
        var isFiller: Bool { name.hasPrefix("<") || name.hasPrefix("[") || name.hasPrefix("+") }
        /// The word without the mark of its pronunciation.
        var word: String { String(name.prefix { $0 != "(" }) }
        /// Whether it is a step of a grammar without a word.
        var isEmpty: Bool { frames.isEmpty || name == "(NULL)" }
    }

    /// Frames a second.
    static let frameRate = 100.0

    let decoder: OpaquePointer
    let configuration: OpaquePointer

    // The library's log is one for the whole process; what it says is of no use to people.
    private static let silence: Void = fairdial_ps_be_silent()

    /// - Parameter settings: as on the library's command line: `["-hmm", path, …]`.
    /// - Throws: `HearingError` where the library refuses them; `path` is named then.
    init(_ settings: [String], model path: String) throws(HearingError) {
        _ = Self.silence
        guard let configuration = Self.parse(["fairdial"] + settings) else { throw .modelRefused(path) }
        guard let decoder = ps_init(configuration) else {
            cmd_ln_free_r(configuration)
            throw .modelRefused(path)
        }
        self.decoder = decoder
        self.configuration = configuration
    }

    deinit {
        ps_free(decoder)
        cmd_ln_free_r(configuration)
    }

    /// The best path through a stretch of sound at 16,000 samples a second, −1…1.
    ///
    /// - Throws: `HearingError` where the library fails.
    func bestPath(_ samples: [Float]) throws(HearingError) -> [Piece] {
        guard !samples.isEmpty else { return [] }
        try listen(to: samples)
        return pieces()
    }

    /// Decodes a stretch of sound at 16,000 samples a second, −1…1, by the search that is set.
    ///
    /// - Throws: `HearingError` where the library fails.
    func listen(to samples: [Float]) throws(HearingError) {
        let pcm = samples.map { Int16(max(-32768, min(32767, ($0 * 32767).rounded()))) }
        // The decoder's idea of the line's noise would else come from the stretches before, of other calls even, and
        // the same sound would be heard differently from one run to the next.
        guard ps_start_stream(decoder) == 0 else { throw .engineRefused("ps_start_stream") }
        guard ps_start_utt(decoder) == 0 else { throw .engineRefused("ps_start_utt") }
        let heard = ps_process_raw(decoder, pcm, pcm.count, 0, 1)
        // Ended whatever happened: one left open would make every later start fail.
        let ended = ps_end_utt(decoder)
        guard heard >= 0 else { throw .engineRefused("ps_process_raw") }
        guard ended == 0 else { throw .engineRefused("ps_end_utt") }
    }

    private func pieces() -> [Piece] {
        var pieces: [Piece] = []
        let logMath = ps_get_logmath(decoder)
        var segment = ps_seg_iter(decoder)
        while let current = segment {
            if let name = ps_seg_word(current) {
                var (first, last): (Int32, Int32) = (0, 0)
                ps_seg_frames(current, &first, &last)
                let posterior = ps_seg_prob(current, nil, nil, nil)
                pieces.append(
                    Piece(
                        name: String(cString: name), frames: Int(first)..<max(Int(first), Int(last) + 1),
                        posterior: logmath_exp(logMath, posterior)))
            }
            segment = ps_seg_next(current)
        }
        return pieces
    }

    private static func parse(_ arguments: [String]) -> OpaquePointer? {
        var pointers = arguments.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return cmd_ln_parse_r(nil, ps_args(), Int32(pointers.count), &pointers, 1)
    }
}
