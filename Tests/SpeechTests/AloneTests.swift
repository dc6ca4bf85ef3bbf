import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("A recording that its process does not survive", .timeLimit(.minutes(10)))
struct AloneTests {
    /// What the child does: tells when it begins and ends, and dies of recordings named `bad`. Others last until the bad
    /// one was begun, and a moment longer.
    private func script(_ folder: Folder) throws -> String {
        let facts = SoundFacts(
            container: "WAV", coding: "PCM", sampleRate: 8000, durationSeconds: 1, incomplete: nil,
            channelsAreAlike: false, overlapSeconds: 0, channels: [])
        let reply = try folder.write("reply", String(decoding: ChildReply.measured(facts).line, as: UTF8.self))
        let log = try folder.write("log", "")
        return """
            while read line; do
              case "$line" in
                *bad*) echo 'begin bad' >> \(log); \(Self.crash) ;;
                *)
                  echo 'begin other' >> \(log)
                  until grep -q bad \(log); do sleep 0.01; done
                  sleep 0.2
                  echo 'end other' >> \(log)
                  cat \(reply) ;;
              esac
            done
            """
    }

    private static let crash = "kill -SEGV $$"

    @Test("is tried once more while nothing else is heard, then set aside with the signal; the others are all heard")
    func alone() async throws {
        let folder = try Folder()
        let pool = HearingPool(
            program: "/bin/bash", arguments: ["-c", try script(folder)], slots: 3, models: [])
        let others = 8
        async let bad = failure(pool, "/none/bad")
        let heard = try await withThrowingTaskGroup(of: Double.self) { group in
            for number in 0..<others {
                group.addTask { try await pool.measure(SoundSource(path: "/none/\(number)")).durationSeconds }
            }
            return try await group.reduce(0, +)
        }
        let error = await bad
        await pool.shutdown()
        #expect(heard == Double(others))
        #expect(error?.reason == .engineFailed)
        #expect(error?.message.key == "speech.childDied")
        #expect(error?.message.arguments["cause"] == "signal 11")
        let log = try String(contentsOfFile: folder.file("log"), encoding: .utf8).split(separator: "\n")
        let tries = log.indices.filter { log[$0] == "begin bad" }
        #expect(tries.count == 2)
        let before = log[..<(tries.last ?? 0)]
        #expect(before.count { $0 == "begin other" } == before.count { $0 == "end other" }, "\(log)")
        #expect(log.count { $0 == "end other" } == others)
    }

    @Test("several of them are tried one after the other, and none waits for ever")
    func several() async throws {
        let folder = try Folder()
        let pool = HearingPool(
            program: "/bin/bash", arguments: ["-c", try script(folder)], slots: 2, models: [])
        let errors = await withTaskGroup(of: HearingError?.self) { group in
            for number in 0..<6 { group.addTask { await failure(pool, "/none/bad-\(number)") } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        await pool.shutdown()
        #expect(errors.allSatisfy { $0?.message.key == "speech.childDied" })
        let log = try String(contentsOfFile: folder.file("log"), encoding: .utf8)
        #expect(log.split(separator: "\n").count == 12)
    }

    private func failure(_ pool: HearingPool, _ path: String) async -> HearingError? {
        do throws(HearingError) {
            _ = try await pool.measure(SoundSource(path: path))
            return nil
        } catch {
            return error
        }
    }
}
