import Foundation
import Model
import Testing

@testable import Notices
@testable import Transfers

@Suite("What receivers are sent, and what their replies mean")
struct FormatTests {
    static func delivery(_ rule: String = "complianceScore", value: String? = "79.50") -> Delivery {
        let alert = Alert(
            key: Alert.Key(rule: AlertRuleID(rule), subject: "K-88121 13800001111", number: 2),
            employee: EmployeeID("E-1042"),
            crossing: Crossing(since: LocalDate(dayNumber: 20_498), value: value), state: .open, role: .supervisor,
            raisedAt: 1_771_061_400_000_000)
        let notice = Notice(alert: alert, event: .raised, role: .supervisor, madeAt: 1_771_061_400_000_000)
        return Delivery(id: Delivery.id(of: notice, to: "b07"), notice: notice, channel: "b07", attempts: 0)
    }

    private func message(_ rule: String = "complianceScore", value: String? = "79.50") -> NoticeMessage {
        NoticeMessage(
            Self.delivery(rule, value: value), team: Team(branch: "B-07", name: "T-3"), language: .chinese, link: nil)
    }

    private func json(_ request: HTTPConnection.Request) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: request.body) as? [String: Any])
    }

    @Test("a message holds key, rule, number and where to look, and neither words nor debtors nor their cases")
    func content() {
        for rule in AlertRules.kinds where rule.id != FeedStoppedRule.id {
            for language in [Language.chinese, .english] {
                let text = NoticeMessage(
                    Self.delivery(rule.id.text), team: nil, language: language, link: nil
                ).text
                #expect(text.contains("E-1042") && text.contains("fairdial alerts list"), "\(text)")
                #expect(!text.contains("K-88121") && !text.contains("13800001111"), "\(text)")
            }
        }
        let linked = NoticeMessage(Self.delivery(), team: nil, language: .english, link: "https://x/{alert}")
        #expect(linked.text.contains("https://x/\(Self.delivery().notice.alert.id)"))
    }

    @Test("a webhook gets one object of ids and numbers, and its token")
    func webhook() throws {
        let request = WebhookFormat(address: "http://x", token: "t").request(message(), at: 0)
        let object = try json(request)
        #expect(object["rule"] as? String == "complianceScore" && object["number"] as? Int == 2)
        #expect(object["employee"] as? String == "E-1042" && object["value"] as? String == "79.50")
        #expect(object["branch"] as? String == "B-07" && object["event"] as? String == "raised")
        #expect(object["raisedAt"] as? String == "2026-02-14T09:30:00.000Z")
        #expect(object["subject"] == nil)
        #expect(request.headers.contains("Authorization: Bearer t"))
        #expect(request.headers.contains("Idempotency-Key: \(Self.delivery().id)"))
    }

    @Test("bots get text in the form of each; WeCom's is cut to 2048 bytes of whole characters")
    func bots() throws {
        let wecom = try json(WeComFormat(address: "http://x").request(message(), at: 0))
        #expect(wecom["msgtype"] as? String == "text")
        #expect(((wecom["text"] as? [String: String])?["content"])?.contains("79.50") == true)
        #expect(String(repeating: "信", count: 700).prefix(bytes: 2048).utf8.count == 2046)
        let ding = DingTalkFormat(address: "http://x?access_token=a", secret: nil).request(message(), at: 0)
        #expect(ding.address == "http://x?access_token=a")
        let feishu = try json(FeishuFormat(address: "http://x", secret: nil).request(message(), at: 0))
        #expect(feishu["msg_type"] as? String == "text" && feishu["sign"] == nil)
    }

    @Test("signatures of DingTalk and Feishu are those that HMAC-SHA256 gives elsewhere")
    func signatures() {
        let ding = DingTalkFormat(address: "http://x?access_token=a", secret: "SECabc")
        #expect(
            ding.signed(at: 1_771_061_400_000_000)
                == "http://x?access_token=a&timestamp=1771061400000&sign=yCUo4kMgUoOJnf6ffz%2FPugUJqfh63%2B6jA%2BypOZOJ5rw%3D"
        )
        #expect(FeishuFormat.signature("SECabc", 1_771_061_400) == "s+AQpACz0Y2c8CzX5qW771a1EmtQvAUwkrApFhzXpM0=")
    }

    @Test(
        "HTTP 200 with a code is a refusal, with code 0 an acceptance, and garbage is neither",
        arguments: [
            (#"{"errcode":0,"errmsg":"ok"}"#, "accepted"), (#"{"errcode":40008,"errmsg":"bad type"}"#, "refused"),
            (#"{"errcode":45009,"errmsg":"too often"}"#, "later"), ("<html>login</html>", "later"), ("", "later"),
            (#"{"ok":true}"#, "later"),
        ])
    func replies(body: String, expected: String) {
        #expect(word(WeComFormat(address: "http://x").meaning(of: Data(body.utf8))) == expected)
    }

    private func word(_ answer: DeliveryAnswer) -> String {
        switch answer {
        case .accepted: "accepted"
        case .later: "later"
        case .refused: "refused"
        }
    }

    @Test(
        "a status about the address, the key or the moment waits; one about the message refuses",
        arguments: [
            (200, "accepted"), (204, "accepted"), (302, "later"), (400, "refused"), (401, "later"), (404, "later"),
            (413, "refused"), (422, "refused"), (429, "later"), (500, "later"), (503, "later"),
        ])
    func statuses(status: Int, expected: String) {
        let answer = HTTPConnection.Answer(status: status, retryAfter: 30, body: Data())
        #expect(word(HTTPSender.meaning(of: answer, WebhookFormat(address: "http://x", token: nil))) == expected)
    }

    @Test("what a receiver says is kept without the address and the secrets in it")
    func hiding() {
        let format = DingTalkFormat(address: "http://x/robot?access_token=abc123", secret: "SECabc")
        let body = Data(#"{"errcode":310000,"errmsg":"token abc123 SECabc unknown"}"#.utf8)
        #expect(format.meaning(of: body) == .later(cause: "310000 token … … unknown", seconds: nil))
    }

    @Test(
        "a mail server's 4xx waits, its 5xx refuses, but for what it says of the login",
        arguments: [(451, "later"), (421, "later"), (550, "refused"), (552, "refused"), (535, "later"), (0, "later")])
    func mail(code: Int, expected: String) {
        let answer = MailConnection.Answer(code: code, failure: TransferFailure(cause: "x"))
        #expect(word(MailSender.meaning(of: answer)) == expected)
    }

    @Test("a mail is MIME in UTF-8 whose id is the notice's, lines ended by CR LF")
    func mime() throws {
        let format = MailFormat(from: "f@example.com", to: ["a@example.com", "b@example.com"])
        let text = String(
            decoding: format.content(of: message(), at: Date(timeIntervalSince1970: 1_771_061_400)), as: UTF8.self)
        let bytes = Array(text.utf8)
        #expect(!zip(bytes, [0] + bytes).contains { $0 == 10 && $1 != 13 })
        #expect(text.contains("Date: Sat, 14 Feb 2026 09:30:00 +0000\r\n"))
        #expect(text.contains("Message-ID: <\(Self.delivery().id)@fairdial>\r\n"))
        let body = try #require(text.components(separatedBy: "\r\n\r\n").last)
        let decoded = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
        #expect(String(decoding: decoded, as: UTF8.self) == message().text)
        #expect(MailFormat.encoded("【FairDial】合规分过低").hasPrefix("=?utf-8?B?"))
    }

    @Test("waits double from a minute to an hour, as long as asked up to a day, and end after three days")
    func delays() {
        #expect(
            (1...8).map { RetryDelay.seconds(after: $0, asked: nil) } == [60, 120, 240, 480, 960, 1920, 3600, 3600])
        #expect(RetryDelay.seconds(after: 1, asked: 600) == 600)
        #expect(RetryDelay.seconds(after: 1, asked: 1e9) == 86_400)
        #expect(RetryDelay.again(after: 1, asked: nil, madeAt: 0, now: 86_400_000_000) == 86_460_000_000)
        #expect(RetryDelay.again(after: 9, asked: nil, madeAt: 0, now: 3 * 86_400_000_000) == nil)
    }
}
