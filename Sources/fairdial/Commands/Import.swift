import ArgumentParser
import Foundation
import Model
import Pipeline
import Store
import Texts

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in what the company knows of its people, cases and payments.",
        discussion: """
            fairdial import payments --template > payments.csv
            fairdial import payments payments.csv --zone Asia/Shanghai --currency CNY
            fairdial import payments export.csv --mapping payments-mapping.yaml --skip-bad bad.csv

            All rows or none: where a row cannot be read, every such row is said and nothing is taken. With --skip-bad
            the others are taken and the bad ones are written to a file. The same file again changes nothing, other
            values of a known row are a correction, and what was before is kept.
            Exit codes: 0 all taken; 1 some set aside; 2 nothing taken.
            """)

    @Argument(
        help: "branches, employees, cases, payments, surveys, complaints, training, attendance, leave or targets.")
    var feed: Feed
    @Argument(help: "CSV, or JSON Lines where the name ends in .jsonl.", completion: .file()) var files: [String] = []
    @Flag(help: "Print a file to begin with, and take nothing.") var template = false
    @Option(help: ArgumentHelp("How these files say it: docs/feeds.md.", valueName: "file")) var mapping: String?
    @Option(help: ArgumentHelp("Take the good rows, and write the bad ones here.", valueName: "file"))
    var skipBad: String?
    @Option(help: ArgumentHelp("Zone of moments without one, such as Asia/Shanghai.", valueName: "zone"))
    var zone: String?
    @Option(help: ArgumentHelp("Currency of amounts without one, such as CNY.", valueName: "code"))
    var currency: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let texts = output.catalogue
        if files.isEmpty != template { throw ValidationError(texts.text("import.filesOrTemplate")) }
        if let currency, Currency(currency) == nil {
            throw ValidationError(texts.text("import.badCurrency", ["found": currency]))
        }
    }

    func run() async throws {
        guard !template else { return Console.result(FeedTemplate.csv(feed), terminator: "") }
        let texts = output.catalogue
        try database.configuration().checkAlerts()
        let read = files.map(try reader())
        for file in read where file.isTakenAsGB18030 {
            Console.note(Message("import.gb18030", ["path": file.path]), texts)
        }
        for problem in read.flatMap(\.problems) { Console.note(problem.message, texts) }
        let setAside = read.reduce(0) { $0 + $1.badRows }
        guard read.allSatisfy({ $0.isReadable && (skipBad != nil || $0.problems.isEmpty) }) else {
            Console.note(Message("import.refused", ["count": "\(setAside)"]), texts)
            return try ExitStatus.nothingDone.end()
        }
        if let skipBad, setAside > 0 { try writeSetAside(read, to: skipBad) }
        let store = try await CallStore(path: database.configuration()[.database].text)
        let outcome = try await store.keep(
            feed, read.flatMap(\.rows), of: read.map { ($0.path, $0.hash) }, setAside: setAside,
            actor: ActorID(actor.name))
        try await database.refreshScores(store, output)
        try await store.close()
        Console.result(
            texts.text(
                "import.done",
                [
                    "feed": feed.rawValue, "added": "\(outcome.added)", "corrected": "\(outcome.corrected)",
                    "unchanged": "\(outcome.unchanged)", "setAside": "\(setAside)",
                ]))
        if setAside > 0 { try ExitStatus.someSetAside.end() }
    }

    private func reader() throws -> (String) -> FeedFile {
        let mapping: FeedMapping
        do {
            mapping = try self.mapping.map { try FeedMappingFile.mapping(of: feed, at: $0) } ?? FeedMapping()
        } catch let refusal as FeedMappingFile.Refusal {
            for problem in refusal.problems {
                Console.note("\(problem.place): \(output.catalogue.text(problem.message))")
            }
            throw refusal
        }
        let configured = try database.configuration([.zone: zone]).zone()
        let defaults = FeedDefaults(zone: configured, currency: currency.flatMap { Currency($0) })
        return { FeedFile(feed, path: $0, mapping: mapping, defaults: defaults) }
    }

    private func writeSetAside(_ read: [FeedFile], to path: String) throws {
        let lines = read.map(\.setAside).joined()
        do {
            try Data(lines.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw SetAsideProblem(
                message: Message("import.notWritten", ["path": path, "cause": error.localizedDescription]))
        }
    }

    private struct SetAsideProblem: ExplainedError {
        let message: Message
    }
}

extension Feed: ExpressibleByArgument {}
