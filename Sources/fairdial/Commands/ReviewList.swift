import ArgumentParser
import Foundation
import Model
import Reports
import Store
import Texts

struct ReviewList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "What waits for a reviewer: hits, the gravest first, then rules that could not be decided.")

    @Option(help: ArgumentHelp("Only this rule.", valueName: "rule id")) var rule: String?
    @Option(help: ArgumentHelp("Only calls of this employee.", valueName: "employee")) var employee: String?
    @Option(help: "At most so many hits, and as many undecided rules.") var limit = 100
    @Option(help: "table, or json (one object a line).") var format: Format = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit: found \(limit), expected at least 1.") }
    }

    func run() async throws {
        let store = try await database.openStore()
        let (rule, employee) = (rule.map { RuleID($0) }, employee.map { EmployeeID($0) })
        let hits = try await store.waitingHits(rule: rule, employee: employee, limit: limit)
        let undecided = try await store.undecidedCalls(rule: rule, employee: employee, limit: limit)
        let backlog = try await store.backlog(rule: rule, employee: employee)
        try await store.close()
        let texts = output.catalogue
        switch format {
        case .table:
            for waiting in hits { Console.result(WaitingText.lines(waiting, texts)) }
            for waiting in undecided { Console.result(WaitingText.lines(waiting, texts)) }
        case .json:
            for waiting in hits { Console.result(try WaitingLine(waiting, texts).json) }
            for waiting in undecided { Console.result(try WaitingLine(waiting).json) }
        }
        Console.note(Message("review.waiting", ["count": "\(backlog.hits)"]), texts)
        noteRest(hits.count, of: backlog.hits)
        guard backlog.undecided > 0 else { return }
        Console.note(Message("review.undecided", ["count": "\(backlog.undecided)"]), texts)
        noteRest(undecided.count, of: backlog.undecided)
    }

    private func noteRest(_ shown: Int, of count: Int) {
        guard shown < count else { return }
        Console.note(Message("review.cut", ["shown": "\(shown)", "count": "\(count)"]), output.catalogue)
    }
}

/// What waits, as two lines for people: where and what.
enum WaitingText {
    static func lines(_ waiting: WaitingHit, _ texts: Catalogue) -> String {
        let hit = waiting.hit
        let place = "\(ProgressLine.clock(hit.span.start))  \(texts.text("role.\(hit.role.rawValue)"))"
        let confidence = hit.confidence.map { "\($0)" } ?? "–"
        let words =
            switch hit.kind {
            case .said, .alike: "\(hit.before) «\(hit.text)» \(hit.after)".trimmingCharacters(in: .whitespaces)
            case .missing: texts.text("review.missing")
            case .deadAir, .talkingOver, .wordsPerSecond, .shouting, .contact: HitWords.brief(hit, texts)
            }
        let alike = hit.kind == .alike ? "\n    \(texts.text("report.alike"))" : ""
        let opinion = OpinionText.line(hit, texts).map { "\n    \($0)" } ?? ""
        return """
            \(hit.id)  \(waiting.recording.shownName)  \(place)  \(name(waiting.rule, texts))  \(confidence)
                \(words)\(alike)\(opinion)
            """
    }

    static func lines(_ waiting: UndecidedCall, _ texts: Catalogue) -> String {
        """
        \(waiting.recording.shownName)  \(name(waiting.rule, texts))
            \(texts.text("review.notDecided"))
        """
    }

    private static func name(_ rule: Rule, _ texts: Catalogue) -> String {
        "\(rule.name.text(in: texts.language)) (\(rule.id))"
    }
}

/// What waits, as a line for programs; an undecided rule has no hit and none of what belongs to one.
struct WaitingLine: Encodable {
    let type: String
    let recording, path, rule: String
    let call, employee: String?
    let name: LocalizedText
    let zeroTolerance: Bool
    var hit, kind, role, text, before, after: String?
    var channel: Int?
    var start, end: Double?
    var confidence: Confidence?
    var opinion: OpinionLine?

    init(_ waiting: UndecidedCall) {
        self.init(type: "undecided", waiting.recording, waiting.rule)
    }

    init(_ waiting: WaitingHit, _ texts: Catalogue) {
        self.init(type: "waitingHit", waiting.recording, waiting.rule)
        hit = waiting.hit.id.text
        kind = waiting.hit.kind.rawValue
        role = waiting.hit.role.rawValue
        text = waiting.hit.text
        before = waiting.hit.before
        after = waiting.hit.after
        channel = waiting.hit.channel
        start = (waiting.hit.span.start * 1000).rounded() / 1000
        end = (waiting.hit.span.end * 1000).rounded() / 1000
        confidence = waiting.hit.confidence
        opinion = waiting.hit.opinion.map { OpinionLine($0, texts) }
    }

    private init(type: String, _ recording: StoredRecording, _ rule: Rule) {
        self.type = type
        self.recording = recording.id.text
        path = recording.path
        call = recording.call.callID
        employee = recording.call.employee?.text
        self.rule = rule.id.text
        name = rule.name
        zeroTolerance = rule.zeroTolerance
    }

    /// One object, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

extension StoredRecording {
    /// As people know it: the call id, else the path; `review settle` and `explain` take both.
    fileprivate var shownName: String { call.callID ?? path }
}
