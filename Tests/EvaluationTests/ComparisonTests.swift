import Model
import Testing

@testable import Evaluation

@Suite("What was heard beside what was said")
struct ComparisonTests {
    @Test("each word that was heard is right or not, and the kinds of errors are told apart")
    func kinds() {
        let made = WordComparison(
            reference: "you have to pay by friday", heard: "so you half to pay friday", language: .english)
        #expect(made.isRight == [false, true, false, true, true, true])
        #expect((made.substitutions, made.deletions, made.insertions) == (1, 1, 1))
    }

    @Test("titles are said in full")
    func titles() {
        #expect(WordComparison(reference: "mister dashwood", heard: "Mr. Dashwood", language: .english).errors == 0)
    }

    @Test("intervals are drawn over recordings, the same in every run, and hold the rate")
    func intervals() throws {
        var rate = WordErrorRate()
        for number in 0..<40 {
            rate.add(reference: "a b c d", heard: number.isMultiple(of: 4) ? "a b" : "a b c d", language: .english)
        }
        let interval = try #require(rate.interval)
        #expect(rate.rate == 0.125)
        #expect(interval.contains(0.125))
        #expect(interval.lowerBound > 0.03 && interval.upperBound < 0.25)
        #expect(rate.interval == interval)
        #expect(WordErrorRate().interval == nil)
    }

    @Test("two engines are compared pair by pair: a steady small difference shows where the rates' intervals overlap")
    func paired() throws {
        var (one, other) = (WordErrorRate(), WordErrorRate())
        for number in 0..<30 {
            let wrong = Array(repeating: "x", count: number % 5).joined(separator: " ")
            one.add(reference: "a b c d e f", heard: "a b c d e f " + wrong, language: .english)
            other.add(reference: "a b c d e f", heard: "a b c d e f y " + wrong, language: .english)
        }
        let between = try #require(one.difference(from: other))
        #expect(between.upperBound < 0)
        #expect(one.interval?.overlaps(try #require(other.interval)) == true)
        #expect(one.difference(from: WordErrorRate()) == nil)
    }

    @Test("confidences are held against how often words are right")
    func calibration() throws {
        func word(_ text: String, _ confidence: Int) -> Word {
            Word(text: text, span: Span(start: 0, end: 1), confidence: Confidence(tenThousandths: confidence))
        }
        var calibration = Calibration()
        calibration.add(
            [word("Pay,", 9500), word("1956", 9500), word("now", 3000)], reference: "pay one nine five six later",
            language: .english)
        #expect(calibration.bins[9].rightShare == 1)
        #expect(calibration.bins[3].rightShare == 0)
        #expect(calibration.bins.reduce(0) { $0 + $1.words } == 3)
        var sure = Calibration()
        for number in 0..<10 { sure.add(Confidence(tenThousandths: 9000), isRight: number > 0) }
        #expect(try #require(sure.error) < 1e-9)
    }
}

@Suite("Hits in what was heard beside hits in what was said")
struct HitComparisonTests {
    private func judgement(_ hits: [(rule: String, at: Double, channel: Int)]) -> Judgement {
        let made = hits.enumerated().map { place, hit in
            Hit(
                id: HitID("\(place)"), rule: RuleID(hit.rule), kind: .said, channel: hit.channel, role: .agent,
                span: Span(start: hit.at, end: hit.at + 1), text: "", before: "", after: "", confidence: .one,
                standing: .stands)
        }
        return Judgement(
            id: JudgementID("j"), recording: RecordingID("r"), engine: ContentHash(of: ""),
            lexiconVersion: ContentHash(of: ""), hits: made, undecided: [], deductions: [])
    }

    @Test("a hit is found where the same rule hits on the same channel at about the same time, and only once")
    func matching() {
        var hits = HitComparison()
        hits.add(
            expected: judgement([("a", 10, 0), ("a", 40, 0), ("b", 5, 0)]),
            found: judgement([("a", 11.5, 0), ("a", 12, 0), ("a", 40, 1), ("b", 60, 0)])
        ) { _ in true }
        #expect((hits.expected, hits.found, hits.matched) == (3, 4, 1))
        #expect(hits.recall == 1.0 / 3)
        #expect(hits.precision == 0.25)
        #expect(hits.deductionError == 0)
        #expect(HitComparison().recall == nil)
    }
}
