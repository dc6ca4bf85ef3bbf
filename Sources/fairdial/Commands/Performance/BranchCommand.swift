import ArgumentParser
import Model
import Reports
import Store
import Texts

struct BranchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "branches", abstract: "Branches side by side: what their people recovered, and how.",
        discussion: """
            fairdial performance branches --period 2026-02

            Each payment and call counts for the branch to which its employee belonged on that day.
            """)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var currency: CurrencyOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let currency = self.currency.value
        let store = try await database.openStore()
        let branches = try await store.branchFacts(period, currency)
        try await store.close()
        guard !branches.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        Console.result(
            BranchTable(texts: output.catalogue, currency: currency).render(branches), terminator: "")
    }
}
