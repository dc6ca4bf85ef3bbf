internal import Model
internal import Speech
internal import Store

/// What a run has found under its paths, and what of it is to be done.
struct RunFindings {
    let walk: RecordingWalk
    let calls: PartedCalls
    let intake: Intake
    let messages: MessageIntake
    let late: LateWords
    let heardOtherwise: HeardOtherwise
    private let request: ScoreRequest

    /// - Parameters:
    ///   - needsWork: whether a recording without a score is to be heard in this run.
    ///   - canJudge: whether calls of a language can be heard and judged.
    /// - Throws: what the store throws.
    init(
        _ request: ScoreRequest, run: RunID, store: CallStore, isStopped: @escaping @Sendable () -> Bool,
        needsWork: @escaping @Sendable (Intake.Item) -> Bool, canJudge: (Language) -> Bool
    ) async throws {
        self.request = request
        let walk = try await Blocking.run { RecordingWalk(request.paths) }
        self.walk = walk
        let known = try await store.knownParts()
        calls = try await Blocking.run { PartedCalls(walk, request: request, known: known) }
        intake = try await Intake(
            calls.recordings, request: request, run: run, store: store, isStopped: isStopped, needsWork: needsWork)
        late = try await LateWords(request, found: intake.callIDs, run: run, store: store)
        messages = try await MessageIntake(walk.messageExports, request: request, store: store)
        heardOtherwise = HeardOtherwise(
            try await store.misheard(), among: calls.recordings, canJudge: canJudge)
    }

    /// Recordings to be heard.
    var todo: [Intake.Task] { intake.todo + heardOtherwise.again }

    /// What there is to say before the work begins.
    var notes: [Message] {
        (request.paths.isEmpty ? [] : [found]) + messages.notes + [passedOver, late.note].compactMap(\.self)
    }

    /// Recordings that were judged before.
    var judged: [RecordingID] { intake.judged + messages.judged }

    /// Calls that are known otherwise than before.
    var corrections: [Correction] { intake.corrections + late.corrections }

    /// Ids of listed calls of which nothing is known.
    var listedWithoutRecording: [String] {
        request.callList?.callIDs(withoutRecordingsAmong: intake.callIDs.union(late.callIDs)) ?? []
    }

    /// What was not taken, and is no row of a call list.
    var setAside: [Message] {
        walk.setAside + calls.problems + messages.problems + intake.sideCarProblems.map(\.message)
            + (request.sideCars?.strays(in: walk) ?? [])
    }

    private var found: Message {
        guard !walk.recordings.isEmpty || !walk.messageExports.isEmpty else {
            return Message("run.nothingFound", ["paths": request.paths.joined(separator: ", ")])
        }
        let todo = todo.count
        return Message(
            "run.found",
            [
                "count": "\(calls.recordings.count)", "known": "\(intake.recordings.count - todo)", "todo": "\(todo)",
                "other": "\(walk.otherFiles)",
            ])
    }

    /// What transcripts are not read because others stand beside them.
    private var passedOver: Message? {
        let several = walk.recordings.filter { !$0.passedOver.isEmpty }
        guard !several.isEmpty else { return nil }
        let shown = several.map { "\($0.passedOver.joined(separator: ", ")) ← \($0.transcriptPath ?? "")" }
        return Message(
            "run.transcriptsPassedOver",
            [
                "count": "\(several.reduce(0) { $0 + $1.passedOver.count })",
                "shown": Message.listing(shown),
            ])
    }
}
