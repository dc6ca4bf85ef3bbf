import Model
import Reports
import Store

/// Writes stored calls to standard output in the form that was asked for, page by page.
struct CallOutput {
    let store: CallStore
    let format: ResultFormat
    let output: OutputOptions

    /// Calls in memory at once.
    private static let pageSize = 200

    /// Writes the calls in the order given, and what stands below them once `take` has seen each.
    func write(
        _ ids: [RecordingID], trials: [RecordingID: Judgement] = [:], take: (ReportedCall) -> Void,
        summary: () -> RunSummary
    ) async throws {
        let stored = ReportedCalls(store: store)
        var renderer = renderer(trials: trials.count)
        for start in stride(from: 0, to: max(1, ids.count), by: Self.pageSize) {
            let page = try await stored.gather(
                Array(ids[start..<min(start + Self.pageSize, ids.count)]), trials: trials)
            page.forEach(take)
            Console.result(renderer.page(page), terminator: "")
        }
        Console.result(renderer.end(summary()), terminator: "")
    }

    private func renderer(trials: Int) -> any ResultRenderer {
        let texts = output.catalogue
        return switch format {
        case .table:
            TableRenderer(texts: texts, width: Console.width, isColored: Console.resultTakesColor, trials: trials)
        case .json: JSONRenderer(texts: texts)
        case .csv: CSVRenderer(texts: texts)
        }
    }
}
