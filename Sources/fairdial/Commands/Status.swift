import ArgumentParser
import Foundation
import Model
import Pipeline
import Store
import Texts

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Account for every recording ever seen, by state and reason.",
        discussion: "The numbers add up: scored + waiting + unscored is the number of recordings.")

    @Option(help: "table or json.") var format: Format = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    func run() async throws {
        let store = try await database.openStore()
        let status = try await store.status()
        let line = try database.configuration().lexiconShadowBelow()
        let doubtful = try await store.ruledRules().count { $0.isForShadow(below: line) }
        try await store.close()
        switch format {
        case .table:
            let text = StatusText(status, doubtful: doubtful, texts: output.catalogue)
            Console.result(text.lines.joined(separator: "\n"))
        case .json: Console.result(try StatusText.json(status, doubtful: doubtful))
        }
    }
}

/// The account of all recordings as lines, numbers in one column.
struct StatusText {
    let lines: [String]

    /// - Parameter doubtful: how many rules reviewers overturn often.
    init(_ status: StoreStatus, doubtful: Int, texts: Catalogue) {
        func line(_ number: Int, _ text: String, indent: Int = 0) -> String {
            let shown = "\(number)"
            let padding = String(repeating: " ", count: max(0, 8 - shown.count))
            return "\(padding)\(shown)  \(String(repeating: "  ", count: indent))\(text)"
        }
        var lines = [
            line(status.recordings, texts.text("status.recordings")),
            line(status.scored, texts.text("status.scored"), indent: 1),
            line(status.waiting, texts.text("status.waiting"), indent: 1),
            line(status.unscored.values.reduce(0, +), texts.text("status.unscored"), indent: 1),
        ]
        for reason in UnscoredReason.allCases {
            guard let count = status.unscored[reason] else { continue }
            lines.append(line(count, texts.text("reason.\(reason.rawValue)"), indent: 2))
        }
        lines.append("")
        lines.append(line(status.unattributed, texts.text("status.unattributed")))
        lines.append(line(status.backlog.hits, texts.text("status.waitingHits")))
        if status.backlog.undecided > 0 {
            lines.append(line(status.backlog.undecided, texts.text("status.undecided")))
        }
        lines.append(line(status.copies, texts.text("status.copies")))
        if status.conflicts > 0 { lines.append(line(status.conflicts, texts.text("status.conflicts"))) }
        for use in status.lexiconUse {
            let key = use.isActive ? "status.lexiconActive" : "status.lexiconFormer"
            let gaps = ["language": use.language.code, "version": use.version.short]
            lines.append(line(use.currentJudgements, texts.text(key, gaps)))
        }
        if doubtful > 0 { lines.append(line(doubtful, texts.text("status.doubtfulRules"))) }
        self.lines = lines
    }

    /// One object, numbers as numbers.
    static func json(_ status: StoreStatus, doubtful: Int) throws -> String {
        struct Account: Encodable {
            let recordings, scored, waiting, copies, conflicts, unattributed, waitingHits, undecided: Int
            let doubtfulRules: Int
            let unscored: [String: Int]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let account = Account(
            recordings: status.recordings, scored: status.scored, waiting: status.waiting, copies: status.copies,
            conflicts: status.conflicts, unattributed: status.unattributed, waitingHits: status.backlog.hits,
            undecided: status.backlog.undecided, doubtfulRules: doubtful,
            unscored: Dictionary(uniqueKeysWithValues: status.unscored.map { ($0.key.rawValue, $0.value) }))
        return String(decoding: try encoder.encode(account), as: UTF8.self)
    }
}
