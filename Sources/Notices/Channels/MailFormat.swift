internal import Foundation

/// A mail as it goes over the line (RFC 5322, MIME): plain text in UTF-8, whose id is that of the notice.
struct MailFormat {
    let from: String
    let to: [String]

    func content(of message: NoticeMessage, at date: Date) -> Data {
        let body = Data(message.text.utf8).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        let lines = [
            "Date: \(Self.date(date))", "From: FairDial <\(from)>",
            "To: " + to.map { "<\($0)>" }.joined(separator: ",\r\n "), "Subject: \(Self.encoded(message.title))",
            "Message-ID: <\(message.id)@fairdial>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", body, "",
        ]
        return Data(lines.joined(separator: "\r\n").utf8)
    }

    /// A header's text in words of RFC 2047, each of at most 75 characters and of whole ones.
    static func encoded(_ text: String) -> String {
        var (words, word): ([String], String) = ([], "")
        for character in text {
            if (word + String(character)).utf8.count > 42 {
                words.append(word)
                word = ""
            }
            word.append(character)
        }
        return (words + [word]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func date(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: date)
    }
}
