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
            let (statement, tree) = try await store.statement(signedWith: key)
            let found = line > 0 ? try await store.ledgerLines(after: line - 1, limit: 1).first : nil
            try await store.close()
            guard let found, let path = tree.proof(of: Int(line - 1)) else {
                throw ValidationError(
                    output.catalogue.text("ledger.noLine", ["line": "\(line)", "count": "\(statement.lines)"]))
            }
            let proof = LineProof(statement: statement, line: found.text, path: path)
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
    /// Hands over the lines in order, a page of them in memory at once.
    ///
    /// - Parameter last: the number of the last line; nil for all.
    func eachLedgerLine(through last: Int64? = nil, _ take: (StoredLedgerLine) -> Void) async throws {
        var place: Int64 = 0
        while true {
            let page = try await ledgerLines(after: place).filter { $0.seq <= last ?? .max }
            page.forEach(take)
            guard let end = page.last else { return }
            place = end.seq
        }
    }

    /// Signs how far the ledger goes now, today by UTC, and gives the tree over its lines.
    func statement(signedWith key: SigningKey) async throws -> (LedgerStatement, MerkleTree) {
        var tree = MerkleTree()
        let head = try await ledgerHead()
        try await eachLedgerLine(through: head.lines) { tree.add($0.text) }
        let today = ZonedTime(Date(), zone: "UTC")?.localDate ?? ""
        return (try LedgerStatement(head, root: tree.root, on: today, signedWith: key.key), tree)
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
