import Foundation
import Model
import Testing

@testable import Speech

@Suite("Transcripts made elsewhere")
struct TranscriptFileTests {
    private func read(_ text: String, name: String, roles: [ChannelRole]? = nil) throws -> Transcript {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent(name).path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try TranscriptFile.read(path: path, language: .english, roles: roles)
    }

    private func json(_ utterances: String, language: String = "en") -> String {
        """
        {"format":"fairdial-transcript/1","language":"\(language)","source":{"engine":"human"},
         "utterances":[\(utterances)]}
        """
    }

    @Test("our JSON gives utterances with roles, words and confidences, in order of time")
    func ownForm() throws {
        let transcript = try read(
            json(
                """
                {"channel":1,"role":"customer","start":3,"end":4,"text":"no","confidence":0.5},
                {"channel":0,"role":"agent","start":1,"end":2,"text":"pay now",
                 "words":[{"text":"pay","start":1,"end":1.5,"confidence":0.9},{"text":"now","start":1.5,"end":2}]}
                """), name: "a.transcript.json")
        #expect(transcript.utterances.map(\.text) == ["pay now", "no"])
        #expect(transcript.utterances[0].role == .agent)
        #expect(transcript.utterances[0].words.map(\.confidence) == [Confidence("0.9"), nil])
        #expect(transcript.utterances[1].confidence == Confidence("0.5"))
        #expect(transcript.durationSeconds == 4)
    }

    @Test("a transcript without roles takes those of its channels, else it is mixed")
    func roles() throws {
        let text = json(#"{"channel":1,"start":0,"end":1,"text":"x"}"#)
        #expect(try read(text, name: "a.transcript.json", roles: [.agent, .customer]).utterances[0].role == .customer)
        #expect(try read(text, name: "a.transcript.json").utterances[0].role == .mixed)
    }

    @Test("what is written is read again as it was")
    func roundTrip() throws {
        let transcript = try read(
            json(
                #"{"channel":0,"role":"agent","start":1,"end":2,"text":"a","words":[{"text":"a","start":1,"end":2}]}"#),
            name: "a.transcript.json")
        let again = try read(try TranscriptFile.json(transcript), name: "b.transcript.json")
        #expect(again.utterances == transcript.utterances)
    }

    @Test(
        "a broken JSON transcript is refused and its place named",
        arguments: [
            ("{", "transcript.notJSON", ""), (#"{"format":"x"}"#, "transcript.notJSON", "language"),
            (
                #"{"format":"other/9","language":"en","source":{"engine":"x"},"utterances":[]}"#, "transcript.format",
                nil
            ),
            (
                #"{"format":"fairdial-transcript/1","language":"en","source":{"engine":"x"},"utterances":[]}"#,
                "transcript.noWords", nil
            ),
            (
                #"{"format":"fairdial-transcript/1","language":"en","source":{"engine":"x"},"utterances":[{"start":2,"end":1,"text":"x"}]}"#,
                "transcript.value", "utterances[0]"
            ),
            (
                #"{"format":"fairdial-transcript/1","language":"en","source":{"engine":"x"},"utterances":[{"start":0,"end":1,"text":"x","confidence":7}]}"#,
                "transcript.value", "utterances[0].confidence"
            ),
            (
                #"{"format":"fairdial-transcript/1","language":"en","source":{"engine":"x"},"utterances":[{"start":"a","end":1,"text":"x"}]}"#,
                "transcript.notJSON", "utterances[0].start"
            ),
        ] as [(String, String, String?)])
    func broken(text: String, key: String, place: String?) {
        let error = #expect(throws: TranscriptFileError.self) { try read(text, name: "a.transcript.json") }
        #expect(error?.message.key == key)
        if let place { #expect(error?.message.arguments["place"] == place) }
    }

    @Test("WebVTT gives an utterance for each voice of each cue; notes and styles are passed over")
    func webVTT() throws {
        let transcript = try read(
            """
            WEBVTT

            NOTE made by hand

            1
            00:01.000 --> 00:02.500 line:0
            <v agent>pay <b>now</b> &amp; here

            01:00:03.000 --> 01:00:04.000
            <v customer>no</v>
            <v Bob>who
            """, name: "a.vtt")
        #expect(transcript.utterances.map(\.text) == ["pay now & here", "no", "who"])
        #expect(transcript.utterances.map(\.role) == [.agent, .customer, .mixed])
        #expect(transcript.utterances[0].span == Span(start: 1, end: 2.5))
        #expect(transcript.utterances[1].span.start == 3603)
        #expect(transcript.utterances[0].confidences.isEmpty)
    }

    @Test("a broken WebVTT names its line")
    func brokenVTT() {
        let head = #expect(throws: TranscriptFileError.self) { try read("hello", name: "a.vtt") }
        #expect(head?.message.key == "transcript.notVTT")
        let cue = #expect(throws: TranscriptFileError.self) {
            try read("WEBVTT\n\n00:01.000 --> later\nx\n", name: "a.vtt")
        }
        #expect(cue?.message.arguments["line"] == "3")
    }
}
