import Foundation
import Model
import Testing

@testable import Audio
@testable import Speech

@Suite("A server of OpenAI's interface")
struct OpenAIEngineTests {
    /// Two seconds that begin at the tenth of a recording.
    private let segment = SpeechSegment(
        channel: 0, recordedRate: 8000, span: Span(start: 10, end: 12), voice: Span(start: 10.25, end: 11.75),
        samples: [Float](repeating: 0.1, count: 32_000))

    private static let pay = """
        {"text":"Pay now.","segments":[{"start":0.25,"end":1.5,"text":" Pay now.","avg_logprob":-0.2}],\
        "words":[{"word":" Pay","start":0.25,"end":0.5,"probability":0.9},\
        {"word":" now.","start":0.5,"end":1.5,"probability":0.7}]}
        """

    private func failure(_ engine: OpenAIEngine) -> HearingError? {
        do throws(HearingError) {
            _ = try engine.words(of: [segment])
            return nil
        } catch {
            return error
        }
    }

    @Test("words stand at their second of the recording, with the server's doubt and its marks")
    func words() throws {
        let server = try StubServer(["200 \(Self.pay)"])
        let words = try OpenAIEngine(server.model()).words(of: [segment])[0]
        #expect(words.map(\.word.text) == ["Pay", "now"])
        #expect(words.map(\.written) == ["Pay", "now."])
        #expect(words.map(\.word.span) == [Span(start: 10.25, end: 10.5), Span(start: 10.5, end: 11.5)])
        #expect(words.map(\.word.confidence) == [Confidence(rounding: 0.9), Confidence(rounding: 0.7)])
        #expect(words.allSatisfy { $0.isInSound && !$0.isSpread })
    }

    /// A second that begins at the twentieth of the recording.
    private let later = SpeechSegment(
        channel: 0, recordedRate: 8000, span: Span(start: 20, end: 21), voice: Span(start: 20, end: 21),
        samples: [Float](repeating: 0.1, count: 16_000))

    @Test("stretches are sent together, and each word is given to the stretch that it was said in")
    func together() throws {
        // The second stretch begins at 2.3 s of what is sent.
        let server = try StubServer([
            """
            200 {"words":[{"word":" Pay","start":0.25,"end":0.5},{"word":" now","start":2.5,"end":3.0}]}
            """
        ])
        let words = try OpenAIEngine(server.model()).words(of: [segment, later])
        #expect(server.requests.count == 1)
        #expect(words.map { $0.map(\.word.text) } == [["Pay"], ["now"]])
        #expect(words[0][0].word.span == Span(start: 10.25, end: 10.5))
        #expect(abs(words[1][0].word.span.start - 20.2) < 0.001)
        #expect(abs(words[1][0].word.span.end - 20.7) < 0.001)
    }

    @Test("a server that gives no times is asked for each stretch by itself")
    func apart() throws {
        let server = try StubServer(["200 {\"text\":\"pay now\"}", "200 {\"text\":\"pay\"}", "200 {\"text\":\"now\"}"])
        let words = try OpenAIEngine(server.model()).words(of: [segment, later])
        #expect(server.requests.count == 3)
        #expect(words.map { $0.map(\.word.text) } == [["pay"], ["now"]])
        #expect(words.allSatisfy { row in row.allSatisfy { $0.isSpread } })
    }

    @Test("the request holds the sound as WAV and says language, model, prompt and that words need times")
    func request() throws {
        let server = try StubServer(["200 \(Self.pay)"])
        let folder = try Folder()
        let key = try folder.write("key", "sk-right\n")
        _ = try OpenAIEngine(server.model(keyFile: key, prompt: "Acme Recovery")).words(of: [segment])
        let request = try #require(server.requests.first)
        #expect(request.hasPrefix("/v1/audio/transcriptions\n"))
        #expect(request.contains("Authorization: Bearer sk-right"))
        for (name, value) in [
            ("model", "stub"), ("language", "en"), ("prompt", "Acme Recovery"), ("response_format", "verbose_json"),
            ("timestamp_granularities[]", "word"), ("temperature", "0"),
        ] {
            #expect(request.contains("name=\"\(name)\"\r\n\r\n\(value)\r\n"), "\(name)")
        }
        #expect(request.contains("WAVEfmt "))
        #expect(TranscriptionForm.wav(segment.samples).count == 44 + 64_000)
    }

    @Test("a server that is busy, hangs up or fails is asked again", arguments: ["503 busy", "429 slower", "drop"])
    func retries(first: String) throws {
        let server = try StubServer([first, "200 \(Self.pay)"])
        #expect(try OpenAIEngine(server.model()).words(of: [segment])[0].count == 2)
        #expect(server.requests.count == 2)
    }

    @Test("one that is away leaves the call for the next run, named by its address, and is not waited for each time")
    func away() throws {
        let server = try StubServer(["200 \(Self.pay)"])
        let engine = OpenAIEngine(server.model())
        server.stop()
        let error = try #require(failure(engine))
        #expect(error.reason == .notYet)
        #expect(error.message.key == "speech.serverAway")
        #expect(error.message.arguments["address"] == "\(server.address)/v1/audio/transcriptions")
        #expect(error.message.arguments["tries"] == "2")
        #expect(failure(engine)?.message.arguments["tries"] == "1")
        #expect(!error.isOfTheChild)
    }

