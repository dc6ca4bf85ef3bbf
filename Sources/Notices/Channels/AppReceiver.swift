internal import Model

/// In-app: the notice is there once it is kept, for `fairdial alerts list` and for pages.
package struct AppReceiver: Receiver {
    package static let kind = "app"
    package static let keys: [String] = []

    package init(_ fields: ReceiverFields) {}

    package var isInApp: Bool { true }

    package func sender(
        _ environment: [String: String], within seconds: Double
    ) throws(SecretMissing) -> any NoticeSender { Nothing() }

    private struct Nothing: NoticeSender {
        func send(_ message: NoticeMessage) -> DeliveryAnswer { .accepted }
    }
}
