import ArgumentParser
import Foundation
import Model
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database while it is in use, and check the copy.",
        discussion: """
            fairdial backup /backups/fairdial-$(date +%F).db

            The copy is the database as it is at one moment. An existing file is never overwritten.
            """)

    @Argument(help: "The new file.", completion: .file(extensions: ["db"])) var file: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await database.openStore()
        let backup = try await store.backUp(to: file)
        try await store.close()
        Console.result(
            output.catalogue.text(
                "backup.written",
                ["path": file, "recordings": "\(backup.recordings)", "head": backup.head.text]))
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the database, after checking it.",
        discussion: """
            fairdial restore /backups/fairdial-2026-11-23.db --database fairdial.db --replace

            The database that stood there is moved aside, never deleted. No run may be in progress.
            """)

    @Argument(help: "The backup.", completion: .file(extensions: ["db"])) var file: String
    @Flag(help: "A database may stand in the place; it is moved aside.") var replace = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let path = try database.configuration()[.database].text
        let (restored, aside) = try await CallStore.restore(file, to: path, replaces: replace, stamp: Self.stamp())
        Console.result(
            output.catalogue.text(
                "backup.restored",
                ["path": path, "recordings": "\(restored.recordings)", "head": restored.head.text]))
        if let aside { Console.result(output.catalogue.text("backup.aside", ["path": aside])) }
    }

    /// The present instant as a part of a file's name: `20261123T093000Z`.
    private static func stamp() -> String {
        Date.now.formatted(
            .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false)
                .timeSeparator(.omitted)) + "Z"
    }
}
