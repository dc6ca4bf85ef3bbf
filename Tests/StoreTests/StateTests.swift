import Model
import Testing

@testable import Store

@Suite("States of recordings", .timeLimit(.minutes(10)))
struct StateTests {
    @Test("every reason for having no score is kept with what there is to say", arguments: UnscoredReason.allCases)
    func reasons(reason: UnscoredReason) async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            let detail = Message("audio.noSpeech", ["seconds": "600"])
            let after = try await store.setUnscored(recording.id, reason, detail: detail, facts: Samples.facts)
            #expect(after.state == .unscored(reason))
            #expect(after.detail == detail)
            #expect(try await store.recording(recording.id) == after)
            #expect(try await store.facts(of: recording.id) == Samples.facts)
            #expect(try await store.status().unscored == [reason: 1])
            #expect(try await store.calls(CallFilter(state: .unscored(reason))).map(\.recording.id) == [recording.id])
        }
    }

    @Test("a call that was heard once is not unheard because its file is gone")
    func keepsJudgement() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.insult", .waits)])
            let after = try await store.setUnscored(judgement.recording, .notReadable)
            #expect(after.state == .waiting)
        }
    }

    @Test("the same state again writes no ledger line")
    func quiet() async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            try await store.setUnscored(recording.id, .tooShort)
            let lines = try await store.ledgerHead().lines
            try await store.setUnscored(recording.id, .tooShort)
            #expect(try await store.ledgerHead().lines == lines)
        }
    }

    @Test("a recording that is not there is an error that says so")
    func unknown() async throws {
        try await withStore { store, _ in
            let error = await storeError { try await store.setUnscored(RecordingID("sha256:no"), .empty) }
            #expect(error?.code == .noSuchRecording)
            #expect(error?.message.arguments["recording"] == "sha256:no")
        }
    }

    @Test("runs are listed with their counts; a killed one has none")
    func runs() async throws {
        try await withStore { store, _ in
            let killed = try await store.beginRun(paths: ["/a", "/录音"])
            let whole = try await store.beginRun(paths: ["/b"])
            let counts = RunCounts(files: 3, new: 2, copies: 1, scored: 1, unscored: 1)
            try await store.finish(whole.id, counts: counts)
            try await store.finish(whole.id, counts: RunCounts())
            let runs = try await store.runs()
            #expect(runs.map(\.run.id) == [whole.id, killed.id])
            #expect(runs[0].counts == counts)
            #expect(runs[0].run.finishedAt != nil)
            #expect(runs[1].run == killed)
            #expect(runs[1].counts == nil)
        }
    }
}
