import Model
import Pipeline
import Reports
import Speech
import Store
import Texts

/// What a run leaves for its readers: the result on standard output, notes, and the HTML page.
struct ScoreResults {
    let result: RunResult
    let store: CallStore
    let request: ScoreRequest
    let output: OutputOptions
    let format: ResultFormat
    /// Whether recordings that an earlier run has done are left out.
    let onlyNew: Bool
    /// Where the HTML page is written, if it was asked for.
    let report: ReportFile?
    let pool: HearingPool

    /// - Returns: the code with which the command ends.
    func write() async throws -> ExitStatus {
        var summary = RunSummary(
            setAside: setAside, copies: result.copies.count, heardSeconds: result.heardSeconds)
        var unknowns = Unknowns()
        try await CallOutput(store: store, format: format, output: output).write(
            listed, trials: result.trials,
            take: { call in
                summary.add(call)
                unknowns.add(call)
            }, summary: { summary })
        try await note(unknowns)
        if let report { try await write(summary, to: report) }
        return status
    }

    /// What the listed calls lack.
    private struct Unknowns {
        var unattributed = 0
        var undated = 0
        /// Hits where nobody is known to have spoken, and the first calls that have some.
        var ownerlessHits = 0
        var ownerlessCalls: [String] = []

        mutating func add(_ call: ReportedCall) {
            guard call.judgement != nil else { return }
            if call.call.employee == nil { unattributed += 1 }
            if call.call.startedAt == nil { undated += 1 }
            let ownerless = call.ownerlessHits
            ownerlessHits += ownerless.count
            guard !ownerless.isEmpty, ownerlessCalls.count <= 10 else { return }
            let places = ownerless.map { Clock.tenths($0.span.start) }.joined(separator: ", ")
            ownerlessCalls.append("\(call.name) (\(places))")
        }
    }

    private var listed: [RecordingID] {
        onlyNew ? result.recordings.filter(result.worked.contains) : result.recordings
    }

    private var texts: Catalogue { output.catalogue }

    /// Inputs that are no recordings and were not taken.
    var setAside: [Message] {
        result.missingPaths.map { Message("run.pathMissing", ["path": $0]) }
            + result.setAside + result.callListProblems.map(\.message)
            + result.conflicts.map { Message("run.conflict", ["path": $0.path, "other": $0.with.text]) }
    }

    private func note(_ unknowns: Unknowns) async throws {
        // A table and JSON hold them; rows of recordings have no place for what is none.
        if format == .csv { setAside.forEach { Console.note($0, texts) } }
        for copy in result.copies where !output.quiet {
            Console.note(Message("run.copy", ["path": copy.path, "original": copy.of]), texts)
        }
        count("run.unattributed", unknowns.unattributed)
        count("run.undated", unknowns.undated)
        if unknowns.ownerlessHits > 0 {
            let calls = Message.listing(unknowns.ownerlessCalls)
            Console.note(Message("run.ownerless", ["count": "\(unknowns.ownerlessHits)", "calls": calls]), texts)
        }
        if onlyNew { count("run.notListed", result.recordings.count - listed.count) }
        let missing = result.listedWithoutRecording
        if !missing.isEmpty, !output.quiet {
            let shown = Message.listing(missing, separator: ", ")
            Console.note(Message("run.listedMissing", ["count": "\(missing.count)", "calls": shown]), texts)
        }
        if result.left > 0 { Console.note(Message("run.resume", ["left": "\(result.left)"]), texts) }
    }

    private func count(_ key: String, _ number: Int) {
        if number > 0 { Console.note(Message(key, ["count": "\(number)"]), texts) }
    }

    /// 130 where calls are left, 2 where nothing has a score, 1 where something was set aside.
    private var status: ExitStatus {
        if result.left > 0 { return .interrupted }
        if result.judgedCount == 0, request.rescoreReason == nil { return .nothingDone }
        return result.judgedCount < result.recordings.count || !setAside.isEmpty ? .someSetAside : .allDone
    }

    private func write(_ summary: RunSummary, to report: ReportFile) async throws {
        let stored = ReportedCalls(store: store)
        let clips = Clips(pool: pool, headerless: request.headerless)
        try await HTMLReport(texts: texts).write(
            try await stored.gather(listed, trials: result.trials), summary,
            flagged: { call in
                let whole = try await stored.gather([call.id], trials: result.trials, .whole).first ?? call
                return (whole, await clips.sound(of: whole))
            }, put: report.append)
        try report.finish()
        if !output.quiet { Console.note(Message("run.reportWritten", ["path": report.path]), texts) }
    }
}
