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
                #"{"channel":0,"role":"agent","start":1,"end":2,"text":"a","words":[{"text":"a","start":1,"end":2}]},"#
                    + #"{"channel":0,"role":"agent","start":3,"end":4,"text":"b","confidence":0.25}"#),
            name: "a.transcript.json")
        let again = try read(try TranscriptFile.json(transcript), name: "b.transcript.json")
        #expect(again.utterances == transcript.utterances)
    }

    @Test(
        "a broken JSON transcript is refused and its place named",
        arguments: [
            ("{", "transcript.notJSON", ""), (#"{"format":"x"}"#, "transcript.missing", "language"),
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

    @Test("a voice's channel is the one that has its role")
    func vttRoles() throws {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v agent>pay\n<v customer>no\n"
        let swapped = try read(text, name: "a.vtt", roles: [.customer, .agent])
        #expect(swapped.utterances.map(\.channel) == [1, 0])
        #expect(try read(text, name: "a.vtt").utterances.map(\.channel) == [0, 1])
        #expect(swapped.engine != (try read(text, name: "a.vtt")).engine)
    }

    @Test("the lines of a WebVTT head are no cue, a cue named NOTE-12 is no note")
    func vttBlocks() throws {
        let transcript = try read(
            """
            WEBVTT
            Kind: captions
            Language: en

            NOTE-12
            00:01.000 --> 00:02.000
            pay

            NOTE
            nothing
            """, name: "a.vtt")
        #expect(transcript.utterances.map(\.text) == ["pay"])
        #expect(try read("WEBVTT\n00:01.000 --> 00:02.000\npay\n", name: "a.vtt").utterances.count == 1)
    }

    @Test(
        "hours beyond all calls are refused, not counted",
        arguments: ["9223372036854775807:00:00.000", "2778:00:00.000", "9999999999:00:00.000"])
    func vttHours(time: String) {
        let error = #expect(throws: TranscriptFileError.self) {
            try read("WEBVTT\n\n00:01.000 --> \(time)\nx\n", name: "a.vtt")
        }
        #expect(error?.message.key == "transcript.cue")
    }

    @Test("a voice of a great many classes that never ends is read at once", .timeLimit(.minutes(10)))
    func vttClasses() throws {
        let voice = "<v" + String(repeating: ".a", count: 40) + "!"
        #expect(throws: Never.self) { try read("WEBVTT\n\n00:01.000 --> 00:02.000\n\(voice) x\n", name: "a.vtt") }
    }

    @Test("a duration that no call has is refused", arguments: ["1e300", "-1", "10000001"])
    func duration(seconds: String) {
        let error = #expect(throws: TranscriptFileError.self) {
            try read(
                json(#"{"start":0,"end":1,"text":"x"}"#).replacing(
                    #""language""#, with: "\"durationSeconds\":\(seconds),\"language\""), name: "a.transcript.json")
        }
        #expect(error?.message.arguments["place"] == "durationSeconds")
    }

    @Test("broken JSON names line and column")
    func brokenJSON() throws {
        let error = #expect(throws: TranscriptFileError.self) {
            try read("{\n \"format\": nonsense\n}", name: "a.transcript.json")
        }
        let cause = try #require(error?.message.arguments["cause"])
        #expect(cause.hasPrefix("2:12: "), "\(cause)")
    }

    @Test("a pipe is refused at once, not waited for", .timeLimit(.minutes(10)))
    func pipe() throws {
        let folder = try Folder()
        try #require(mkfifo(folder.file("a.vtt"), 0o600) == 0)
        let error = #expect(throws: TranscriptFileError.self) {
            try TranscriptFile.read(path: folder.file("a.vtt"), language: .english, roles: nil)
        }
        #expect(error?.message.key == "transcript.notFile")
    }

    @Test("a WebVTT cue ends where the next one's times stand, although the blank line between them is missing")
    func missingBlankLine() throws {
        let folder = try Folder()
        let path = try folder.write(
            "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n00:03.000 --> 00:04.000\ntwo\n")
        let transcript = try TranscriptFile.read(path: path, language: .english, roles: nil)
        #expect(transcript.utterances.map(\.text) == ["one", "two"])
        #expect(transcript.utterances.map(\.span.start) == [1, 3])
    }
}