    @Test("of the local Whisper, which nobody configured, no address is named")
    func localAway() throws {
        let server = try StubServer(["200 \(Self.pay)"])
        let whisper = WhisperModel(enginesFolder: "/none", language: .english).served(at: server.address)
        server.stop()
        let error = try #require(failure(OpenAIEngine(whisper)))
        #expect(error.reason == .notYet)
        #expect(error.message.key == "speech.whisperAway")
        #expect(error.message.arguments.keys.sorted() == ["cause"])
    }

    @Test(
        "one that fails each time, or never answers, leaves the call for the next run", arguments: ["500 no", "stall"])
    func failing(answer: String) throws {
        let server = try StubServer([answer])
        let error = try #require(failure(OpenAIEngine(server.model(retries: answer == "stall" ? 0 : 1, timeout: 1))))
        #expect(error.reason == .notYet)
        #expect(error.message.key == "speech.serverAway")
    }

    @Test("a refused key leaves the call for the next run and stands in no message", arguments: [401, 403])
    func key(status: Int) throws {
        let server = try StubServer(["\(status) {\"error\":{\"message\":\"wrong key sk-wrong\"}}"])
        let folder = try Folder()
        let error = try #require(failure(OpenAIEngine(server.model(keyFile: try folder.write("key", "sk-wrong")))))
        #expect(error.reason == .notYet)
        #expect(error.message.key == "speech.serverWantsKey")
        #expect(!"\(error)".contains("sk-wrong"))
        #expect(server.requests.count == 1)
    }

    @Test("a key file that is not there is named")
    func keyFile() throws {
        let server = try StubServer(["200 \(Self.pay)"])
        let error = try #require(failure(OpenAIEngine(server.model(keyFile: "/none/key"))))
        #expect(error.reason == .notYet)
        #expect(error.message.arguments["path"] == "/none/key")
        #expect(server.requests.isEmpty)
    }

    @Test("sound that the server refuses is set aside with its words, without the key that they repeat")
    func refused() throws {
        let server = try StubServer(["400 {\"error\":{\"message\":\"too long for sk-mine\"}}"])
        let folder = try Folder()
        let error = try #require(failure(OpenAIEngine(server.model(keyFile: try folder.write("key", "sk-mine")))))
        #expect(error.reason == .engineFailed)
        #expect(error.message.arguments["cause"] == "HTTP 400 too long for …")
        #expect(!error.isOfTheChild)
    }

    @Test(
        "an answer that is no transcript is set aside with its beginning",
        arguments: ["200 <html>Welcome</html>", "200 {\"status\":\"ok\"}", "200 {\"words\":[{\"word\":5}]}"])
    func garbled(answer: String) throws {
        let server = try StubServer([answer])
        let error = try #require(failure(OpenAIEngine(server.model())))
        #expect(error.reason == .engineFailed)
        #expect(error.message.key == "speech.serverGarbled")
        #expect(error.message.arguments["begins"] == String(answer.dropFirst(4)))
    }

    @Test("a redirection is not followed: it would take sound and key to somebody else")
    func redirection() throws {
        let other = try StubServer(["200 \(Self.pay)"])
        let server = try StubServer(["302 \(other.address)/v1/audio/transcriptions"])
        #expect(failure(OpenAIEngine(server.model()))?.reason == .notYet)
        #expect(other.requests.isEmpty)
    }

    @Test("addresses are taken with or without the interface's path; such with a password, or of no server, are not")
    func addresses() {
        let whole = "http://asr.local:8000/v1/audio/transcriptions"
        for address in ["http://asr.local:8000", "http://asr.local:8000/", "http://asr.local:8000/v1", whole] {
            #expect(OpenAIModel.endpoint(of: address) == whole, "\(address)")
        }
        for address in ["", "asr.local:8000", "ftp://asr.local", "http://", "http://me:secret@asr.local"] {
            #expect(OpenAIModel.endpoint(of: address) == nil, "\(address)")
        }
    }

    @Test("what changes the words is in the identity, the key is not")
    func identity() throws {
        func model(_ name: String = "a", prompt: String? = nil, keyFile: String? = nil) -> EngineIdentity {
            OpenAIModel(
                language: .chinese, endpoint: "http://asr/v1/audio/transcriptions", name: name, keyFile: keyFile,
                prompt: prompt, timeoutSeconds: 1, retries: 1
            ).identity
        }
        #expect(model() != model("b"))
        #expect(model() != model(prompt: "催收"))
        #expect(model() == model(keyFile: "/etc/key"))
    }

    @Test("pauses grow, are told apart by chance, follow the server's wish, and end")
    func backOff() {
        let pauses = (1...8).map { BackOff.seconds(after: $0, asked: nil, chance: 0.5) }
        #expect(pauses == [1, 2, 4, 8, 16, 20, 20, 20])
        #expect(BackOff.seconds(after: 1, asked: nil, chance: 0) == 0.5)
        #expect(BackOff.seconds(after: 1, asked: 7, chance: 0) == 7)
        #expect(BackOff.seconds(after: 1, asked: 3600, chance: 0) == 20)
    }
}
