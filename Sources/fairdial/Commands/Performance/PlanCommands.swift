import ArgumentParser
import Model
import Performance
import Pipeline
import Plans
import Reports
import Store
import Texts

struct PlanCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "By which metrics people are judged, and how much each weighs.",
        subcommands: [Check.self, Activate.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read plans, and say everything that is wrong in them and between them.",
            discussion: """
                fairdial performance plan check plans

                Weights that are not 100 together, plans that hold for the same people on one day, days without a plan,
                and what the law forbids. Exit code 0: good, perhaps with doubts; 2: refused.
                """)

        @Argument(help: "Plan files, or folders of them.") var paths = ["plans"]
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let folder = PlanFolder(paths: paths)
            Console.note(folder.problems, texts)
            for file in folder.plans { Console.result(PlanLine(file.plan, texts).text) }
            guard !folder.errors.isEmpty else { return }
            Console.note(Message("plan.check.refused", ["count": "\(folder.errors.count)"]), texts)
            try ExitStatus.nothingDone.end()
        }
    }

    struct Activate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Score people by these plans from now on; all that is active together.",
            discussion: #"""
                fairdial performance plan activate plans --reason "conduct weighs 20 % from 1 March"

                The plans take the place of all that were active; what holds on which day is said in them. The ledger
                keeps who, when and why. Scores follow when they are made next, each change with its line.
                """#)

        @Argument(help: "Plan files, or folders of them.") var paths = ["plans"]
        @Option(help: "Why; it goes into the ledger.") var reason: String
        @OptionGroup var actor: ActorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let texts = output.catalogue
            let folder = PlanFolder(paths: paths)
            Console.note(folder.problems, texts)
            let plans = try folder.goodPlans()
            try await database.activate(
                .plans(folder), what: plans.map(\.id.text).joined(separator: ", "), actor, reason: reason, output)
        }
    }
}

/// A plan in one line.
struct PlanLine {
    let text: String

    init(_ plan: Plan, _ texts: Catalogue) {
        let weights = plan.metrics.map { "\(MetricName.text($0.metric, texts)) \($0.weight) %" }
        text = texts.text(
            "plan.check.plan",
            [
                "plan": plan.id.text, "name": plan.name.text(in: texts.language),
                "audience": Self.audience(plan, texts), "span": Self.span(plan, texts),
                "weights": weights.joined(separator: ", "),
            ])
    }

    private static func audience(_ plan: Plan, _ texts: Catalogue) -> String {
        switch plan.audience {
        case .everyone: texts.text("plan.check.everyone")
        case .newcomers(let months): texts.text("plan.check.newcomers", ["months": "\(months)"])
        case .comparison: texts.text("plan.check.comparison")
        }
    }

    private static func span(_ plan: Plan, _ texts: Catalogue) -> String {
        let from = plan.from.description
        guard let until = plan.until else { return texts.text("plan.check.from", ["from": from]) }
        return texts.text("plan.check.fromUntil", ["from": from, "until": until.description])
    }
}
