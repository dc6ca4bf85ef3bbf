import ArgumentParser
import Speech

/// What the pool's child processes run; people never call it.
struct Hear: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the pool: recordings in, words out.", shouldDisplay: false)

    func run() { HearingChild.run() }
}
