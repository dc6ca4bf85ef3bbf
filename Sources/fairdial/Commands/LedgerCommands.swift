import ArgumentParser
import Foundation
import Model
import Store

struct LedgerCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The tamper-evident record of every change.",
        subcommands: [Verify.self, Head.self, Export.self, Key.self, Prove.self, CheckProof.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find any edit, deletion, insertion or reordering and name the first bad line.",
            discussion: """
                fairdial ledger verify
                fairdial ledger verify --head "$(cat kept-elsewhere)"
                fairdial ledger verify --statement 2026-02-14.json --public-key d75a98…

                Lines cut off at the end show only against a head that was kept elsewhere (fairdial ledger head), and
                a ledger that was wholly written anew only against one that is signed.
                Exit code 0: sound; 2: broken.
                """)

        @Option(help: ArgumentHelp("What “ledger head” printed earlier.", valueName: "lines:hash")) var head: String?
        @Option(help: ArgumentHelp("What “ledger head --key” printed earlier.", valueName: "file"))
        var statement: String?
        @Option(help: ArgumentHelp("Whose signature the statement must bear.", valueName: "digits"))
        var publicKey: String?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            guard (statement == nil) != (publicKey == nil) || (statement != nil && head != nil) else { return }
            throw ValidationError(output.catalogue.text("ledger.statementAndKey"))
        }

        func run() async throws {
            let signed = try statement.map { try LedgerJSON.read(LedgerStatement.self, at: $0) }
            if let signed, !signed.isGenuine || signed.publicKey != publicKey {
                Console.result(output.catalogue.text("ledger.badSignature", ["path": statement ?? ""]))
                return try ExitStatus.nothingDone.end()
            }
            let store = try await database.openStore()
            let own = try await store.ledgerHead()
            let kept = try signed?.head ?? head.map { try keptHead($0, of: own.ledger) }
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
            abstract: "How far the ledger goes, as LINES:HASH: keep it elsewhere, for “ledger verify --head”.",
            discussion: """
                fairdial ledger head
                fairdial ledger head --key /media/safe/ledger.key > 2026-02-14.json

                With a key it is signed: print it daily, or mail it to the auditor.
                """)

        @Option(help: ArgumentHelp("To sign with, made by “ledger key”.", valueName: "file")) var key: String?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let key = try key.map { try SigningKey(fileAt: $0) }
            let store = try await database.openStore()
            if let key {
                Console.result(try LedgerJSON.text(try await store.statement(signedWith: key).0))
            } else {
                Console.result(try await store.ledgerHead().text)
            }
            try await store.close()
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every line of the ledger in its canonical form, one a line.",
            discussion: """
                fairdial ledger export > ledger.jsonl
                fairdial ledger export --key /media/safe/ledger.key --statement ledger.json > ledger.jsonl

                With a key the statement says, signed, what the export holds: lines, last hash and the root over all.
                """)

        @Option(help: ArgumentHelp("To sign with, made by “ledger key”.", valueName: "file")) var key: String?
        @Option(help: ArgumentHelp("Where the signed statement goes.", valueName: "new file")) var statement: String?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            guard (key == nil) != (statement == nil) else { return }
            throw ValidationError(output.catalogue.text("ledger.keyAndStatement"))
        }

        func run() async throws {
            let key = try key.map { try SigningKey(fileAt: $0) }
            let store = try await database.openStore()
            var signed: LedgerStatement?
            if let key, let statement {
                let made = try await store.statement(signedWith: key).0
                try write(try LedgerJSON.text(made) + "\n", to: statement)
                signed = made
            }
            try await store.eachLedgerLine(through: signed?.lines) { Console.result($0.text) }
            try await store.close()
        }

        private func write(_ text: String, to path: String) throws {
            do {
                try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            } catch {
                throw SigningKeyProblem.notWritten(path, error.localizedDescription)
            }
        }
    }
}
