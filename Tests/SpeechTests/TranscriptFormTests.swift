import Foundation
import Model
import Seeds
import Testing

@testable import Speech

/// Reads a text as a transcript file of that name.
func readTranscript(
    _ text: String, _ name: String, language: Language = .english, roles: [ChannelRole]? = nil,
    soundSeconds: Double? = nil
) throws -> Transcript {
    let folder = try Folder()
    return try TranscriptFile.read(
        path: try folder.write(name, text), language: language, roles: roles, soundSeconds: soundSeconds)
}

/// The key of the error with which a text is refused, and its line.
func refusal(_ text: String, _ name: String) -> [String?] {
    let error = #expect(throws: TranscriptFileError.self) { try readTranscript(text, name) }
    return [error?.message.key, error?.message.arguments["line"]]
}

@Suite("Transcripts in SubRip")
struct SubRipTests {
    @Test("each cue is an utterance, and marks at the lines' starts say who speaks")
    func cues() throws {
        let transcript = try readTranscript(
            """
            1
            00:00:01,000 --> 00:00:02,500 X1:40 X2:600
            agent: pay <i>now</i>

            00:01:00.250 --> 00:01:04,000
            {\\an8}[Customer 2] no
            never
            坐席：好

            3
            01:00:00,000 --> 01:00:01,000
            John: a < b

            """, "a.srt")
        #expect(transcript.utterances.map(\.text) == ["pay now", "no", "never", "好", "John: a < b"])
        #expect(transcript.utterances.map(\.role) == [.agent, .customer, .customer, .agent, .mixed])
        #expect(transcript.utterances.map(\.channel) == [0, 1, 1, 0, 0])
        #expect(transcript.utterances.map(\.span.start) == [1, 60.25, 60.25, 60.25, 3600])
        #expect(transcript.utterances[1].span.end == 64)
        #expect(transcript.engine.engine == "srt")
        #expect(transcript.utterances.allSatisfy { $0.confidences.isEmpty })
    }

    @Test("marks, line ends and byte order marks of other systems change nothing", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n坐席：好\n\n\n2\n00:00:03,000 --> 00:00:04,000\n【客户】 不\n"
        let plain = try readTranscript(text, "a.srt")
        #expect(plain.utterances.map(\.text) == ["好", "不"])
        #expect(try readTranscript("\u{FEFF}" + text.replacing("\n", with: end), "A.SRT") == plain)
    }

    @Test("a cue ends where the next one's number and times stand, although the blank line between them is missing")
    func missingBlankLine() throws {
        let text = """
            1
            00:00:01,000 --> 00:00:02,000
            one
            2
            00:00:03,000 --> 00:00:04,000
            two
            00:00:05,000 --> 00:00:06,000
            3
            """
        let transcript = try readTranscript(text, "a.srt")
        #expect(transcript.utterances.map(\.text) == ["one", "two", "3"])
        #expect(transcript.utterances.map(\.span.start) == [1, 3, 5])
    }

    @Test("times straight under times begin a cue of their own, which holds no words")
    func emptyCue() throws {
        let text = "00:00:01,000 --> 00:00:02,000\n00:00:03,000 --> 00:00:04,000\nyou go 3 --> 4\n"
        let transcript = try readTranscript(text, "a.srt")
        #expect(transcript.utterances.map(\.text) == ["you go 3 --> 4"])
        #expect(transcript.utterances[0].span.start == 3)
    }

    @Test(
        "a line of tags that never end costs no more than any other", .timeLimit(.minutes(5)),
        arguments: ["<", "<v ", "<b ", "{\\", "<v agent"], ["srt", "vtt"])
    func openTags(tag: String, form: String) throws {
        let head = form == "srt" ? "00:00:01,000 --> 00:00:02,000" : "WEBVTT\n\n00:00:01.000 --> 00:00:02.000"
        let text = "\(head)\npay \(String(repeating: tag, count: 100_000))\n"
        #expect(try readTranscript(text, "a.\(form)").utterances.count == 1)
    }

    @Test("cues out of order and over each other are taken in order of time")
    func overlapping() throws {
        let transcript = try readTranscript(
            "00:00:05,000 --> 00:00:09,000\nlate\n\n00:00:01,000 --> 00:00:06,000\nearly\n", "a.srt")
        #expect(transcript.utterances.map(\.text) == ["early", "late"])
        #expect(transcript.durationSeconds == 9)
    }

    @Test(
        "times that cannot be are refused, and the line is named",
        arguments: [
            ("1\n00:00:02,000 --> 00:00:01,000\nx\n", "2"), ("1\n-00:00:02,000 --> 00:00:03,000\nx\n", "2"),
            ("1\n00:00:01,000 -> 00:00:02,000\nx\n", "2"), ("1\n00:61:00,000 --> 01:62:00,000\nx\n", "2"),
            ("\n\n1\n99999999:00:00,000 --> 99999999:00:01,000\nx\n", "4"),
            ("00:00:01,000 --> 00:00:02,000\nx\n\nlost\n", "4"), ("hello\n", "1"), ("7\n", "1"),
            ("1\n００:00:01,000 --> 00:00:02,000\nx\n", "2"),
        ])
    func times(text: String, line: String) {
        #expect(refusal(text, "a.srt") == ["transcript.cue", line])
    }

