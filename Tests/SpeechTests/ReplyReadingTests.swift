import Foundation
import Model
import Testing

@testable import Audio
@testable import Speech

@Suite("What a server's reply says")
struct ReplyReadingTests {
    private func read(_ json: String, _ language: Language = .english) throws -> [HeardWord] {
        let reply = try JSONDecoder().decode(TranscriptionReply.self, from: Data(json.utf8))
        let segment = SpeechSegment(
            channel: 0, recordedRate: 8000, span: Span(start: 100, end: 110), voice: Span(start: 101, end: 109),
            samples: [Float](repeating: 0, count: 160_000))
        return ReplyReading(language: language, sound: JoinedSound([segment])).words(reply)[0]
    }

    @Test("words may stand in their segments")
    func nested() throws {
        let words = try read(
            """
            {"segments":[{"start":1,"end":2,"text":" Hello.","words":[{"word":" Hello.","start":1,"end":2}]}]}
            """)
        #expect(words.map(\.word) == [Word(text: "Hello", span: Span(start: 101, end: 102), confidence: nil)])
    }

    @Test("a word without a probability is as sure as its segment")
    func confidence() throws {
        let words = try read(
            """
            {"segments":[{"start":0,"end":2,"text":"a","avg_logprob":-0.5},{"start":2,"end":4,"text":"b","avg_logprob":0}],
             "words":[{"word":"a","start":0,"end":2},{"word":"b","start":2,"end":4}]}
            """)
        #expect(words.map(\.word.confidence) == [Confidence(rounding: 0.6065), .one])
    }

    @Test("without times of words they are spread over their segment by their letters, and say so")
    func spread() throws {
        let words = try read(#"{"segments":[{"start":2,"end":4,"text":" I am ill."}]}"#)
        #expect(words.map(\.word.text) == ["I", "am", "ill"])
        #expect(words.first?.word.span.start == 102)
        #expect(words.last?.word.span.end == 104)
        #expect(!words.contains { !$0.isSpread })
        let bare = try read(#"{"text":"你好吗？"}"#, .chinese)
        #expect(bare.map(\.word.text) == ["你", "好", "吗"])
        #expect(bare.last?.written == "吗？")
        #expect(bare.first?.word.span.start == 101)
        #expect(bare.last?.word.span.end ?? 0 <= 109)
    }

    @Test("one word without a time spoils the times of its row: all of it is spread")
    func untimed() throws {
        let words = try read(
            """
            {"segments":[{"start":0,"end":1,"text":" so 5"}],
             "words":[{"word":"so","start":0,"end":1},{"word":"5","start":null,"end":null}]}
            """)
        #expect(words.map(\.word.text) == ["so", "5"])
        #expect(!words.contains { !$0.isSpread })
    }

    @Test("pieces of a word are one word, and marks belong to the word before them")
    func pieces() throws {
        let words = try read(
            """
            {"words":[{"word":" $","start":0,"end":1,"probability":0.9},{"word":"500","start":1,"end":2,"probability":0.6},
             {"word":" or","start":2,"end":3},{"word":" well","start":3,"end":4},{"word":"-known","start":4,"end":5},
             {"word":" ...","start":5,"end":6}]}
            """)
        #expect(words.map(\.word.text) == ["$500", "or", "well-known"])
        #expect(words.map(\.written) == ["$500", "or", "well-known..."])
        #expect(words[0].word.span == Span(start: 100, end: 102))
        #expect(words[0].word.confidence == Confidence(rounding: 0.6))
    }

    @Test("quotation marks and dashes around a line are no words and stand with none")
    func strayMarks() throws {
        let words = try read(
            """
            {"words":[{"word":" \\"'","start":0,"end":1},{"word":" Pay","start":1,"end":2},{"word":" -","start":2,"end":3},
             {"word":" \\"It's","start":3,"end":4},{"word":" well","start":4,"end":5},{"word":"-known.\\"'","start":5,"end":6},
             {"word":" —","start":6,"end":7}]}
            """)
        #expect(words.map(\.written) == ["Pay", "It's", "well-known."])
        #expect(words.map(\.word.text) == ["Pay", "It's", "well-known"])
        #expect(try read(#"{"text":"- \"'"}"#).isEmpty)
    }

    @Test("signs of money and percent stay with their figure")
    func signs() throws {
        let row = ["¥", "200", "的", "50", "%", "。"].map { #"{"word":"\#($0)","start":1,"end":2}"# }
        let words = try read("{\"words\":[\(row.joined(separator: ","))]}", .chinese)
        #expect(words.map(\.written) == ["¥200", "的", "50%。"])
        #expect(words.map(\.word.text) == ["¥200", "的", "50%"])
        #expect(try read(#"{"text":"$"}"#).isEmpty)
    }

    @Test("traditional characters become simplified ones, together with their neighbours")
    func simplified() throws {
        let row = "再看著辦乾淨。".map { #"{"word":"\#($0)","start":1,"end":2}"# }.joined(separator: ",")
        let words = try read("{\"words\":[\(row)]}", .chinese)
        #expect(words.map(\.written) == ["再", "看", "着", "办", "干", "净。"])
        #expect(SimplifiedChinese.text("著作、著名") == "著作、著名")
        #expect(SimplifiedChinese.words(["這", "個月"]) == ["这", "个月"])
    }

    @Test("a segment that is likely silence and hardly believed is dropped, either alone is not")
    func invented() throws {
        func isInSound(_ silence: Double, _ mean: Double) throws -> Bool {
            try read(
                """
                {"segments":[{"start":0,"end":1,"text":" Thanks","no_speech_prob":\(silence),"avg_logprob":\(mean)}]}
                """
            ).allSatisfy(\.isInSound)
        }
        #expect(try !isInSound(0.8, -1.4))
        #expect(try isInSound(0.8, -0.3))
        #expect(try isInSound(0.1, -1.4))
    }

    @Test("words that come again and again are dropped beyond the fourth time")
    func loops() throws {
        let words = try read("{\"text\":\"Pay \(String(repeating: "it now ", count: 9))please\"}")
        let kept = words.filter(\.isInSound).map(\.word.text).joined(separator: " ")
        #expect(kept == "Pay it now it now it now it now please")
        #expect(words.count == 20)
        #expect(RepeatedWords.excess(in: ["no", "no", "No", "no"]).isEmpty)
        #expect(RepeatedWords.excess(in: []).isEmpty)
    }

    @Test("times beyond the sound that was sent are cut to it")
    func beyond() throws {
        let words = try read(#"{"words":[{"word":"a","start":-1,"end":2},{"word":"b","start":9,"end":30}]}"#)
        #expect(words.map(\.word.span) == [Span(start: 100, end: 102), Span(start: 109, end: 110)])
    }

    @Test("a reply without words gives none")
    func empty() throws {
        #expect(try read(#"{"text":""}"#).isEmpty)
        #expect(try read(#"{"text":"","segments":[],"words":[]}"#).isEmpty)
    }
}
