import Model
import Testing

@testable import Store

@Suite("Registering files", .timeLimit(.minutes(10)))
struct RegistrationTests {
    @Test("a file is new once and known from then on", arguments: StoreEngine.available)
    func twice(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            let run = try await store.beginRun(paths: ["/day"])
            let first = try await store.register(Samples.file("/day/a.wav"), run: run.id)
            guard case .new(let recording) = first else { return #expect(Bool(false), "\(first)") }
            #expect(recording.id.text == "sha256:\(Samples.bytes("a").hex)")
            #expect(recording.state == .unscored(.notYet))
            #expect(recording.call == Call())
            #expect(try await store.register(Samples.file("/day/a.wav"), run: run.id) == .known(recording))
            #expect(try await store.status().recordings == 1)
        }
    }

    @Test("the same bytes under a second path are a copy, counted apart", arguments: StoreEngine.available)
    func copy(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            let first = try await store.register(Samples.file("/a.wav"), run: nil).recording
            #expect(try await store.register(Samples.file("/b.wav"), run: nil) == .copy(of: first))
            #expect(try await store.register(Samples.file("/b.wav"), run: nil) == .copy(of: first))
            let status = try await store.status()
            #expect(status.recordings == 1)
            #expect(status.copies == 1)
            #expect(try await store.dossier("b.wav").copies == ["/b.wav"])
        }
    }

    @Test("two listed calls may share bytes and stay two", arguments: StoreEngine.available)
    func shared(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            let files = [
                Samples.file("/a.wav", call: Samples.call("c-1")), Samples.file("/b.wav", call: Samples.call("c-2")),
            ]
            let ids = try await store.register(files, run: nil).map(\.recording.id.text)
            #expect(ids == ["call:c-1", "call:c-2"])
            let status = try await store.status()
            #expect(status.recordings == 2)
            #expect(status.copies == 0)
        }
    }

    @Test("a later call list names what was known by its bytes, and it stays the same recording")
    func listedLater() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            #expect(try await store.status().unattributed == 1)
            let listed = Samples.file("/a.wav", call: Samples.call("c-1", employee: "E-1", day: 3))
            let again = try await store.register(listed, run: nil)
            guard case .known(let recording) = again else { return #expect(Bool(false), "\(again)") }
            #expect(recording.id == judgement.recording)
            #expect(recording.call.callID == "c-1")
            #expect(recording.state == .scored)
            let status = try await store.status()
            #expect(status.recordings == 1)
            #expect(status.unattributed == 0)
            // The same bytes for another listed call are another recording.
            let other = Samples.file("/b.wav", call: Samples.call("c-2", employee: "E-2"))
            #expect(try await store.register(other, run: nil).recording.id.text == "call:c-2")
            #expect(try await store.register(Samples.file("/a.wav"), run: nil) == .known(recording))
        }
    }

    @Test("what a call list leaves out stays as it was, and unknown stays unknown")
    func attributes() async throws {
        try await withStore { store, _ in
            let first = Call(callID: "c-1", employee: EmployeeID("E-1"), channelRoles: [.agent, .customer])
            let full = Call(callID: "c-1", debtor: DebtorID("D-9"), direction: .outgoing, language: .chinese)
            _ = try await store.register(Samples.file("/a.wav", call: first), run: nil)
            let recording = try await store.register(Samples.file("/a.wav", call: full), run: nil).recording
            #expect(
                recording.call
                    == Call(
                        callID: "c-1", employee: EmployeeID("E-1"), debtor: DebtorID("D-9"), direction: .outgoing,
                        language: .chinese, channelRoles: [.agent, .customer]))
            #expect(recording.call.startedAt == nil)
            #expect(!recording.isAttributed)
            let lines = try await store.ledgerLines(after: 0)
            #expect(!lines.contains { $0.text.contains("D-9") })
        }
    }

    @Test("a file that cannot be read is accounted for, and once it can it is not counted twice")
    func unreadable() async throws {
        try await withStore { store, _ in
            let run = try await store.beginRun(paths: ["/"])
            let unread = try await store.register(Samples.file("/secret/张三.wav", bytes: nil), run: run.id).recording
            try await store.setUnscored(unread.id, .notReadable, detail: Message("audio.x", ["path": "/secret"]))
            #expect(try await store.status().unscored == [.notReadable: 1])
            let again = try await store.register(Samples.file("/secret/张三.wav", bytes: nil), run: run.id)
            #expect(again.recording.id == unread.id)
            let read = try await store.register(Samples.file("/secret/张三.wav"), run: run.id)
            guard case .known(let recording) = read else { return #expect(Bool(false), "\(read)") }
            #expect(recording.id.text.hasPrefix("sha256:"))
            #expect(recording.state == .unscored(.notYet))
            let status = try await store.status()
            #expect(status.recordings == 1)
            #expect(status.copies == 0)
            let lines = try await store.ledgerLines(after: 0)
            #expect(!lines.contains { $0.text.contains("张三") || $0.text.contains("secret") })
        }
    }

    @Test("an unreadable file of a listed call takes its bytes later under the same id")
    func unreadableListed() async throws {
        try await withStore { store, _ in
            let call = Samples.call("c-1", employee: "E-1")
            let unread = try await store.register(Samples.file("/a.wav", bytes: nil, call: call), run: nil).recording
            try await store.setUnscored(unread.id, .notReadable)
            let read = try await store.register(Samples.file("/a.wav", call: call), run: nil).recording
            #expect(read.id == unread.id)
            #expect(read.contentHash == Samples.bytes("a"))
            #expect(read.state == .unscored(.notYet))
        }
    }

    @Test("an unreadable file that turns out to be a copy is one")
    func unreadableCopy() async throws {
        try await withStore { store, _ in
            _ = try await store.register(Samples.file("/b.wav", bytes: nil), run: nil)
            let first = try await store.register(Samples.file("/a.wav"), run: nil).recording
            #expect(try await store.register(Samples.file("/b.wav"), run: nil) == .copy(of: first))
            let status = try await store.status()
            #expect(status.recordings == 1)
            #expect(status.copies == 1)
        }
    }

    @Test("a file that still grew is one recording when it is whole")
    func growing() async throws {
        try await withStore { store, _ in
            _ = try await store.register(Samples.file("/a.wav", bytes: "half"), run: nil)
            let whole = try await store.register(Samples.file("/a.wav", bytes: "whole"), run: nil).recording
            #expect(whole.id.text == "sha256:\(Samples.bytes("whole").hex)")
            #expect(try await store.status().recordings == 1)
        }
    }

    @Test("a path that holds other sound after it was scored is a second recording, and the first is kept")
    func replaced() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav", bytes: "old"))
            _ = try await store.register(Samples.file("/a.wav", bytes: "new"), run: nil)
            let status = try await store.status()
            #expect(status.scored == 1)
            #expect(status.unscored == [.notYet: 1])
            // The old bytes found elsewhere are the old recording, at home there now.
            let moved = try await store.register(Samples.file("/old/a.wav", bytes: "old"), run: nil)
            guard case .known(let recording) = moved else { return #expect(Bool(false), "\(moved)") }
            #expect(recording.id == judgement.recording)
            #expect(recording.path == "/old/a.wav")
            #expect(try await store.status().copies == 0)
        }
    }

    @Test("other sound for a listed call that is scored is set aside, not scored over it")
    func conflict() async throws {
        try await withStore { store, _ in
            let call = Samples.call("c-1", employee: "E-1")
            let judgement = try await store.score(Samples.file("/a.wav", call: call))
            let other = try await store.register(Samples.file("/b.wav", bytes: "b", call: call), run: nil)
            guard case .conflict(let known) = other else { return #expect(Bool(false), "\(other)") }
            #expect(known.id == judgement.recording)
            let status = try await store.status()
            #expect(status.recordings == 1)
            #expect(status.conflicts == 1)
        }
    }

    @Test("of two files of one run that claim the same call the first has it")
    func conflictInRun() async throws {
        try await withStore { store, _ in
            let run = try await store.beginRun(paths: ["/"])
            let call = Samples.call("c-1")
            let files = [Samples.file("/a.wav", call: call), Samples.file("/b.wav", bytes: "b", call: call)]
            let registered = try await store.register(files, run: run.id)
            guard case .new = registered[0], case .conflict = registered[1] else {
                return #expect(Bool(false), "\(registered)")
            }
            #expect(registered[1].recording.contentHash == Samples.bytes("a"))
        }
    }

    @Test("so it is in a later run that meets the first again as it was")
    func conflictInLaterRun() async throws {
        try await withStore { store, _ in
            let call = Samples.call("c-1")
            let first = try await store.beginRun(paths: ["/"])
            let taken = try await store.register(Samples.file("/a.wav", call: call), run: first.id).recording
            let second = try await store.beginRun(paths: ["/"])
            let files = [Samples.file("/a.wav", call: call), Samples.file("/b.wav", bytes: "b", call: call)]
            let registered = try await store.register(files, run: second.id)
            #expect(registered == [.known(taken), .conflict(with: taken)])
        }
    }

    @Test("a run that finds everything as it was leaves no row behind")
    func unchanged() async throws {
        try await withStore { store, database in
            let files = [
                Samples.file("/a.wav", call: Samples.call("c-1", employee: "E-1", day: 1)),
                Samples.file("/b.wav", bytes: "b"), Samples.file("/copy of b.wav", bytes: "b"),
                Samples.file("/closed.wav", bytes: nil),
            ]
            _ = try await store.score(files[0])
            let runs = [try await store.beginRun(paths: ["/"]), try await store.beginRun(paths: ["/"])]
            _ = try await store.register(files, run: runs[0].id)
            let before = try DatabaseContent(database.path)
            _ = try await store.register(files, run: runs[1].id)
            #expect(try DatabaseContent(database.path) == before)
        }
    }

    @Test("a moved folder is found again, and the new path can be made the recording's own")
    func moved() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/old/a.wav"))
            _ = try await store.register(Samples.file("/new/a.wav"), run: nil)
            let recording = try await store.relocate(judgement.recording, to: ["/new/a.wav"])
            #expect(recording.path == "/new/a.wav")
            #expect(try await store.dossier(of: recording.id).copies == ["/old/a.wav"])
        }
    }
}
