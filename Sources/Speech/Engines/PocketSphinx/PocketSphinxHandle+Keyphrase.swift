internal import CPocketSphinx
internal import Model

extension PocketSphinxHandle {
    /// Where a phrase was heard.
    struct Spotting: Hashable {
        /// Frames of 10 ms from the sound's first sample.
        let frames: Range<Int>
        /// Natural logarithm of how much likelier the phrase makes the sound than the phones that fit it best, which pay
        /// for following each other freely.
        let logRatio: Double
    }

    /// Units in which the library counts likelihoods: 1024 steps of a logarithm to base 1.0001.
    private static let unit = 1024 * 1e-4
    /// What the library takes from the ratio of each place that it reports.
    private static let offset = 1500.0

    /// Where a phrase is said in a stretch of sound at 16,000 samples a second, −1…1, as far as `-kws_threshold` lets it.
    ///
    /// - Parameter words: at least one; the dictionary has them all.
    /// - Throws: `HearingError` where the library fails.
    func spot(_ words: [String], in samples: [Float]) throws(HearingError) -> [Spotting] {
        guard ps_set_keyphrase(decoder, "phrase", words.joined(separator: " ")) == 0,
            ps_set_search(decoder, "phrase") == 0
        else { throw .engineRefused("ps_set_keyphrase") }
        guard !samples.isEmpty else { return [] }
        try listen(to: samples)
        var spottings: [Spotting] = []
        var segment = ps_seg_iter(decoder)
        while let current = segment {
            var (first, last): (Int32, Int32) = (0, 0)
            ps_seg_frames(current, &first, &last)
            let ratio = (Double(ps_seg_prob(current, nil, nil, nil)) + Self.offset) * Self.unit
            spottings.append(Spotting(frames: Int(first)..<max(Int(first), Int(last) + 1), logRatio: ratio))
            segment = ps_seg_next(current)
        }
        return spottings
    }
}
