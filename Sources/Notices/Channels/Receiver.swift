package import Model

/// A kind of receiver, with what one channel says of it. A further kind is one more type that conforms, in a file of its
/// own, and one line in `Receivers`.
package protocol Receiver: Sendable {
    /// As routes write it.
    static var kind: String { get }
    /// The keys that it needs or may have.
    static var keys: [String] { get }

    /// Nil where something is missing or wrong; the log says what.
    init?(_ fields: ReceiverFields)

    /// Whether a notice is there once it is kept: nothing is sent.
    var isInApp: Bool { get }

    /// What sends to it, with its secrets as they are now.
    ///
    /// - Throws: `SecretMissing`.
    func sender(_ environment: [String: String], within seconds: Double) throws(SecretMissing) -> any NoticeSender
}

extension Receiver {
    package var isInApp: Bool { false }
}

/// Sends notices to one receiver, one after the other.
package protocol NoticeSender: Sendable {
    /// Blocks until the receiver has answered or the time is over.
    func send(_ message: NoticeMessage) -> DeliveryAnswer
}

/// Every kind of receiver there is.
enum Receivers {
    static let kinds: [any Receiver.Type] = [
        WebhookReceiver.self, WeComReceiver.self, DingTalkReceiver.self, FeishuReceiver.self, MailReceiver.self,
        AppReceiver.self,
    ]
}
