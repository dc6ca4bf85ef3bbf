internal import Audio
internal import Foundation

/// A stretch of sound as the interface takes it: multipart/form-data with a WAV.
struct TranscriptionForm {
    let contentType: String
    let body: Data

    init(_ samples: [Float], for model: OpenAIModel) {
        let boundary = "fairdial-\(UUID().uuidString)"
        contentType = "multipart/form-data; boundary=\(boundary)"
        var fields = [
            ("model", model.name), ("response_format", "verbose_json"), ("timestamp_granularities[]", "word"),
            ("timestamp_granularities[]", "segment"), ("language", model.language.code), ("temperature", "0"),
        ]
        if let prompt = model.prompt { fields.append(("prompt", prompt)) }
        var body = Data()
        for (name, value) in fields {
            body += Data(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let head = "Content-Disposition: form-data; name=\"file\"; filename=\"speech.wav\"\r\nContent-Type: audio/wav"
        body += Data("--\(boundary)\r\n\(head)\r\n\r\n".utf8)
        body += Self.wav(samples)
        body += Data("\r\n--\(boundary)--\r\n".utf8)
        self.body = body
    }

    /// Sound at 16,000 samples a second, −1…1, as WAV in 16-bit PCM.
    static func wav(_ samples: [Float]) -> Data {
        let rate = UInt32(SpeechSegment.sampleRate)
        let bytes = UInt32(samples.count * 2)
        var wav = Data()
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { wav.append(contentsOf: $0) }
        }
        wav += Data("RIFF".utf8)
        append(bytes + 36)
        wav += Data("WAVEfmt ".utf8)
        append(UInt32(16))
        // PCM, one channel.
        append(UInt16(1))
        append(UInt16(1))
        append(rate)
        append(rate * 2)
        append(UInt16(2))
        append(UInt16(16))
        wav += Data("data".utf8)
        append(bytes)
        for sample in samples { append(Int16(max(-32768, min(32767, (sample * 32767).rounded())))) }
        return wav
    }
}
