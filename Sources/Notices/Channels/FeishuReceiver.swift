internal import Crypto
internal import Foundation
internal import Model
internal import Transfers

/// A bot of a Feishu group (飞书自定义机器人), with its signature where the bot asks for one.
package struct FeishuReceiver: Receiver {
    package static let kind = "feishu"
    package static let keys = ["address", "secret"]

    private let address: Secret
    private let secret: Secret?

    package init?(_ fields: ReceiverFields) {
        let address = fields.requiredSecret("address")
        secret = fields.secret("secret")
        guard let address else { return nil }
        self.address = address
    }

    package func sender(
        _ environment: [String: String], within seconds: Double
    ) throws(SecretMissing) -> any NoticeSender {
        let format = FeishuFormat(address: try address.text(environment), secret: try secret?.text(environment))
        return HTTPSender(format, within: seconds)
    }
}

/// `{"msg_type":"text","content":{"text":"…"}}`; `code` 0, or `StatusCode` 0 of older ones, is an acceptance.
struct FeishuFormat: HTTPFormat {
    let address: String
    let secret: String?

    /// Too often; the token is not known; the signature, the sender's address or a word is not the bot's.
    private static let passing: Set<Int> = [11232, 19001, 19021, 19022, 19024]

    func request(_ message: NoticeMessage, at now: Int64) -> HTTPConnection.Request {
        var json: [String: Any] = ["msg_type": "text", "content": ["text": message.text]]
        if let secret {
            let seconds = now / 1_000_000
            json["timestamp"] = "\(seconds)"
            json["sign"] = Self.signature(secret, seconds)
        }
        return post(json, to: address, message)
    }

    /// HMAC-SHA256 of nothing under `seconds\nsecret`, in Base64.
    static func signature(_ secret: String, _ seconds: Int64) -> String {
        let key = SymmetricKey(data: Data("\(seconds)\n\(secret)".utf8))
        return Data(HMAC<SHA256>.authenticationCode(for: Data(), using: key)).base64EncodedString()
    }

    func meaning(of body: Data) -> DeliveryAnswer {
        BotReply.meaning(
            of: body, codes: ["code", "StatusCode"], text: "msg", passing: Self.passing, hiding: secrets)
    }

    var secrets: [String] {
        [address, secret ?? "", URLComponents(string: address)?.path.split(separator: "/").last.map(String.init) ?? ""]
    }
}
