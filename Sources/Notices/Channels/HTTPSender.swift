internal import Foundation
internal import Model
internal import Synchronization
internal import Transfers

/// How one kind of receiver is spoken to over HTTP: values to bytes, and bytes to what they mean.
protocol HTTPFormat: Sendable {
    /// - Parameter now: microseconds since 1970 UTC.
    func request(_ message: NoticeMessage, at now: Int64) -> HTTPConnection.Request

    /// What a reply with a status of 2xx says.
    func meaning(of body: Data) -> DeliveryAnswer

    /// What is shown to nobody.
    var secrets: [String] { get }
}

/// Sends notices over HTTP, one after the other over one connection.
final class HTTPSender: NoticeSender {
    private let format: any HTTPFormat
    private let seconds: Double
    private let connection = Mutex(HTTPConnection())

    init(_ format: any HTTPFormat, within seconds: Double) {
        self.format = format
        self.seconds = seconds
    }

    func send(_ message: NoticeMessage) -> DeliveryAnswer {
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
        let request = format.request(message, at: now)
        switch connection.withLock({ $0.post(request, within: seconds) }) {
        case .failure(let failure): return .later(cause: failure.cause, seconds: nil)
        case .success(let answer): return Self.meaning(of: answer, format)
        }
    }

    /// A status about the address or the key is not this notice's fault: the next would meet the same.
    static func meaning(of answer: HTTPConnection.Answer, _ format: any HTTPFormat) -> DeliveryAnswer {
        let said = "HTTP \(answer.status) \(excerpt(answer.body, hiding: format.secrets))"
        switch answer.status {
        case 200..<300: return format.meaning(of: answer.body)
        case 300..<400, 401, 403, 404, 405, 408, 410, 425, 429, 500...599:
            return .later(cause: said, seconds: answer.retryAfter)
        default: return .refused(cause: said)
        }
    }

    /// The beginning of a reply on one line, without secrets.
    static func excerpt(_ body: Data, hiding secrets: [String]) -> String {
        let text = String(decoding: body.prefix(2000), as: UTF8.self)
        let hidden = secrets.reduce(text) { $1.isEmpty ? $0 : $0.replacing($1, with: "…") }
        return String(hidden.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(160))
    }
}

extension HTTPFormat {
    /// A POST of JSON that carries the notice's id, by which a receiver knows one that comes twice.
    func post(_ json: [String: Any], to address: String, _ message: NoticeMessage, headers: [String] = [])
        -> HTTPConnection.Request
    {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? JSONSerialization.data(withJSONObject: json, options: options)) ?? Data()
        return HTTPConnection.Request(
            address: address,
            headers: [
                "Content-Type: application/json; charset=utf-8", "Accept: application/json", "Expect:",
                "Idempotency-Key: \(message.id)",
            ] + headers,
            body: body)
    }
}
