internal import Crypto
internal import Foundation
internal import Model
package import Texts

/// One page that needs nothing but itself: the account of a run, every flagged call with its transcript, its hits and
/// its sound.
package struct HTMLReport {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// Gives the page part by part, one flagged call at a time, so that the sound of one call is in memory and no more.
    ///
    /// - Parameters:
    ///   - calls: all of the run; their words and peaks are not looked at.
    ///   - flagged: asked once for each flagged call, the gravest first: the same call with words and peaks, and its
    ///     sound.
    ///   - put: takes the parts in order.
    /// - Throws: what `flagged` and `put` throw.
    package func write(
        _ calls: [ReportedCall], _ summary: RunSummary,
        flagged detail: (ReportedCall) async throws -> (ReportedCall, CallSound), put: (String) throws -> Void
    ) async throws {
        let flagged = calls.filter(\.isFlagged).sorted(by: Self.isGraver)
        let overview = Overview(texts: texts)
        try put(head + "<main>" + overview.opening(summary))
        if !flagged.isEmpty {
            try put(element("h2", [], text("report.html.flagged")))
            try put(element("p", [("class", "keys")], text("report.html.keys")))
        }
        for call in flagged {
            let (whole, sound) = try await detail(call)
            try put(CallSection(call: whole, texts: texts, sound: sound).markup + "\n")
        }
        try put(overview.closing(calls, summary) + "</main>\n" + foot)
    }

    private func text(_ key: String) -> String { HTMLText.escape(texts.text(key)) }

    /// The page may run this script and use this style and nothing else, from nowhere.
    private var head: String {
        let policy =
            "default-src 'none'; media-src data:; img-src data:; style-src 'sha256-\(Self.hash(ReportStyle.css))'; "
            + "script-src 'sha256-\(Self.hash(ReportScript.source))'; base-uri 'none'; form-action 'none'"
        return """
            <!doctype html>
            <html lang="\(HTMLText.tag(texts.language))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(HTMLText.escape(policy))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(text("report.html.title"))</title>
            <style>\(ReportStyle.css)</style>
            </head>
            <body>

            """
    }

    private var foot: String { "<script>\(ReportScript.source)</script>\n</body>\n</html>\n" }

    static func hash(_ source: String) -> String {
        Data(SHA256.hash(data: Data(source.utf8))).base64EncodedString()
    }

    /// What counts most first, then what waits, then in order of name.
    private static func isGraver(_ left: ReportedCall, _ right: ReportedCall) -> Bool {
        func zero(_ call: ReportedCall) -> Bool {
            call.judgement?.hits.contains {
                ($0.standing.counts || $0.standing == .waits) && call.rules[$0.rule]?.zeroTolerance == true
            } ?? false
        }
        if zero(left) != zero(right) { return zero(left) }
        let (own, other) = (left.judgement?.deducted ?? .zero, right.judgement?.deducted ?? .zero)
        return own != other ? own > other : left.name < right.name
    }
}
