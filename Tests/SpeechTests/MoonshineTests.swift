import Audio
import Foundation
import Model
import Seeds
import Testing

@testable import Speech

/// Engines that are installed on this machine.
enum Installed {
    static let folder =
        ProcessInfo.processInfo.environment["FAIRDIAL_ENGINES"]
        ?? "\(NSHomeDirectory())/.local/share/fairdial/engines"
    static let moonshine = MoonshineModel(enginesFolder: folder, timing: .debianEnglish)
}

@Suite(
    "Moonshine",
    .enabled(if: Installed.moonshine.isInstalled, "moonshine is not installed: scripts/get-engine moonshine"))
struct MoonshineTests {
    private let request = HearingRequest(
        source: SoundSource(path: "\(Program.samples)/en-05-disclosure.wav"), language: .english,
        roles: [.agent, .customer])

    @Test("words come at the second at which they are said, on their speaker's channel, with a confidence")
    func words() async throws {
        let pool = Program.pool([.moonshine(Installed.moonshine)])
        let hearing = try await pool.hear(request)
        await pool.shutdown()
        #expect(hearing.transcript.utterances.flatMap(\.words).allSatisfy { $0.confidence != nil })
        #expect(hearing.transcript.engine.engine == "moonshine")
        let said = try SaidWords("en-05-disclosure")
        let right = said.found(in: hearing)
        #expect(Double(right) > 0.7 * Double(said.count), "\(right) of \(said.count) words stand where they were said")
    }

    @Test("the same sound gives the same words, whatever was heard before")
    func repeatable() throws {
        var segments: [SpeechSegment] = []
        try SpeechSegments.read(request.source, facts: try SoundAnalysis.facts(of: request.source)) {
            segments.append($0)
        }
        try #require(segments.count >= 2)
        let worn = try MoonshineEngine(Installed.moonshine)
        _ = try worn.words(of: segments[0])
        let fresh = try MoonshineEngine(Installed.moonshine)
        let words = try fresh.words(of: segments[1])
        #expect(!words.isEmpty)
        #expect(try worn.words(of: segments[1]) == words)
    }

    @Test("a line that the network wrote is taken apart into the pieces that it wrote, and is as probable again")
    func readAgain() throws {
        let network = try MoonshineNetwork(Installed.moonshine)
        let vocabulary = try MoonshineVocabulary(path: Installed.moonshine.vocabulary)
        var lines = 0
        try SpeechSegments.read(request.source, facts: try SoundAnalysis.facts(of: request.source)) { segment in
            let states = try network.states(of: segment.samples)
            let line = try network.line(of: states, width: 4)
            let text = vocabulary.words(line.tokens).map(\.text).joined(separator: " ")
            let pieces = vocabulary.pieces(of: text)
            #expect(pieces == line.tokens.map(\.piece), "\(text)")
            let again = try network.logProbability(of: pieces, given: states)
            #expect(abs(again - line.logProbability) < 0.5, "\(text)")
            #expect(try network.logProbability(of: pieces + pieces, given: states) < again - 12)
            lines += 1
        }
        #expect(lines > 2)
        #expect(
            vocabulary.words(vocabulary.pieces(of: "打 ½.").map { .init(piece: $0, probability: 1) }).map(\.text) == [
                "打", "½.",
            ])
    }

    @Test("memory does not grow with what is heard")
    func memory() async {
        await #expect(processExitsWith: .success) {
            let recogniser = try MoonshineRecogniser(Installed.moonshine)
            let sound = (0..<16_000 * 4).map { Float(sin(Double($0) * 0.05) * 0.3) }
            func use(_ times: Int) throws {
                for _ in 0..<times { _ = try recogniser.line(try recogniser.states(of: sound), width: 4) }
            }
            try use(8)
            let before = try Running.peakMemory(getpid())
            try use(20)
            #expect(try Sanitizer.isOn || Running.peakMemory(getpid()) < before + 50_000)
        }
    }
}

@Suite("Moonshine that is not whole")
struct BrokenMoonshineTests {
    @Test("a missing file is named with the command that brings it, and the call is tried by the next run")
    func missing() throws {
        let folder = try Folder()
        let model = MoonshineModel(enginesFolder: folder.path, timing: .debianEnglish)
        #expect(!model.isInstalled)
        let error = #expect(throws: HearingError.self) { try MoonshineEngine(model) }
        #expect(error?.message.key == "speech.engineMissing")
        #expect(error?.message.arguments["file"] == model.library)
        #expect(error?.reason == .notYet)
    }

    @Test("pieces are joined to words, and a word is as probable as all its pieces")
    func vocabulary() throws {
        let folder = try Folder()
        let long = String(repeating: "a", count: 130)
        let path = try folder.write("tokenizer.bin", "")
        let pieces = ["<unk>", "<s>", "</s>", "▁pay", "ing", "▁", long, "!"].map { Array($0.utf8) }
        let bytes = pieces.flatMap { piece in
            (piece.count < 128 ? [UInt8(piece.count)] : [UInt8(piece.count % 128 + 128), UInt8(piece.count / 128)])
                + piece
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let vocabulary = try MoonshineVocabulary(path: path)
        let tokens = [(3, 0.5), (4, 0.5), (5, 0.8), (6, 1), (7, 0.25)]
        let words = vocabulary.words(tokens.map { MoonshineNetwork.Token(piece: $0, probability: $1) })
        #expect(words.map(\.text) == ["paying", long + "!"])
        #expect(words.map(\.probability) == [0.25, 0.2])
        try Data(bytes.dropLast()).write(to: URL(fileURLWithPath: path))
        #expect(throws: HearingError.self) { try MoonshineVocabulary(path: path) }
    }

    @Test("a file that is no such library says why it cannot be loaded", arguments: [false, true])
    func otherLibrary(isLibrary: Bool) throws {
        let folder = try Folder()
        let path = try folder.write("libonnxruntime.so", "no library")
        if isLibrary {
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "/usr/lib/x86_64-linux-gnu/libsndfile.so.1")
        }
        let error = #expect(throws: HearingError.self) { try OnnxRuntime(path: path) }
        #expect(error?.message.key == "speech.engineNotLoaded")
        #expect(error?.message.arguments["path"] == path)
    }
}
