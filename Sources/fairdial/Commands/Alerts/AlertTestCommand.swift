import ArgumentParser
import Foundation
import Model
import Notices
import Texts

struct AlertTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Send one message to a channel now, and say what the receiver said.",
        discussion: """
            fairdial alerts test b07-group

            Quiet times do not hold it back, and nothing is kept. Exit code 0: taken; 2: not.
            """)

    @Argument(help: ArgumentHelp("A channel of the routes.", valueName: "channel")) var channel: String
    @OptionGroup var routes: RoutesOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let routes = try routes.read(try database.configuration(), texts)
        guard let channel = routes.channels[channel] else {
            throw AlertProblem.noSuchChannel(channel, known: routes.channels.keys.sorted())
        }
        let sender = try channel.receiver.sender(ProcessInfo.processInfo.environment, within: channel.timeoutSeconds)
        let id = DeliveryID(String(ContentHash(of: UUID().uuidString).hex.prefix(16)))
        let message = NoticeMessage(trialOf: channel.name, id: id, language: channel.language)
        switch try await Blocking.run({ sender.send(message) }) {
        case .accepted: Console.result(texts.text("alert.trial.taken", ["channel": channel.name]))
        case .later(let cause, _), .refused(let cause):
            Console.note(Message("alert.trial.refused", ["channel": channel.name, "cause": cause]), texts)
            try ExitStatus.nothingDone.end()
        }
    }
}
