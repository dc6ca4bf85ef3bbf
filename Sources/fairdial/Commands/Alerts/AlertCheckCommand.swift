import ArgumentParser
import Model
import Notices
import Texts

struct AlertCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read the routes, and say everything that is wrong in them.",
        discussion: """
            fairdial alerts check
            fairdial alerts check --routes alerts.yaml

            Exit code 0: good, perhaps with doubts; 2: refused. Secrets are not looked for; “alerts test” needs them.
            """)

    @OptionGroup var routes: RoutesOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let routes = try routes.read(try database.configuration(), output.catalogue)
        Console.result(
            output.catalogue.text(
                "alert.routes.good",
                ["channels": "\(routes.channels.count)", "routes": "\(routes.routes.count)"]))
    }
}
