import Model
import Testing

@testable import Reports

@Suite("The words of a hit in the transcript")
struct MarkedTextTests {
    /// One word a second from `start`, unless the words have no times.
    private func utterance(_ text: String, from start: Double, length: Double = 10, words: [String] = []) -> Utterance {
        Utterance(
            channel: 0, role: .agent, span: Span(start: start, end: start + length), text: text,
            words: words.enumerated().map { place, word in
                let second = start + Double(place)
                return Word(text: word, span: Span(start: second, end: second + 1), confidence: nil)
            })
    }

    private func hit(_ text: String, _ start: Double, _ end: Double, _ standing: Standing = .stands) -> Hit {
        Hit(
            id: HitID("h-\(start)"), rule: Samples.rule.id, kind: .said, channel: 0, role: .agent,
            span: Span(start: start, end: end), text: text, before: "", after: "", confidence: nil, standing: standing)
    }

    private func marked(_ utterance: Utterance, _ hits: Hit...) -> String {
        MarkedText(utterance, hits: hits).pieces.map { $0.standing == nil ? $0.text : "[\($0.text)]" }.joined()
    }

    @Test("a hit that runs over two utterances is marked in both")
    func acrossUtterances() {
        let hit = hit("break your legs", 2, 11)
        #expect(
            marked(utterance("i will break your", from: 0, words: ["i", "will", "break", "your"]), hit)
                == "i will [break your]")
        #expect(marked(utterance("legs you hear", from: 10, words: ["legs", "you", "hear"]), hit) == "[legs] you hear")
    }

    @Test("of words said twice those are marked whose seconds are the hit's, each as it stands")
    func secondOccurrence() {
        let words = ["你是", "骗子", "对", "你是", "骗子"]
        let said = utterance("你是骗子，对，你是骗子。", from: 0, words: words)
        #expect(marked(said, hit("你是骗子", 3, 5)) == "你是骗子，对，[你是骗子]。")
        let pieces = MarkedText(said, hits: [hit("你是骗子", 0, 2, .overturned), hit("你是骗子", 3, 5)]).pieces
        #expect(pieces.map(\.standing) == [.overturned, nil, .stands, nil])
    }

    @Test("without word times the place nearest to the hit's share of the utterance is marked")
    func nearestShare() {
        let said = utterance("你是骗子对不对啊你是骗子", from: 100, length: 12)
        #expect(marked(said, hit("你是骗子", 108, 112)) == "你是骗子对不对啊[你是骗子]")
        #expect(marked(said, hit("你是骗子", 100, 104)) == "[你是骗子]对不对啊你是骗子")
    }

    @Test("without word times the part of a hit at an utterance's edge is marked")
    func edges() {
        let hit = hit("打断你的腿", 3, 12)
        #expect(marked(utterance("我要打断你", from: 0, length: 5), hit) == "我要[打断你]")
        #expect(marked(utterance("的腿听见没有", from: 5.5, length: 9), hit) == "[的腿]听见没有")
        #expect(marked(utterance("打断你", from: 20, length: 5), hit) == "打断你", "said at another time")
    }

    @Test("one timed word that holds more than the hit is marked in part")
    func longWord() {
        #expect(marked(utterance("你是骗子啊", from: 0, words: ["你是骗子啊"]), hit("骗子", 0, 1)) == "你是[骗子]啊")
    }

    @Test("where hits share words the graver standing shows; case and missing words do no harm")
    func shared() {
        let said = utterance("You Liar 123 go", from: 0, words: ["you", "liar", "one", "go"])
        let pieces = MarkedText(said, hits: [hit("You Liar", 0, 2, .waits), hit("Liar", 1, 2)]).pieces
        #expect(pieces.map(\.text) == ["You ", "Liar", " 123 go"])
        #expect(pieces.map(\.standing) == [.waits, .stands, nil])
    }
}
