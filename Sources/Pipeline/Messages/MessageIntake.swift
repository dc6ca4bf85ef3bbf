internal import Model
internal import Store

/// Takes exports of messages into the store, conversation by conversation, and learns which of them need work.
struct MessageIntake {
    /// A conversation that is to be judged.
    struct Item: Sendable {
        let recording: StoredRecording
        let conversation: Conversation
    }

    /// All conversations of the exports, in order of name.
    private(set) var recordings: [RecordingID] = []
    /// Those that were judged before, whether or not they hold more now.
    private(set) var judged: [RecordingID] = []
    /// Those that hold what no judgement has seen.
    private(set) var todo: [Item] = []
    /// Rows, and exports, that were not taken.
    private(set) var problems: [Message] = []
    private(set) var counts = RunCounts()
    /// What became of all rows, and how exports were read.
    private(set) var notes: [Message] = []

    private static let batchSize = 64

    /// - Throws: what the store throws; an export that cannot be read is a problem.
    init(_ exports: [String], request: ScoreRequest, store: CallStore) async throws {
        guard !exports.isEmpty else { return }
        let (read, conversations) = try await Blocking.run {
            let read = exports.map {
                MessageExport(path: $0, defaultZone: request.zone, defaultLanguage: request.language)
            }
            return (read, Conversations(read.flatMap(\.rows)))
        }
        problems = (read.flatMap(\.problems) + conversations.problems).map(\.message)
        for start in stride(from: 0, to: conversations.all.count, by: Self.batchSize) {
            let batch = conversations.all[start...].prefix(Self.batchSize)
            let registrations = try await store.register(batch.map(\.seen))
            for (conversation, registration) in zip(batch, registrations) {
                try await take(conversation, registration, store: store)
            }
        }
        counts.files = exports.count
        notes = read.compactMap(\.note) + [account(of: read, conversations)]
    }

    private func account(of read: [MessageExport], _ conversations: Conversations) -> Message {
        Message(
            "run.messages",
            [
                "exports": "\(read.count)",
                "messages": "\(conversations.all.reduce(0) { $0 + $1.utterances.count })",
                "conversations": "\(conversations.all.count)", "todo": "\(todo.count)",
                "copies": "\(conversations.copies)", "wordless": "\(read.reduce(0) { $0 + $1.wordless })",
                "setAside": "\(problems.count)",
            ])
    }

    private mutating func take(
        _ conversation: Conversation, _ registration: Registration, store: CallStore
    ) async throws {
        let recording = registration.recording
        if case .new = registration { counts.new += 1 } else { counts.known += 1 }
        recordings.append(recording.id)
        if recording.state.hasJudgement { judged.append(recording.id) }
        let isAsBefore = recording.contentHash == conversation.contentHash
        if isAsBefore, recording.state.hasJudgement { return }
        guard !isAsBefore, let stored = try await store.dossier(of: recording.id).transcript else {
            todo.append(Item(recording: recording, conversation: conversation))
            return
        }
        let (whole, changed) = conversation.joined(with: stored)
        problems += changed.map {
            Message(
                "messages.changed", ["path": conversation.path, "found": $0, "conversation": conversation.key.name])
        }
        guard !recording.state.hasJudgement || whole.contentHash != recording.contentHash else { return }
        todo.append(Item(recording: recording, conversation: whole))
    }
}

extension Conversation {
    /// As the store is told of it.
    var seen: SeenConversation {
        SeenConversation(
            id: key.recording, path: FolderWalk.place(path), contentHash: contentHash, byteCount: byteCount, call: call)
    }
}
