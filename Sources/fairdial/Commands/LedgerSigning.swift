import ArgumentParser
import Foundation
import Model
import Store
import Texts

extension LedgerCommands {
    struct Key: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key to sign heads with, and print its public half.",
            discussion: """
                fairdial ledger key /media/safe/ledger.key

                Keep the file elsewhere than the database: whoever has both can write the ledger anew. Give the public
                half to the auditor.
                """)

        @Argument(help: "The new file.", completion: .file()) var path: String
        @OptionGroup var output: OutputOptions

        func run() throws { Console.result(try SigningKey.make(at: path).publicText) }
    }

    struct Prove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prove one line without showing the others, as JSON.",
            discussion: """
                fairdial ledger prove 1841 --key /media/safe/ledger.key > proof.json
                fairdial ledger check-proof proof.json --public-key d75a98…
                """)

        @Argument(help: "The line's number.") var line: Int64
        @Option(help: ArgumentHelp("To sign with, made by “ledger key”.", valueName: "file")) var key: String
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let key = try SigningKey(fileAt: key)
            let store = try await database.openStore()
            let lines = try await store.allLedgerLines().map(\.text)
            let statement = try await store.statement(over: lines, signedWith: key)
            try await store.close()
            guard let path = MerkleTree(lines).proof(of: Int(line - 1)) else {
                throw ValidationError(
                    output.catalogue.text("ledger.noLine", ["line": "\(line)", "count": "\(lines.count)"]))
            }
            let proof = LineProof(statement: statement, line: lines[Int(line - 1)], path: path)
            Console.result(try LedgerJSON.text(proof))
        }
    }

    struct CheckProof: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a proof of one line; it needs no database.")

        @Argument(help: "What “ledger prove” printed.", completion: .file()) var path: String
        @Option(help: ArgumentHelp("Whose signature is expected.", valueName: "digits")) var publicKey: String
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let proof = try LedgerJSON.read(LineProof.self, at: path)
            guard proof.holds, proof.statement.publicKey == publicKey else {
                Console.result(texts.text("ledger.proof.broken"))
                return try ExitStatus.nothingDone.end()
            }
            Console.result(
                texts.text(
                    "ledger.proof.holds",
                    ["day": proof.statement.day, "lines": "\(proof.statement.lines)", "line": proof.line]))
        }
    }
}

extension CallStore {
    /// All lines, in order.
    func allLedgerLines() async throws -> [StoredLedgerLine] {
        var lines: [StoredLedgerLine] = []
        while true {
            let page = try await ledgerLines(after: lines.last?.seq ?? 0)
            guard !page.isEmpty else { return lines }
            lines += page
        }
    }

    /// Signs how far the ledger goes now, today by UTC.
    func statement(over lines: [String], signedWith key: SigningKey) async throws -> LedgerStatement {
        let hash = lines.last.map { ContentHash(of: $0) }
        let own = try await ledgerHead()
        let head = LedgerHead(ledger: own.ledger, lines: Int64(lines.count), hash: hash ?? own.hash)
        let today = ZonedTime(Date(), zone: "UTC")?.localDate ?? ""
        return try LedgerStatement(head, root: MerkleTree(lines).root, on: today, signedWith: key.key)
    }
}

/// Statements and proofs as files.
enum LedgerJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// - Throws: `Problem` that names the file.
    static func read<Value: Decodable>(_ type: Value.Type, at path: String) throws -> Value {
        guard
            let text = try? Data(contentsOf: URL(fileURLWithPath: path)),
            let value = try? JSONDecoder().decode(type, from: text)
        else { throw Problem(message: Message("ledger.notReadable", ["path": path])) }
        return value
    }

    struct Problem: ExplainedError {
        let message: Message
    }
}
