/// Writes results page by page, so that what is in memory does not grow with the number of calls.
package protocol ResultRenderer: Sendable {
    /// The lines of some calls, each with its end; before the first ones what stands above them.
    mutating func page(_ calls: [ReportedCall]) -> String
    /// What stands below all calls, each line with its end.
    func end(_ summary: RunSummary) -> String
}

extension ResultRenderer {
    /// All of a short result.
    package func render(_ calls: [ReportedCall], _ summary: RunSummary) -> String {
        var renderer = self
        return renderer.page(calls) + renderer.end(summary)
    }
}
