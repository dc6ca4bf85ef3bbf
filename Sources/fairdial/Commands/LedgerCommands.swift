import ArgumentParser
import Foundation
import Model
import Store

struct LedgerCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The tamper-evident record of every change.",
        subcommands: [Verify.self, Head.self, Export.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find any edit, deletion, insertion or reordering and name the first bad line.",
            discussion: """
                fairdial ledger verify
                fairdial ledger verify --head "$(cat kept-elsewhere)"

                Lines cut off at the end show only against a head that was kept elsewhere (fairdial ledger head).
                Exit code 0: sound; 2: broken.
                """)

        @Option(help: ArgumentHelp("What “ledger head” printed earlier.", valueName: "lines:hash")) var head: String?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            let own = try await store.ledgerHead()
            let kept = try head.map { try keptHead($0, of: own.ledger) }
            let verdict = try await store.verifyLedger(against: kept)
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

        private func keptHead(_ text: String, of ledger: String) throws -> LedgerHead {
            guard let head = LedgerHead(text.trimmingCharacters(in: .whitespacesAndNewlines), of: ledger) else {
                throw ValidationError(output.catalogue.text("ledger.badHead", ["found": text]))
            }
            return head
        }
    }

    struct Head: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How far the ledger goes, as LINES:HASH: keep it elsewhere, for “ledger verify --head”.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            Console.result(try await store.ledgerHead().text)
            try await store.close()
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
