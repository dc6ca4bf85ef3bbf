import ArgumentParser
import Compliance
import Model
import Store
import Texts

struct Review: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rule on hits: list what waits, confirm or overturn.",
        discussion: """
            fairdial review list
            fairdial review confirm 3f2a9c01d4e5b677-2 --reason "clearly audible"
            fairdial review overturn --rule en.abuse.insult --reason "the engine mishears 'more on'"
            """,
        subcommands: [List.self, Confirm.self, Overturn.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hits that wait for a reviewer, the gravest first.")

        @Option(help: ArgumentHelp("Only hits of this rule.", valueName: "rule id")) var rule: String?
        @Option(help: ArgumentHelp("Only calls of this employee.", valueName: "employee")) var employee: String?
        @Option(help: "At most so many.") var limit = 100
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            let texts = output.catalogue
            let hits = try await store.waitingHits(
                rule: rule.map { RuleID($0) }, employee: employee.map { EmployeeID($0) }, limit: limit)
            for waiting in hits { Console.result(WaitingHitText(waiting, texts: texts).lines) }
            Console.note(texts.text("review.waiting", ["count": "\(hits.count)"]))
            try await store.close()
        }
    }

    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "These hits are violations: they count.")
        @OptionGroup var ruling: RulingOptions

        func run() async throws { try await ruling.rule(.confirm) }
    }

    struct Overturn: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "These hits are none: they no longer count.")
        @OptionGroup var ruling: RulingOptions

        func run() async throws { try await ruling.rule(.overturn) }
    }
}

/// What confirming and overturning have in common.
struct RulingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Hits, as “review list” and “explain” show them.", valueName: "hit"))
    var hits: [String] = []

    @Option(help: ArgumentHelp("All hits of this rule that wait or stand, in one act.", valueName: "rule id"))
    var rule: String?

    @Option(help: "Why; it goes into the ledger.") var reason: String

    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard hits.isEmpty != (rule == nil) else {
            throw ValidationError("Name hits, or a rule with --rule, and not both.")
        }
    }

    func rule(_ verdict: Verdict) async throws {
        let settings = try database.configuration().compliance()
        let store = try await database.openStore()
        let selection: HitSelection =
            rule.map { .rule(RuleID($0), standing: [.waits, .stands]) } ?? .hits(hits.map { HitID($0) })
        let outcome = try await store.review(selection, verdict, actor: ActorID(actor.name), reason: reason) {
            Violations(rules: $1.rules, settings: settings).deductions(for: $0.hits)
        }
        let texts = output.catalogue
        for call in outcome.calls {
            Console.result(
                texts.text(
                    "review.call",
                    [
                        "call": call.recording.text, "before": "\(call.deductedBefore)",
                        "after": "\(call.deductedAfter)",
                    ]))
        }
        Console.note(
            texts.text(
                verdict == .confirm ? "review.confirmed" : "review.overturned",
                ["count": "\(outcome.ruled.count)"]))
        try await store.close()
    }
}

/// One waiting hit as two lines: where and what.
struct WaitingHitText {
    let lines: String

    init(_ waiting: WaitingHit, texts: Catalogue) {
        let hit = waiting.hit
        let call = waiting.recording.call.callID ?? waiting.recording.path
        let place = "\(ProgressLine.clock(hit.span.start))  \(texts.text("role.\(hit.role.rawValue)"))"
        let confidence = hit.confidence.map { "\($0)" } ?? "–"
        let words =
            hit.kind == .missing
            ? texts.text("review.missing") : "\(hit.before) «\(hit.text)» \(hit.after)".trimmingSpaces
        lines = """
            \(hit.id)  \(call)  \(place)  \(waiting.rule.name.text(in: texts.language)) (\(hit.rule))  \(confidence)
                \(words)
            """
    }
}

extension String {
    /// Without spaces at either end.
    var trimmingSpaces: String { trimmingCharacters(in: .whitespaces) }
}
