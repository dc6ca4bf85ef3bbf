import Model
import Testing

@testable import Lexicons

@Suite("Turns")
struct TurnTests {
    @Test("join utterances of one voice that are less than a second apart")
    func joining() {
        let turns = Turn.turns(
            of: Sample.transcript([
                Sample.utterance("we will", from: 0, to: 2), Sample.utterance("sue you", from: 2.9, to: 4),
                Sample.utterance("no", from: 3, to: 3.5, role: .customer, channel: 1),
                Sample.utterance("tomorrow", from: 5, to: 6), Sample.utterance("bye", from: 6.9, to: 7),
            ]))
        #expect(turns.map { $0.words(0..<$0.text.count) } == ["we will sue you", "tomorrow bye", "no"])
    }

    @Test("write Chinese on without a space, and other words with one")
    func spacing() {
        func joined(_ texts: String...) -> String {
            let utterances = texts.enumerated().map {
                Sample.utterance($1, from: Double($0), to: Double($0) + 1)
            }
            let turn = Turn(channel: 0, role: .agent, utterances: utterances)
            return turn.words(0..<turn.text.count)
        }
        #expect(joined("我要", "起诉你。", "ok", "OK", "好", "3000", "元") == "我要起诉你。ok OK好3000元")
        #expect(joined("a ", "b", "", "c") == "a b c")
    }

    @Test("find their way back from what patterns see to what was written")
    func view() {
        let text = "你’说 的\u{3000} 话 ok 好’s"
        let turn = SpokenText.turn(text, role: .agent)
        #expect(String(decoding: turn.view.bytes, as: UTF8.self) == "你'说的话 ok 好's")
        func source(_ shown: String) -> String? {
            let view = String(decoding: turn.view.bytes, as: UTF8.self)
            guard let range = view.range(of: shown) else { return nil }
            let start = view.utf8.distance(from: view.startIndex, to: range.lowerBound)
            return turn.words(turn.view.source(of: start..<start + shown.utf8.count))
        }
        #expect(source("你'说") == "你’说")
        #expect(source("'") == "’")
        #expect(source("说的") == "说 的")
        #expect(source("说") == "说")
        #expect(source("的话") == "的\u{3000} 话")
        #expect(source("话 ok") == "话 ok")
        #expect(source("'s") == "’s")
    }

    @Test("take times and how sure it is from the words that matched, the least sure one's doubt halved")
    func wordTimes() {
        let words = [
            Word(text: "We'll", span: Span(start: 10, end: 10.4), confidence: Confidence("0.2")),
            Word(text: "sue", span: Span(start: 10.5, end: 11), confidence: Confidence("0.9")),
            Word(text: "[noise]", span: Span(start: 11, end: 11.2), confidence: Confidence("0.1")),
            Word(text: "you", span: Span(start: 11.3, end: 11.6), confidence: Confidence("0.7")),
        ]
        let turn = Turn(
            channel: 0, role: .agent,
            utterances: [Sample.utterance("We’ll sue you, now", from: 10, to: 13, words: words)])
        let heard = TurnTiming(turn: turn).heard(8..<15)
        #expect(heard.span == Span(start: 10.5, end: 11.6))
        #expect(heard.confidence == Confidence("0.85"))
        #expect(TurnTiming(turn: turn).heard(8..<11).confidence == Confidence("0.9"))
    }

    @Test("are as sure as the least sure utterance where no word has a sureness of its own")
    func sureUtterances() {
        let utterances = [("we will", 0.0, "0.9"), ("sue you", 2.0, "0.6")].map { text, start, confidence in
            Utterance(
                channel: 0, role: .agent, span: Span(start: start, end: start + 1), text: text, words: [],
                confidence: Confidence(confidence))
        }
        let turn = Turn(channel: 0, role: .agent, utterances: utterances)
        #expect(TurnTiming(turn: turn).heard(0..<15).confidence == Confidence("0.6"))
    }

    @Test("share out the time of an utterance whose words are not timed")
    func sharedTimes() {
        let turn = Turn(channel: 0, role: .agent, utterances: [Sample.utterance("我要起诉你了", from: 10, to: 16)])
        let heard = TurnTiming(turn: turn).heard(6..<15)
        #expect(heard.span == Span(start: 12, end: 15))
        #expect(heard.confidence == nil)
    }

    @Test("share out time so that neighbours touch and do not overlap")
    func neighbours() {
        for length in [1.1, 3.3, 7.7] {
            let text = "你这个废物垃圾真是不要脸的东西"
            let turn = Turn(
                channel: 0, role: .agent, utterances: [Sample.utterance(text, from: 0.1, to: 0.1 + length)])
            let spans = (0..<15).map { TurnTiming(turn: turn).heard($0 * 3..<$0 * 3 + 3).span }
            for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.end == right.start) }
        }
    }

    @Test("take a Chinese word of several characters whole")
    func longWords() {
        let words = ["我要", "起诉", "你们"].enumerated().map {
            Word(text: $1, span: Span(start: Double($0), end: Double($0) + 1), confidence: nil)
        }
        let turn = Turn(
            channel: 0, role: .agent, utterances: [Sample.utterance("我要起诉你们", from: 0, to: 3, words: words)])
        #expect(TurnTiming(turn: turn).heard(9..<15).span == Span(start: 1, end: 3))
    }

    @Test("align words to the text although some differ")
    func alignment() {
        let words = ["pay", "three", "hundred", "yuan", "now"].enumerated().map {
            Word(text: $1, span: Span(start: Double($0), end: Double($0) + 1), confidence: nil)
        }
        let alignment = WordAlignment(Sample.utterance("Pay 300 yuan now.", from: 0, to: 5, words: words))
        #expect(alignment.words.map(\.word.text) == ["pay", "yuan", "now"])
        #expect(alignment.words.map(\.range) == [0..<3, 8..<12, 13..<16])
    }

    @Test("do not let a stray word pull the others to the end")
    func strayWord() {
        let text = "a b c d e f g h i j k l m n o p q r s t u v w x y z and so on it goes until the word zebra"
        let words = ["a", "zebra", "b", "c"].enumerated().map {
            Word(text: $1, span: Span(start: Double($0), end: Double($0) + 1), confidence: nil)
        }
        let alignment = WordAlignment(Sample.utterance(text, from: 0, to: 5, words: words))
        #expect(alignment.words.map(\.word.text) == ["a", "b", "c"])
    }

    @Test("show about six words or twelve characters around a match")
    func surroundings() {
        #expect(Surroundings.end(of: "one two three four five six seven, eight ") == "three four five six seven, eight")
        #expect(Surroundings.beginning(of: " one two three four five six seven") == "one two three four five six")
        #expect(Surroundings.end(of: "一二三四五六七八九十甲乙丙丁") == "三四五六七八九十甲乙丙丁")
        #expect(Surroundings.beginning(of: "您好，一二三四五六七八九十甲乙") == "您好，一二三四五六七八九十")
        #expect(Surroundings.end(of: "") == "")
    }
}
