import Foundation
import Testing

@Suite("Recordings that are still being written")
struct GrowthTests {
    private func state(_ outcome: Outcome, _ name: String) throws -> String? {
        let call = try outcome.calls()[name]
        return call?["reason"] as? String ?? call?["state"] as? String
    }

    private func age(_ path: String, seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
    }

    @Test("one that grows is not yet scored, waits until it was still for a minute, and is one recording throughout")
    func growing() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write("day/a.ulaw", String(repeating: "x", count: 16_000))
        let command = ["score", "day", "--format", "json"]
        // Grows as long as the program runs.
        let first = try await work.shell(
            """
            while [ -d day ]; do printf x >> day/a.ulaw; sleep 0.01; done & writer=$!
            "$FAIRDIAL" \(command.joined(separator: " ")); code=$?
            kill $writer; exit $code
            """)
        #expect(try state(first, "a.ulaw") == "notYet", "\(first.errors)")
        #expect(first.output.contains("still being written"))
        try age("\(work.path)/day/a.ulaw", seconds: 90)
        // Nobody speaks in it: that it is heard is what matters.
        #expect(try state(try await work.start(command).outcome(), "a.ulaw") == "noSpeech")
        let status = try #require(try await work.run("status", "--format", "json").objects().first)
        #expect(status["recordings"] as? Int == 1)
    }

    @Test("one whose header is not finished waits for a minute, then it is read to its end")
    func unfinished() async throws {
        let work = try Workspace()
        try work.lexicon()
        let path = "\(work.path)/day/a.wav"
        func number<Value: FixedWidthInteger>(_ value: Value) -> Data {
            withUnsafeBytes(of: value.littleEndian) { Data($0) }
        }
        let format = number(UInt16(1)) + number(UInt16(1)) + number(UInt32(8000)) + number(UInt32(16_000))
        let head = Data("RIFF".utf8) + number(UInt32(0)) + Data("WAVEfmt ".utf8) + number(UInt32(16)) + format
        let rest = number(UInt16(2)) + number(UInt16(16)) + Data("data".utf8) + number(UInt32(0))
        try work.write("day/a.wav", "")
        try (head + rest + Data(count: 16_000)).write(to: URL(fileURLWithPath: path))
        let written = ContinuousClock.now
        let first = try await work.run("score", "day", "--format", "json")
        // A machine so busy that the minute is over proves nothing.
        if ContinuousClock.now - written < .seconds(50) { #expect(try state(first, "a.wav") == "notYet") }
        try age(path, seconds: 90)
        #expect(try state(try await work.run("score", "day", "--format", "json"), "a.wav") == "noSpeech")
    }
}
