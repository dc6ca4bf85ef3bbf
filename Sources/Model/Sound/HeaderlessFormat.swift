/// How to read sound that carries no header; telephone recorders write it as `.ulaw`, `.alaw`, `.vox`, `.raw`.
package struct HeaderlessFormat: Hashable, Sendable, Codable {
    package enum Coding: String, Hashable, Sendable, Codable, CaseIterable {
        case muLaw = "ulaw"
        case aLaw = "alaw"
        /// OKI/Dialogic ADPCM, 4 bits a sample.
        case vox
        /// Signed 16-bit little-endian PCM.
        case pcm16 = "pcm16"
        case gsm
    }

    package let coding: Coding
    /// Samples per second, 6,000…192,000.
    package let sampleRate: Int
    package let channels: Int

    package init(coding: Coding, sampleRate: Int, channels: Int = 1) {
        self.coding = coding
        self.sampleRate = sampleRate
        self.channels = channels
    }
}
