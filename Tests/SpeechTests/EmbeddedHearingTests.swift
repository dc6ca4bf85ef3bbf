import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("Engines inside a child")
struct EmbeddedHearingTests {
    private let source = SoundSource(path: "\(Program.samples)/en-05-disclosure.wav")

    /// Says one word at each of some times, whatever it hears.
    private struct Inventor: SegmentEngine {
        let identity = EngineIdentity(engine: "inventor", model: "", settings: [:])
        let language = Language.english
        let times: [Double]

        func words(of segment: SpeechSegment) -> [HeardWord] {
            times.filter { (segment.span.start..<segment.span.end).contains($0) && segment.channel == 0 }.map {
                let word = Word(text: "word", span: Span(start: $0, end: $0 + 0.05), confidence: .one)
                return HeardWord(word: word, written: "word", isInSound: true)
            }
        }
    }

    @Test("words where no speech was detected are dropped and noted; short ones at its edge are kept")
    func invented() throws {
        let facts = try SoundAnalysis.facts(of: source)
        let channel = facts.channels[0]
        let place = try #require(channel.voiced.indices.first { channel.speech[$0].end - channel.voiced[$0].end > 0.2 })
        let end = channel.voiced[place].end
        let hearing = try EmbeddedHearing(
            request: HearingRequest(source: source, language: .english, roles: [.agent, .customer]), facts: facts,
            engine: Inventor(times: [end - 0.1, end + 0.05, end + 0.15])
        ).hear {}
        #expect(hearing.transcript.utterances.flatMap(\.words).map(\.span.start) == [end - 0.1, end + 0.05])
        #expect(hearing.transcript.dropped.map(\.span.start) == [end + 0.15])
    }

    @Test("a transcript from which an echo was left out says so; any other is named as ever")
    func echo() throws {
        var facts = try SoundAnalysis.facts(of: source)
        func settings() throws -> [String: String] {
            try EmbeddedHearing(
                request: HearingRequest(source: source, language: .english, roles: [.agent, .customer]), facts: facts,
                engine: Inventor(times: [facts.channels[0].voiced[0].start])
            ).hear {}.transcript.engine.settings
        }
        let usual = ["channels": "agent,customer", "language": "en"]
        #expect(try settings() == usual)
        facts.channels[1].echo = Echo(delayMilliseconds: 180, decibels: -20, stretches: [])
        #expect(try settings() == usual)
        facts.channels[1].echo = Echo(delayMilliseconds: 180, decibels: -20, stretches: [Span(start: 3, end: 4)])
        #expect(try settings() == usual.merging(["echo": "left out"]) { $1 })
    }

    @Test("what is heard of a stretch does not depend on the stretches heard before")
    func independence() throws {
        var segments: [SpeechSegment] = []
        try SpeechSegments.read(source, facts: try SoundAnalysis.facts(of: source)) { segments.append($0) }
        let short = segments.filter { (1...6).contains($0.span.length) }
        try #require(short.count >= 2)
        let (first, second) = (short[0], short[1])
        let worn = PocketSphinxEngine(.debianEnglish)
        _ = try worn.words(of: first)
        let fresh = PocketSphinxEngine(.debianEnglish)
        let words = try fresh.words(of: second)
        #expect(!words.isEmpty)
        #expect(try worn.words(of: second) == words)
        #expect(worn.identity.settings["stream"] == "restarted")
    }

    @Test("models are told apart by their bytes, not by their place or name")
    func identities() throws {
        func model(_ folder: Folder, _ words: String) throws -> PocketSphinxModel {
            for name in ["mdef", "means", "dict"] { _ = try folder.write(name, name) }
            _ = try folder.write("lm", words)
            return PocketSphinxModel(
                language: .english, acousticModel: folder.path, dictionary: folder.file("dict"),
                languageModel: folder.file("lm"))
        }
        let folders = [try Folder(), try Folder(), try Folder()]
        let hashes = try zip(folders, ["pay", "pay", "play"]).map {
            try model($0, $1).identity.settings["hash"]
        }
        #expect(hashes[0] == hashes[1])
        #expect(hashes[0] != hashes[2])
        #expect(hashes[0]?.count == 12)
    }
}