    @Test("a file without words is refused", arguments: ["", "\n\n", "1\n00:00:01,000 --> 00:00:02,000\nagent:\n"])
    func noWords(text: String) {
        #expect(refusal(text, "a.srt") == ["transcript.noWords", nil])
    }

    @Test("bytes of another coding are refused with what to do", arguments: TranscriptForm.allCases)
    func coding(form: TranscriptForm) throws {
        let folder = try Folder()
        let path = folder.file("a\(form.rawValue)")
        // 您好 in GB18030.
        try Data([0xC4, 0xFA, 0xBA, 0xC3]).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: TranscriptFileError.self) {
            try TranscriptFile.read(path: path, language: .chinese, roles: nil)
        }
        #expect(error?.message.key == "transcript.notUTF8")
    }
}

@Suite("Transcripts in NIST CTM")
struct CTMTests {
    @Test("words make utterances, which end at pauses; channels are numbers or letters")
    func words() throws {
        let transcript = try readTranscript(
            """
            ;; a recogniser's output
            call-1 A 1.00 0.40 pay 0.9
            call-1 A 1.50 .5 now 0.8
            call-1 B 1.60 0.30 no
            call-1 1 2.50 0.30 please 1
            """, "a.ctm", roles: [.agent, .customer])
        #expect(transcript.utterances.map(\.text) == ["pay now", "no", "please"])
        #expect(transcript.utterances.map(\.channel) == [0, 1, 0])
        #expect(transcript.utterances.map(\.role) == [.agent, .customer, .agent])
        #expect(transcript.utterances[0].span == Span(start: 1, end: 2))
        #expect(transcript.utterances[0].words.map(\.confidence) == [Confidence("0.9"), Confidence("0.8")])
        #expect(transcript.utterances[1].words[0].confidence == nil)
        #expect(transcript.engine.engine == "ctm")
    }

    @Test("roles that nobody gives are mixed; Chinese words are written on, Latin ones among them apart")
    func chinese() throws {
        let transcript = try readTranscript(
            "c 1 0 0.2 您好\nc 1 0.2 0.2 下载\nc 1 0.4 0.2 Fair\nc 1 0.6 0.2 Dial\n", "a.ctm", language: .chinese)
        #expect(transcript.utterances.map(\.text) == ["您好下载Fair Dial"])
        #expect(transcript.utterances[0].role == .mixed)
    }

    @Test("of alternatives the first is read, and a reviewer decides about it")
    func alternatives() throws {
        let transcript = try readTranscript(
            """
            c 1 0.0 0.2 we 0.9
            c 1 * * <ALT_BEGIN>
            c 1 0.2 0.2 sue 0.9
            c 1 * * <ALT>
            c 1 0.2 0.2 see 0.9
            c 1 0.2 0.2 @ 0.9
            c 1 * * <ALT_END>
            c 1 0.4 0.2 you 0.9
            """, "a.ctm")
        #expect(transcript.utterances.map(\.text) == ["we sue you"])
        #expect(transcript.utterances[0].words.map { "\($0.confidence ?? .one)" } == ["0.9", "0", "0.9"])
    }

    @Test(
        "what is no CTM is refused, and the line is named",
        arguments: [
            ("c 1 0.0 0.2", "transcript.ctmFields", "1"), ("c 1 0 1 a 0.5 lex x", "transcript.ctmFields", "1"),
            (";; x\nc 0 0.0 0.2 a", "transcript.field", "2"), ("c AB 0.0 0.2 a", "transcript.field", "1"),
            ("c 1 -1 0.2 a", "transcript.field", "1"), ("c 1 1 -0.2 a", "transcript.field", "1"),
            ("c 1 nan 0.2 a", "transcript.field", "1"), ("c 1 1e99 0.2 a", "transcript.field", "1"),
            ("c 1 99999999 0.2 a", "transcript.field", "1"), ("c 1 0 1 a 1.5", "transcript.field", "1"),
            ("c 1 0 1 a -3", "transcript.field", "1"), ("c 1 0 1 a\nd 1 1 1 b", "transcript.ctmOther", "2"),
            ("c 1 * * <ALT>", "transcript.ctmAlternatives", "1"),
            ("c 1 0 1 a\nc 1 * * <ALT_BEGIN>\nc 1 0 1 a", "transcript.ctmAlternatives", "2"),
        ])
    func broken(text: String, key: String, line: String) {
        #expect(refusal(text, "a.ctm") == [key, line])
    }

    @Test("the order of the lines changes nothing", arguments: SplitMix64.seeds)
    func order(seed: UInt64) throws {
        var numbers = SplitMix64(seed: seed)
        var start = 0
        let lines = (0..<60).map { place in
            start += Int.random(in: 1...9, using: &numbers)
            return "c \(Int.random(in: 1...2, using: &numbers)) \(start).25 0.5 w\(place) 0.5"
        }
        let whole = try readTranscript(lines.joined(separator: "\n"), "a.ctm")
        let shuffled = lines.shuffled(using: &numbers).joined(separator: "\r\n")
        #expect(try readTranscript(shuffled, "a.ctm") == whole, "seed \(seed)")
        #expect(whole.utterances.flatMap(\.words).count == 60)
        for utterance in whole.utterances {
            let gaps = zip(utterance.words, utterance.words.dropFirst()).map { $1.span.start - $0.span.end }
            #expect(gaps.allSatisfy { $0 < CTMTranscript.pauseSeconds })
        }
    }
}
