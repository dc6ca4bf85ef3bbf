import ArgumentParser
import Model
import Reports

/// Of whom.
struct ScopeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this branch.", valueName: "branch")) var branch: String?
    @Option(help: ArgumentHelp("Only this team, of --branch where several have one of the name.", valueName: "team"))
    var team: String?

    /// Whether it is the whole group.
    var isWhole: Bool { branch == nil && team == nil }

    func isWanted(_ other: Team) -> Bool {
        (branch == nil || other.branch == branch) && (team == nil || other.name == team)
    }

    var scope: ReportScope { ReportScope(branch: branch, team: team) }
}
