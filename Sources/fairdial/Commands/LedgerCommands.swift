import ArgumentParser
import Model
import Store

struct LedgerCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The tamper-evident record of every change.",
        subcommands: [Verify.self, Export.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find any edit, deletion, insertion or reordering and name the first bad line.",
            discussion: "Exit code 0: sound; 2: broken.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            let verdict = try await store.verifyLedger()
            try await store.close()
            switch verdict {
            case .sound(let lines, let head):
                Console.result(
                    output.catalogue.text("ledger.sound", ["lines": "\(lines)", "head": head.hex]))
            case .broken(let seq, let fault):
                Console.result(
                    output.catalogue.text(
                        "ledger.broken", ["line": "\(seq)", "fault": output.catalogue.text(fault.message)]))
                try ExitStatus.nothingDone.end()
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every line of the ledger in its canonical form, one a line.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            var last: Int64 = 0
            while true {
                let page = try await store.ledgerLines(after: last)
                for line in page { Console.result(line.text) }
                guard let end = page.last else { break }
                last = end.seq
            }
            try await store.close()
        }
    }
}
