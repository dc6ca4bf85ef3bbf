internal import CResampler

/// Changes one channel's rate to 16,000 samples a second: owns libsoxr's stream and frees it. For one thread at a time.
final class Resampler {
    private let handle: soxr_t?
    private let ratio: Double
    private var output: [Float] = []
    private var isFlushed = false

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
    ///
    /// - Throws: `SoundError` where libsoxr fails, and after `flush()`.
    func process(_ samples: [Float]) throws(SoundError) -> [Float] {
        guard let handle, !samples.isEmpty else { return samples }
        // libsoxr reads through a null pointer when it is fed after its end.
        guard !isFlushed else { throw .resampler("sound after its end") }
        return try run(handle, samples)
    }

    /// What is left inside at the end of the sound.
    ///
    /// - Throws: `SoundError` where libsoxr fails.
    func flush() throws(SoundError) -> [Float] {
        guard let handle, !isFlushed else { return [] }
        isFlushed = true
        return try run(handle, nil)
    }

    private func run(_ handle: soxr_t, _ input: [Float]?) throws(SoundError) -> [Float] {
        let count = input?.count ?? 0
        let room = Int(Double(count) * ratio) + 8192
        if output.count < room { output = [Float](repeating: 0, count: room) }
        var all: [Float] = []
        var taken = 0
        while true {
            var used = 0
            var made = 0
            let error = output.withUnsafeMutableBufferPointer { buffer in
                guard let input else { return soxr_process(handle, nil, 0, &used, buffer.baseAddress, room, &made) }
                return input[taken...].withUnsafeBufferPointer { rest in
                    soxr_process(handle, rest.baseAddress, rest.count, &used, buffer.baseAddress, room, &made)
                }
            }
            if let error { throw .resampler(String(cString: error)) }
            all.append(contentsOf: output[0..<made])
            taken += used
            if taken >= count, made < room { return all }
            // Nothing taken and nothing made would stay so for ever.
            guard used > 0 || made > 0 else { throw .resampler("soxr_process: \(count - taken)") }
        }
    }
}
