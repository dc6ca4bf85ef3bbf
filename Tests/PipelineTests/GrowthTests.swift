import Foundation
import Model
import Store
import Testing

@testable import Pipeline

@Suite("Sound that grows while it is read")
struct GrowthTests {
    private static let noon: Int64 = 1_800_000_000_000_000
    private let growth = Growth(clock: InstantSource { Self.noon })

    private func mark(_ bytes: Int64 = 1000, secondsAgo: Double) -> FileMark {
        FileMark(byteCount: bytes, modified: Self.noon * 1000 - Int64(secondsAgo * 1e9))
    }

    private func facts(_ key: String?) -> SoundFacts {
        SoundFacts(
            container: "WAV", coding: "PCM", sampleRate: 8000, durationSeconds: 1, incomplete: key.map { Message($0) },
            channelsAreAlike: false, overlapSeconds: 0, channels: [])
    }

    @Test("a file that differs after it was read in size or time of change grew, another one is whole at once")
    func looks() {
        let before = mark(secondsAgo: 5)
        #expect(growth.isSeen(before: before, after: mark(1001, secondsAgo: 5), facts: nil))
        #expect(growth.isSeen(before: before, after: mark(secondsAgo: 1), facts: nil))
        #expect(growth.isSeen(before: mark(secondsAgo: 500), after: mark(secondsAgo: 400), facts: nil))
        #expect(!growth.isSeen(before: before, after: before, facts: facts(nil)))
        #expect(!growth.isSeen(before: before, after: before, facts: facts("audio.incompleteBytes")))
        #expect(!growth.isSeen(before: before, after: nil, facts: nil))
    }

    @Test(
        "a header that is not finished counts as growth for a minute",
        arguments: [(0.0, true), (59.9, true), (60, false)])
    func unfinished(secondsAgo: Double, grows: Bool) {
        let mark = mark(secondsAgo: secondsAgo)
        #expect(growth.isSeen(before: mark, after: mark, facts: facts("audio.incompleteUnfinished")) == grows)
    }

    @Test("what was seen growing waits until it has been still for a minute, anything else does not")
    func again() {
        #expect(growth.goesOn(Message("run.growing"), mark(secondsAgo: 59)))
        #expect(!growth.goesOn(Message("run.growing"), mark(secondsAgo: 60)))
        #expect(!growth.goesOn(Message("run.noLexicon"), mark(secondsAgo: 1)))
        #expect(!growth.goesOn(nil, mark(secondsAgo: 1)))
    }

    @Test("a time of change that is yet to come is a wrong clock's")
    func future() {
        #expect(!growth.goesOn(Message("run.growing"), mark(secondsAgo: -3600)))
    }
}
