import Audio
import Model
import Testing

@testable import Speech

@Suite("A line over its sound")
struct LineTimingTests {
    @Test("each word of a line takes the pieces of one of its forms; words without pieces were left out")
    func reading() {
        let line = [[["you"]], [["press"]], [["five", "hundred"], ["five", "oh", "oh"]], [["now"]]]
        let read = PathReading(line: line, names: ["press", "five", "oh", "oh", "now"])
        #expect(read.pieces == [nil, 0..<1, 1..<4, 4..<5])
    }

    @Test("a path that is none of the line places nothing")
    func otherPath() {
        #expect(PathReading(line: [[["pay"]], [["now"]]], names: ["pay", "later"]).pieces == [nil, nil])
        #expect(PathReading(line: [[["pay"]]], names: []).pieces == [nil])
    }

    @Test("words that were left out share the sound between their neighbours; without sound nobody said them")
    func gaps() {
        let spans = LineTiming.spans([nil, 20..<40, nil, nil, 80..<100, nil], within: 15..<130)
        #expect(spans.map(\.isInSound) == [false, true, true, true, true, true])
        #expect(spans.map(\.frames) == [15..<15, 20..<40, 40..<60, 60..<80, 80..<100, 100..<130])
    }

    @Test("words lie where they are said, and what was not said is left out")
    func realSound() throws {
        let source = SoundSource(path: "\(Program.samples)/en-05-disclosure.wav")
        var longest: SpeechSegment?
        try SpeechSegments.read(source, facts: try SoundAnalysis.facts(of: source)) { segment in
            if segment.samples.count > longest?.samples.count ?? 0 { longest = segment }
        }
        let segment = try #require(longest)
        let heard = try PocketSphinxEngine(.debianEnglish).words(of: segment).map(\.word)
        try #require(heard.count >= 4)
        let timing = LineTiming(aligner: try WordAligner(.debianEnglish, band: .wide))
        func line(_ words: [String]) -> [WrittenWord] { words.map { WrittenWord(text: $0, probability: 0.9) } }
        let said = heard.map(\.text)
        let timed = try timing.time(line(said), over: segment)
        #expect(timed.map(\.word.text) == said)
        for (word, other) in zip(timed, heard) {
            #expect(abs(word.word.span.start - other.span.start) < 0.6, "\(word.word.text)")
        }
        let wrong = try timing.time(line(["jurisprudence", "umbrella", "mozambique"] + said), over: segment)
        #expect(wrong.prefix(3).contains { !$0.isInSound || $0.word.confidence == Confidence(rounding: 0.4) })
        let again = try timing.time(line(said), over: segment)
        #expect(again == timed, "a second time gives the same")
        #expect(try timing.time([], over: segment).isEmpty)
    }

    @Test("a word is as sure as its network and its sounds are")
    func confidence() {
        let sure = WordConfidence.confidence(probability: 0.99, hasPlace: true)
        let unsure = WordConfidence.confidence(probability: 0.3, hasPlace: true)
        #expect(sure > Confidence(rounding: 0.95) && unsure < Confidence(rounding: 0.6))
        #expect(WordConfidence.confidence(probability: 0.99, hasPlace: false) < unsure)
        #expect(WordConfidence.confidence(probability: 0, hasPlace: true) > Confidence(rounding: 0))
    }
}
