internal import Foundation
internal import Model
internal import Transfers

/// A bot of a WeCom group (企业微信群机器人). Its address holds its key.
package struct WeComReceiver: Receiver {
    package static let kind = "wecom"
    package static let keys = ["address"]

    private let address: Secret

    package init?(_ fields: ReceiverFields) {
        guard let address = fields.requiredSecret("address") else { return nil }
        self.address = address
    }

    package func sender(
        _ environment: [String: String], within seconds: Double
    ) throws(SecretMissing) -> any NoticeSender {
        HTTPSender(WeComFormat(address: try address.text(environment)), within: seconds)
    }
}

/// `{"msgtype":"text","text":{"content":"…"}}`; `errcode` 0 is an acceptance.
struct WeComFormat: HTTPFormat {
    let address: String

    /// Busy; too often (45009); the bot's key is not known or was taken away.
    private static let passing: Set<Int> = [-1, 45009, 93000, 93004, 93008]
    /// Bytes of text that a message may have.
    private static let mostBytes = 2048

    func request(_ message: NoticeMessage, at now: Int64) -> HTTPConnection.Request {
        post(
            ["msgtype": "text", "text": ["content": message.text.prefix(bytes: Self.mostBytes)]], to: address, message)
    }

    func meaning(of body: Data) -> DeliveryAnswer {
        BotReply.meaning(of: body, codes: ["errcode"], text: "errmsg", passing: Self.passing, hiding: secrets)
    }

    var secrets: [String] { [address, URLComponents(string: address)?.queryItems?.first?.value ?? ""] }
}

extension String {
    /// The longest beginning of whole characters within so many bytes of UTF-8.
    func prefix(bytes most: Int) -> String {
        guard utf8.count > most else { return self }
        var (taken, count) = ("", 0)
        for character in self {
            count += character.utf8.count
            guard count <= most else { break }
            taken.append(character)
        }
        return taken
    }
}
