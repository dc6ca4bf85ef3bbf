import Testing

@testable import Model

@Suite("Deadlines as they are said")
struct SpokenDeadlineTests {
    /// Monday, 2 February 2026, at ten past three in the afternoon.
    private func left(_ text: String) throws -> String? {
        let moment = SpokenDeadline.Moment(day: try #require(LocalDate("2026-02-02")), second: 15 * 3600 + 600)
        return Self.written(SpokenDeadline.seconds(of: text, saidAt: moment))
    }

    /// As `1:50`, hours and minutes.
    private static func written(_ seconds: Int?) -> String? {
        seconds.map { "\($0 / 3600):\(($0 / 60 % 60).padded(to: 2))" }
    }

    @Test(
        "durations need no clock",
        arguments: [
            ("in two hours", "2:00"), ("within 24 hours", "24:00"), ("half an hour", "0:30"),
            ("an hour and a half", "1:30"),
            ("in 30 minutes", "0:30"),
            ("the next three days", "72:00"), ("one week", "168:00"), ("two and a half hours", "2:30"),
            ("24小时内", "24:00"), ("两个半小时", "2:30"), ("半个小时内", "0:30"), ("三天之内", "72:00"), ("一周内", "168:00"),
            ("30分钟内", "0:30"), ("两小时后", "2:00"),
        ])
    func durations(text: String, left: String) {
        #expect(Self.written(SpokenDeadline.seconds(of: text, saidAt: nil)) == left)
    }

    @Test(
        "times are counted from the moment at which they are said",
        arguments: [
            ("by five today", "1:50"), ("by 5 pm", "1:50"), ("by 17:30", "2:20"), ("today", "8:50"),
            ("tonight", "8:50"), ("tomorrow", "32:50"), ("tomorrow at ten", "18:50"),
            ("tomorrow at five", "25:50"), ("tomorrow morning", "20:50"),
            ("by noon tomorrow", "20:50"),
            ("by friday", "104:50"), ("before next monday at 9 a.m.", "161:50"),
            ("by the end of the day", "8:50"), ("four o'clock this afternoon", "0:50"),
            ("half past four", "1:20"),
            ("the day after tomorrow", "56:50"), ("close of business today", "2:50"),
            ("今天下午四点前", "0:50"), ("今天下午四点半之前", "1:20"), ("今天", "8:50"), ("明天中午", "20:50"),
            ("明早十点", "18:50"), ("今晚八点", "4:50"), ("周五之前", "104:50"), ("下周一上午九点", "161:50"),
            ("五点前", "1:50"), ("今天下班前", "2:50"), ("17:30之前", "2:20"), ("后天", "56:50"),
        ])
    func clock(text: String, left: String) throws {
        #expect(try self.left(text) == left)
    }

    @Test(
        "what is past, may be several, or is none is not read",
        arguments: [
            "by two pm today", "yesterday", "soon", "two hours ago", "in a while", "by march", "at 25:00", "three",
            "今天上午", "昨天",
            "三天前", "马上", "尽快", "月底", "", "by", "next year", "today tomorrow",
        ])
    func unread(text: String) throws {
        #expect(try left(text) == nil)
    }

    @Test("a time of the clock is not read where the call's is not known")
    func unknown() {
        #expect(SpokenDeadline.seconds(of: "by five today", saidAt: nil) == nil)
        #expect(SpokenDeadline.seconds(of: "in two hours", saidAt: nil) == 7200)
    }
}
