internal import Foundation
internal import Model

/// What a bot says under HTTP 200: a code of 0 is an acceptance, another a refusal, and anything else comes from somebody
/// else, such as a proxy.
enum BotReply {
    /// - Parameters:
    ///   - codes: the fields that may hold the code, the first that is there counts.
    ///   - text: the field that says it in words.
    ///   - passing: codes that speak of the moment, or of the address and its key, and not of this message.
    static func meaning(
        of body: Data, codes: [String], text: String, passing: Set<Int>, hiding secrets: [String]
    ) -> DeliveryAnswer {
        let object = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any]
        guard let code = codes.lazy.compactMap({ object?[$0] as? Int }).first else {
            return .later(cause: "HTTP 200 \(HTTPSender.excerpt(body, hiding: secrets))", seconds: nil)
        }
        guard code != 0 else { return .accepted }
        let words = HTTPSender.excerpt(Data((object?[text] as? String ?? "").utf8), hiding: secrets)
        let cause = "\(code) \(words)"
        return passing.contains(code) ? .later(cause: cause, seconds: nil) : .refused(cause: cause)
    }
}
