internal import CSpeechDetector

/// WebRTC's voice detector: owns its handle and frees it. Says of each 10 ms whether they may be speech. For one thread
/// at a time.
final class VoiceDetector {
    /// Samples in a frame: 10 ms at 16,000 a second.
    static let frameLength = 160
    private let handle: OpaquePointer?

    /// 0 keeps every doubtful sound, 3 drops it. Lost words cost more than a little silence heard in vain, and what is
    /// no voice is dropped by the tone and level gates after it.
    init(aggressiveness: Int32 = 1) {
        handle = WebRtcVad_Create()
        if let handle {
            WebRtcVad_Init(handle)
            WebRtcVad_set_mode(handle, aggressiveness)
        }
    }

    deinit { WebRtcVad_Free(handle) }

    /// Whether a frame may be speech; `samples` holds `frameLength` values of −1…1.
    func isVoice(_ samples: ArraySlice<Float>) -> Bool {
        guard let handle, samples.count == Self.frameLength else { return false }
        let frame = samples.map { Int16(max(-32768, min(32767, ($0 * 32767).rounded()))) }
        return WebRtcVad_Process(handle, Int32(SoundStream.sampleRate), frame, frame.count) == 1
    }
}
