internal import CResampler

/// Changes one channel's rate to 16,000 samples a second: owns libsoxr's stream and frees it. For one thread at a time.
final class Resampler {
    private let handle: soxr_t?
    private let ratio: Double
    private var output: [Float] = []

    /// - Throws: `SoundError` where libsoxr cannot make the stream, which only lack of memory does.
    init(from sampleRate: Int) throws(SoundError) {
        ratio = Double(SoundStream.sampleRate) / Double(sampleRate)
        guard sampleRate != SoundStream.sampleRate else {
            handle = nil
            return
        }
        var error: soxr_error_t?
        var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
        var format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
        let made = soxr_create(
            Double(sampleRate), Double(SoundStream.sampleRate), 1, &error, &format, &quality, nil)
        guard let made else { throw .resampler(error.map { String(cString: $0) } ?? "?") }
        handle = made
    }

    deinit { soxr_delete(handle) }

    /// The samples at the new rate that these make available.
    func process(_ samples: [Float]) -> [Float] {
        guard let handle else { return samples }
        return samples.withUnsafeBufferPointer { run(handle, $0.baseAddress, count: $0.count) }
    }

    /// What is left inside at the end of the sound.
    func flush() -> [Float] {
        guard let handle else { return [] }
        return run(handle, nil, count: 0)
    }

    private func run(_ handle: soxr_t, _ input: UnsafePointer<Float>?, count: Int) -> [Float] {
        let room = Int(Double(count) * ratio) + 8192
        if output.count < room { output = [Float](repeating: 0, count: room) }
        var all: [Float] = []
        var taken = 0
        repeat {
            var used = 0
            var made = 0
            output.withUnsafeMutableBufferPointer { buffer in
                _ = soxr_process(
                    handle, input.map { $0 + taken }, count - taken, &used, buffer.baseAddress, room, &made)
            }
            all.append(contentsOf: output[0..<made])
            taken += used
            if made < room, taken >= count { break }
        } while true
        return all
    }
}
