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
    /// Where the HTML page is written, if it was asked for.
    let report: ReportFile?
    let pool: HearingPool

    /// - Returns: the code with which the command ends.
    func write() async throws -> ExitStatus {
        let calls = try await ReportedCalls(store: store).gather(result.recordings, trials: result.trials)
        let summary = RunSummary(
            calls: calls, setAside: setAside, copies: result.copies.count, heardSeconds: result.heardSeconds)
        CallOutput(format: format, output: output).write(calls, summary)
        note(calls)
        if let report { try await write(calls, summary, to: report) }
        return status(calls)
    }

    private var texts: Catalogue { output.catalogue }

    private var setAside: [Message] {
        result.missingPaths.map { Message("run.pathMissing", ["path": $0]) }
            + result.setAside + result.callListProblems.map(\.message)
            + result.conflicts.map { Message("run.conflict", ["path": $0.path, "other": $0.with.text]) }
    }

    private func note(_ calls: [ReportedCall]) {
        // A table and JSON hold them; rows of recordings have no place for what is none.
        if format == .csv { setAside.forEach { Console.note(texts.text($0)) } }
        for copy in result.copies where !output.quiet {
            Console.note(texts.text("run.copy", ["path": copy.path, "original": copy.of]))
        }
        let judged = calls.filter { $0.judgement != nil }
        count("run.unattributed", judged.filter { $0.call.employee == nil }.count)
        count("run.undated", judged.filter { $0.call.startedAt == nil }.count)
        let found = Set(calls.compactMap(\.call.callID))
        let listed = request.callList?.callIDs(withoutRecordingsAmong: found) ?? []
        if !listed.isEmpty, !output.quiet {
            let shown = listed.prefix(10).joined(separator: ", ") + (listed.count > 10 ? ", …" : "")
            Console.note(texts.text("run.listedMissing", ["count": "\(listed.count)", "calls": shown]))
        }
        if result.left > 0 { Console.note(texts.text("run.resume", ["left": "\(result.left)"])) }
    }

    private func count(_ key: String, _ number: Int) {
        if number > 0 { Console.note(texts.text(key, ["count": "\(number)"])) }
    }

    /// 130 where calls are left, 2 where nothing has a score, 1 where something was set aside.
    private func status(_ calls: [ReportedCall]) -> ExitStatus {
        let judged = calls.filter { $0.judgement != nil }.count
        if result.left > 0 { return .interrupted }
        if judged == 0, request.rescoreReason == nil { return .nothingDone }
        return judged < calls.count || !setAside.isEmpty ? .someSetAside : .allDone
    }

    private func write(_ calls: [ReportedCall], _ summary: RunSummary, to report: ReportFile) async throws {
        let stored = ReportedCalls(store: store)
        let clips = Clips(pool: pool, headerless: request.headerless)
        try await HTMLReport(texts: texts).write(
            calls, summary,
            flagged: { call in
                let whole = try await stored.gather([call.id], trials: result.trials, .whole).first ?? call
                return (whole, await clips.sound(of: whole))
            }, put: report.append)
        try report.finish()
        if !output.quiet { Console.note(texts.text("run.reportWritten", ["path": report.path])) }
    }
}
