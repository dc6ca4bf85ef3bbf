import Testing

@testable import Lexicons

@Suite("Phrases")
struct PhraseTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let phrase: String
        let text: String
        let found: [String]
        var testDescription: String { "\(phrase) in \(text)" }

        init(_ phrase: String, _ text: String, _ found: [String]) {
            self.phrase = phrase
            self.text = text
            self.found = found
        }
    }

    static let spaced = [
        Case("sue you", "I will SUE   you", ["SUE   you"]),
        Case("sue you", "I will sue, um, you", ["sue, um, you"]),
        Case("sue you", "I will sue you know like you", ["sue you"]),
        Case("we sue", "we you know like sue", ["we you know like sue"]),
        Case("we sue", "we um uh er sue", []),
        Case("we sue", "we really sue", []),
        Case("sue you", "an issue you", []),
        Case("sue you", "sue youth", []),
        Case("sue you", "sue. You owe", []),
        Case("sue you", "sueyou", []),
        Case("we can", "we can't", []),
        Case("we can", "we can’t", []),
        Case("your boss", "your boss's wife", ["your boss"]),
        Case("don't pay", "you don’t pay", ["don’t pay"]),
        Case("don’t pay", "you don't pay", ["don't pay"]),
        Case("pre-legal team", "the pre legal team", ["pre legal team"]),
        Case("pre legal team", "the pre-legal team", ["pre-legal team"]),
        Case("50% off", "50% off or 150% off", ["50% off"]),
        Case("if you don't pay we", "if you don't pay, we", ["if you don't pay, we"]),
        Case("a.b", "axb a.b", ["a.b"]),
    ]

    static let chinese = [
        Case("打断你的腿", "我打断你的腿", ["打断你的腿"]),
        Case("打断你的腿", "打 断 你 的 腿", ["打 断 你 的 腿"]),
        Case("打断你的腿", "打断嗯你那个的腿", ["打断嗯你那个的腿"]),
        Case("打断你的腿", "打断，嗯，啊，你的腿", ["打断，嗯，啊，你的腿"]),
        Case("打断你的腿", "打断嗯啊呃你的腿", []),
        Case("打断你的腿", "打断了你的腿", []),
        Case("打断你的腿", "打断。你的腿", []),
        Case("就是你", "就是你", ["就是你"]),
        Case("就是你", "就是就是你", ["就是就是你"]),
        Case("打12378投诉", "打12378投诉", ["打12378投诉"]),
        Case("12378", "打12378投诉或123789", ["12378"]),
        Case("加V信", "加 v 信", ["加 v 信"]),
        Case("𠮷野家", "去𠮷 野家", ["𠮷 野家"]),
    ]

    @Test("of words with spaces", arguments: spaced)
    func english(_ example: Case) throws {
        #expect(try Sample.found(example.phrase, in: example.text) == example.found)
    }

    @Test("of Chinese characters", arguments: chinese)
    func han(_ example: Case) throws {
        #expect(try Sample.found(example.phrase, in: example.text) == example.found)
    }

    @Test("stand for every item of their lists")
    func lists() {
        let lists = ListExpansion(lists: ["who": ["a", "b c"], "n": ["1", "2"]])
        #expect(lists.phrases("%who% x %n%") == ["a x 1", "a x 2", "b c x 1", "b c x 2"])
        #expect(lists.phrases("5% or 6%") == ["5% or 6%"])
        #expect(lists.pattern("%who%%n%+").text == "(?:b\\s+c|a)(?:1|2)+")
    }
}

@Suite("Numbers in phrases")
struct PhraseNumberTests {
    @Test(
        "are found in figures and in words",
        arguments: [
            ("三天内还清", "3天内还清", "3天内还清"), ("三天内还清", "三天内还清", "三天内还清"), ("24小时之内", "二十四 小时之内", "二十四 小时之内"),
            ("两万块", "20000块", "20000块"), ("两万块", "2万块", "2万块"), ("两万块", "20,000 块", "20,000 块"),
            ("within twenty four hours", "within 24 hours", "within 24 hours"),
            ("within 24 hours", "within twenty-four hours", "within twenty-four hours"),
            ("five hundred dollars", "pay 500 dollars", "500 dollars"),
            ("pay 1500 now", "pay one thousand five hundred now", "pay one thousand five hundred now"),
            ("pay 1500 now", "pay 1,500 now", "pay 1,500 now"), ("一定起诉", "一定起诉", "一定起诉"),
        ])
    func bothWays(phrase: String, text: String, words: String) throws {
        #expect(try Sample.found(phrase, in: text) == [words])
    }

    @Test(
        "are whole numbers, not parts of longer ones",
        arguments: [
            ("三天内", "13天内"), ("三天内", "3.3天内"), ("3天内", "十三天内"), ("三天内", "1,3天内"),
            ("within two hours", "within 22 hours"), ("pay 20 now", "pay twenty five now"),
        ])
    func whole(phrase: String, text: String) throws {
        #expect(try Sample.found(phrase, in: text) == [])
    }
}
