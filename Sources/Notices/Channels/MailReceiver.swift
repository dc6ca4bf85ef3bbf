internal import Foundation
internal import Model
internal import Synchronization
internal import Transfers

/// One or more people who are written to by e-mail.
package struct MailReceiver: Receiver {
    package static let kind = "mail"
    package static let keys = ["server", "user", "password", "from", "to", "encrypted"]

    private let server: String
    private let login: (name: String, password: Secret)?
    private let from: String
    private let to: [String]
    private let isEncrypted: Bool

    package init?(_ fields: ReceiverFields) {
        let server = fields.address("server", ["smtp://", "smtps://"])
        let from = fields.mailAddress("from")
        to = fields.mailAddresses("to")
        if fields.has("user") || fields.has("password") {
            let (name, password) = (fields.requiredText("user"), fields.requiredSecret("password"))
            guard let name, let password else { return nil }
            login = (name, password)
        } else {
            login = nil
        }
        let isEncrypted = fields.truth("encrypted")
        guard let server, let from, !to.isEmpty else { return nil }
        self.server = server
        self.from = from
        self.isEncrypted = isEncrypted ?? !LocalAddress.isHere(server)
    }

    package func sender(
        _ environment: [String: String], within seconds: Double
    ) throws(SecretMissing) -> any NoticeSender {
        var known: (name: String, password: String)?
        if let login { known = (login.name, try login.password.text(environment)) }
        let server = MailConnection.Server(address: server, login: known, needsEncryption: isEncrypted)
        return MailSender(server: server, from: from, to: to, within: seconds)
    }
}

/// Hands mails in, one after the other over one connection.
final class MailSender: NoticeSender {
    private let address: String
    private let name: String?
    private let password: String?
    private let needsEncryption: Bool
    private let from: String
    private let to: [String]
    private let seconds: Double
    private let connection = Mutex(MailConnection())

    init(server: MailConnection.Server, from: String, to: [String], within seconds: Double) {
        (address, needsEncryption) = (server.address, server.needsEncryption)
        (name, password) = (server.login?.name, server.login?.password)
        (self.from, self.to, self.seconds) = (from, to, seconds)
    }

    func send(_ message: NoticeMessage) -> DeliveryAnswer {
        let login = name.flatMap { name in password.map { (name: name, password: $0) } }
        let server = MailConnection.Server(address: address, login: login, needsEncryption: needsEncryption)
        let content = MailFormat(from: from, to: to).content(of: message, at: Date())
        let mail = MailConnection.Mail(from: from, to: to, content: content)
        return Self.meaning(of: connection.withLock { $0.send(mail, to: server, within: seconds) })
    }

    /// A server refuses for good with 5xx; what it says of who hands the mail in is not this mail's fault.
    static func meaning(of answer: MailConnection.Answer) -> DeliveryAnswer {
        guard let failure = answer.failure else { return .accepted }
        let cause = answer.code > 0 ? "SMTP \(answer.code) \(failure.cause)" : failure.cause
        let isOfLogin = [530, 534, 535, 538].contains(answer.code)
        return (500..<600).contains(answer.code) && !isOfLogin
            ? .refused(cause: cause) : .later(cause: cause, seconds: nil)
    }
}
