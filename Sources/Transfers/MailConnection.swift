internal import CCurl
package import Foundation

/// Sends e-mail by SMTP: owns a handle of libcurl and frees it, and keeps the connection from mail to mail. For one thread
/// at a time; its calls block.
package final class MailConnection {
    /// Who takes mail, and as whom it is handed in.
    package struct Server {
        /// `smtp://host:port` or `smtps://host:port`.
        package let address: String
        /// Nil where the server asks nobody who they are.
        package let login: (name: String, password: String)?
        /// Whether a connection that cannot be encrypted is refused.
        package let needsEncryption: Bool

        package init(address: String, login: (name: String, password: String)?, needsEncryption: Bool) {
            self.address = address
            self.login = login
            self.needsEncryption = needsEncryption
        }
    }

    package struct Mail {
        /// Addresses alone, without names.
        package let from: String
        package let to: [String]
        /// Head and body as they go over the line, lines ended by CR LF.
        package let content: Data

        package init(from: String, to: [String], content: Data) {
            self.from = from
            self.to = to
            self.content = content
        }
    }

    /// What the server said last, such as 250, 451 or 550; 0 where it said nothing.
    package struct Answer {
        package let code: Int
        /// Nil where the mail was taken.
        package let failure: TransferFailure?
    }

    private let curl: UnsafeMutableRawPointer?

    package init() { curl = TransferLibrary.handle() }

    deinit { curl_easy_cleanup(curl) }

    /// Hands one mail in for all its receivers, or for none.
    package func send(_ mail: Mail, to server: Server, within seconds: Double) -> Answer {
        guard let curl else { return Answer(code: 0, failure: .noHandle) }
        let receivers = mail.to.reduce(nil as UnsafeMutablePointer<curl_slist>?) { list, receiver in
            curl_slist_append(list, "<\(receiver)>") ?? list
        }
        defer { curl_slist_free_all(receivers) }
        let content = MailContent(mail.content)
        curl_easy_reset(curl)
        fairdial_curl_set_pointer(curl, CURLOPT_MAIL_RCPT, receivers)
        fairdial_curl_set_long(curl, CURLOPT_UPLOAD, 1)
        fairdial_curl_set_long(curl, CURLOPT_TIMEOUT_MS, Int(max(seconds, 0.001) * 1000))
        // Else a server that hangs is waited for two minutes while it is bid farewell.
        fairdial_curl_set_long(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, Int(max(seconds, 1).rounded(.up)))
        fairdial_curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
        fairdial_curl_set_long(
            curl, CURLOPT_USE_SSL,
            Int(server.needsEncryption ? CURLUSESSL_ALL.rawValue : CURLUSESSL_TRY.rawValue))
        fairdial_curl_set_pointer(curl, CURLOPT_READDATA, Unmanaged.passUnretained(content).toOpaque())
        fairdial_curl_set_reader(curl) { place, size, count, content in
            MailContent.give(to: place, count: size * count, from: content)
        }
        // The library copies texts when they are set.
        set(CURLOPT_URL, server.address, curl)
        set(CURLOPT_MAIL_FROM, "<\(mail.from)>", curl)
        if let login = server.login {
            set(CURLOPT_USERNAME, login.name, curl)
            set(CURLOPT_PASSWORD, login.password, curl)
        }
        if LocalAddress.isHere(server.address) { set(CURLOPT_NOPROXY, "*", curl) }
        let result = withExtendedLifetime(content) { curl_easy_perform(curl) }
        let code = fairdial_curl_status(curl)
        return Answer(code: code, failure: result == CURLE_OK ? nil : TransferFailure(result))
    }

    private func set(_ option: CURLoption, _ text: String, _ curl: UnsafeMutableRawPointer) {
        _ = text.withCString { fairdial_curl_set_pointer(curl, option, $0) }
    }
}

/// A mail's bytes and how many of them the library has taken.
private final class MailContent {
    private let bytes: Data
    private var taken = 0

    init(_ bytes: Data) { self.bytes = bytes }

    static func give(
        to place: UnsafeMutablePointer<CChar>?, count: Int, from content: UnsafeMutableRawPointer?
    ) -> Int {
        guard let place, let content else { return 0 }
        let whole = Unmanaged<MailContent>.fromOpaque(content).takeUnretainedValue()
        let next = whole.bytes.dropFirst(whole.taken).prefix(count)
        next.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress {
                UnsafeMutableRawPointer(place).copyMemory(from: start, byteCount: bytes.count)
            }
        }
        whole.taken += next.count
        return next.count
    }
}
