import ArgumentParser
import Compliance
import Model
import Store

struct Review: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rule on hits: list what waits, confirm, overturn, settle.",
        discussion: """
            fairdial review list
            fairdial review confirm 3f2a9c01d4e5b677-2 --reason "clearly audible"
            fairdial review overturn --rule en.abuse.insult --reason "the engine mishears 'more on'"
            fairdial review settle c-1042 --rule en.threat.harm --reason "listened: nothing of the kind was said"
            """,
        subcommands: [ReviewList.self, Confirm.self, Overturn.self, Settle.self])

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

    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A person has listened to a call for a rule that could not be decided on it.",
            discussion: """
                The call no longer waits for the rule; that it was not decided stays on record.

                fairdial review settle c-1042 --rule en.threat.harm --reason "listened: nothing of the kind was said"
                """)

        @Argument(help: ArgumentHelp("A call id, a file, or the first digits of the sound's hash.", valueName: "call"))
        var call: String

        @Option(help: ArgumentHelp("The rule; may be repeated, all or none are settled.", valueName: "rule id"))
        var rule: [String]

        @Option(help: "What was heard; it goes into the ledger.") var reason: String

        @OptionGroup var actor: ActorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            let settled = try await store.settle(
                rule.map { RuleID($0) }, of: call, actor: ActorID(actor.name), reason: reason)
            try await store.close()
            let key = settled.state == .waiting ? "review.settledWaiting" : "review.settled"
            Console.result(
                output.catalogue.text(
                    key, ["call": settled.recording.text, "rules": rule.joined(separator: ", ")]))
        }
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
        let store = try await database.openStore()
        let selection: HitSelection =
            rule.map { .rule(RuleID($0), standing: [.waits, .stands]) } ?? .hits(hits.map { HitID($0) })
        let outcome = try await store.review(selection, verdict, actor: ActorID(actor.name), reason: reason) {
            Violations(rules: $1.rules, settings: $0.settings).deductions(for: $0.hits, on: $0.basis)
        }
        try await database.refreshScores(store, output)
        try await store.close()
        try write(outcome, verdict)
    }

    private func write(_ outcome: ReviewOutcome, _ verdict: Verdict) throws {
        let texts = output.catalogue
        if let rule, outcome.ruled.isEmpty {
            Console.note(Message("review.nothing", ["rule": rule]), texts)
            try ExitStatus.nothingDone.end()
        }
        for call in outcome.calls {
            Console.result(
                texts.text(
                    "review.call",
                    [
                        "call": call.recording.text, "before": "\(call.deductedBefore)",
                        "after": "\(call.deductedAfter)",
                    ]))
        }
        let key = verdict == .confirm ? "review.confirmed" : "review.overturned"
        Console.note(Message(key, ["count": "\(outcome.ruled.count)"]), texts)
    }
}
