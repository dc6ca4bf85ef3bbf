internal import Crypto
internal import Foundation
internal import Model
internal import Transfers

/// A bot of a DingTalk group (钉钉自定义机器人), with its signature where the bot asks for one.
package struct DingTalkReceiver: Receiver {
    package static let kind = "dingtalk"
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
        let format = DingTalkFormat(address: try address.text(environment), secret: try secret?.text(environment))
        return HTTPSender(format, within: seconds)
    }
}

/// `{"msgtype":"text","text":{"content":"…"}}`; `errcode` 0 is an acceptance.
struct DingTalkFormat: HTTPFormat {
    let address: String
    let secret: String?

    /// Busy; too often; the token is not known; the signature, a word or the sender's address is not the bot's.
    private static let passing: Set<Int> = [-1, 130101, 130102, 300001, 300005, 310000, 410100]

    func request(_ message: NoticeMessage, at now: Int64) -> HTTPConnection.Request {
        post(["msgtype": "text", "text": ["content": message.text]], to: signed(at: now), message)
    }

    /// The address with the milliseconds and HMAC-SHA256 of `milliseconds\nsecret` under the secret, in Base64, escaped.
    func signed(at now: Int64) -> String {
        guard let secret else { return address }
        let time = now / 1000
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(time)\n\(secret)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        let escaped =
            Data(code).base64EncodedString()
            .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "\(address)&timestamp=\(time)&sign=\(escaped)"
    }

    func meaning(of body: Data) -> DeliveryAnswer {
        BotReply.meaning(of: body, codes: ["errcode"], text: "errmsg", passing: Self.passing, hiding: secrets)
    }

    var secrets: [String] {
        [address, secret ?? "", URLComponents(string: address)?.queryItems?.first?.value ?? ""]
    }
}
