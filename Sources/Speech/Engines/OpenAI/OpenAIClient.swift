internal import Foundation
internal import Transfers

/// Sends sound to a server and gives what it heard; tries again while the server is away or busy. For one thread at a
/// time; its calls block.
final class OpenAIClient {
    private let model: OpenAIModel
    private let connection = HTTPConnection()
    /// When it was last found away, by the system's clock.
    private var wentAwayAt: Double?

    /// Seconds for which a server that was away is not waited for again: a night of calls would else wait for each.
    private static let memory = 60.0

    init(_ model: OpenAIModel) { self.model = model }

    /// What is said in a stretch of sound at 16,000 samples a second.
    ///
    /// - Throws: `HearingError`: not yet where the server is away or wants another key, failed where it refuses this sound.
    func transcribe(_ samples: [Float]) throws(HearingError) -> TranscriptionReply {
        let key = try model.key()
        let request = request(samples, key: key)
        let start = Self.now
        let tries = wentAwayAt.map { start - $0 < Self.memory } == true ? 1 : model.retries + 1
        var number = 1
        while true {
            let left = BackOff.patience - (Self.now - start)
            let away: (cause: String, retryAfter: Double?)
            switch connection.post(request, within: min(model.timeoutSeconds, left)) {
            case .failure(let failure): away = (failure.cause, nil)
            case .success(let answer):
                guard let cause = Self.busy(answer) else {
                    wentAwayAt = nil
                    return try reply(answer, key: key)
                }
                away = (cause, answer.retryAfter)
            }
            let pause = BackOff.seconds(after: number, asked: away.retryAfter, chance: .random(in: 0...1))
            guard number < tries, Self.now - start + pause < BackOff.patience - 1 else {
                wentAwayAt = Self.now
                throw isAway(Self.hiding(key, in: away.cause), tries: number)
            }
            Thread.sleep(forTimeInterval: pause)
            number += 1
        }
    }

    private static var now: Double { ProcessInfo.processInfo.systemUptime }

    private func request(_ samples: [Float], key: String?) -> HTTPConnection.Request {
        let form = TranscriptionForm(samples, for: model)
        // Without `Expect` some servers are waited for a second before they are sent the sound.
        let headers = ["Content-Type: \(form.contentType)", "Accept: application/json", "Expect:"]
        return HTTPConnection.Request(
            address: model.endpoint, headers: headers + (key.map { ["Authorization: Bearer \($0)"] } ?? []),
            body: form.body)
    }

    /// Why another try may help; nil where it will not, or where there is nothing to complain of.
    private static func busy(_ answer: HTTPConnection.Answer) -> String? {
        switch answer.status {
        case 408, 425, 429, 500...599: "HTTP \(answer.status) \(ServerComplaint.text(answer.body))"
        default: nil
        }
    }

    private func reply(_ answer: HTTPConnection.Answer, key: String?) throws(HearingError) -> TranscriptionReply {
        let complaint = Self.hiding(key, in: ServerComplaint.text(answer.body))
        switch answer.status {
        case 200..<300: break
        case 401, 403: throw .serverWantsKey(model.endpoint, status: answer.status)
        // Of the address or the model's name, not of this recording.
        case 300..<400, 404, 405:
            throw isAway("HTTP \(answer.status) \(complaint)", tries: 1)
        default: throw .serverRefused(model.endpoint, cause: "HTTP \(answer.status) \(complaint)")
        }
        guard let reply = try? JSONDecoder().decode(TranscriptionReply.self, from: answer.body), reply.isTranscript
        else {
            throw .serverGarbled(model.endpoint, begins: complaint)
        }
        return reply
    }

    private func isAway(_ cause: String, tries: Int) -> HearingError {
        model.isLocal ? .whisperAway(cause: cause) : .serverAway(model.endpoint, cause: cause, tries: tries)
    }

    private static func hiding(_ key: String?, in text: String) -> String {
        key.map { text.replacing($0, with: "…") } ?? text
    }
}

/// What a server says of its refusal.
enum ServerComplaint {
    private struct Body: Decodable {
        struct Detail: Decodable { let message: String }
        let error: Detail
    }

    /// The message of an error as OpenAI writes it, else the beginning of the body, on one line.
    static func text(_ body: Data) -> String {
        let text =
            (try? JSONDecoder().decode(Body.self, from: body))?.error.message
            ?? String(decoding: body.prefix(200), as: UTF8.self)
        return String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(160))
    }
}
