internal import Foundation
internal import Model
internal import Transfers

/// Any server that takes JSON. Every status of 2xx is an acceptance, whatever the body says.
package struct WebhookReceiver: Receiver {
    package static let kind = "webhook"
    package static let keys = ["address", "token"]

    private let address: Secret
    private let token: Secret?

    package init?(_ fields: ReceiverFields) {
        let address = fields.requiredSecret("address")
        token = fields.secret("token")
        guard let address else { return nil }
        self.address = address
    }

    package func sender(
        _ environment: [String: String], within seconds: Double
    ) throws(SecretMissing) -> any NoticeSender {
        let format = WebhookFormat(address: try address.text(environment), token: try token?.text(environment))
        return HTTPSender(format, within: seconds)
    }
}

/// One object: ids, numbers and a sentence, with the token of the receiver where it has one.
struct WebhookFormat: HTTPFormat {
    let address: String
    let token: String?

    func request(_ message: NoticeMessage, at now: Int64) -> HTTPConnection.Request {
        var json: [String: Any] = [
            "id": message.id.text, "title": message.title, "text": message.lines.joined(separator: "\n"),
            "language": message.language.code,
        ]
        if let notice = message.notice {
            let alert = notice.alert
            json.merge([
                "event": notice.event.rawValue, "alert": alert.id.text, "rule": alert.key.rule.text,
                "number": alert.key.number, "since": "\(alert.crossing.since)", "role": notice.role.rawValue,
                "raisedAt": ZonedTime.utcText(microseconds: alert.raisedAt),
            ]) { $1 }
            json["employee"] = alert.employee?.text
            json["value"] = alert.crossing.value
            json["branch"] = message.team?.branch
            json["team"] = message.team?.name
        } else {
            json["event"] = "test"
        }
        return post(json, to: address, message, headers: token.map { ["Authorization: Bearer \($0)"] } ?? [])
    }

    func meaning(of body: Data) -> DeliveryAnswer { .accepted }

    var secrets: [String] { [address, token ?? ""] }
}
