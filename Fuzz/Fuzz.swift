import ArgumentParser
import Foundation

/// Feeds damaged sound and damaged texts to the program's own readers. Each input must give a value or an error that
/// explains itself. One that crashes or hangs its process, or is read as whole though a part of it is gone, is kept in
/// `Fuzz/corpus`, which the tests replay.
@main
struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Feed damaged inputs to the readers of sound and texts.",
        subcommands: [Mutate.self, Replay.self, Work.self], defaultSubcommand: Mutate.self)

    /// The folder of this target's sources, where its seeds are and its findings go.
    static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
}

struct Mutate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Damage the seeds in ever new ways.")

    @Argument(help: "sound or texts.") var subject: Subject
    @Option(help: "The same seed gives the same inputs.") var seed: UInt64 = 1
    @Option(help: "How many inputs.") var count = 1000
    @Option(help: "How many processes at once.") var jobs = ProcessInfo.processInfo.activeProcessorCount
    @Option(help: "Where findings are kept.") var corpus = "\(Fuzz.home)/corpus"

    func run() throws {
        let mutants = try Mutants(subject, seed: seed)
        let tally = Supervisor(source: .mutants(subject, seed: seed), count: count, jobs: jobs).run()
        for finding in tally.findings {
            let mutant = mutants[finding.number]
            let path = try mutant.keep(in: corpus)
            print("\(finding.number): \(finding.what): \(path)")
        }
        try tally.end()
    }
}

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Feed the kept findings again.")

    @Argument(help: "The folder of findings.") var corpus = "\(Fuzz.home)/corpus"

    func run() throws {
        let inputs = try KeptInputs(corpus)
        let tally = Supervisor(source: .kept(corpus), count: inputs.paths.count, jobs: 1).run()
        for finding in tally.findings { print("\(inputs.paths[finding.number]): \(finding.what)") }
        try tally.end()
    }
}

/// What the supervisor's processes run.
struct Work: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Try inputs and report each.", shouldDisplay: false)

    @Argument var source: InputSource
    @Argument var first: Int
    @Argument var end: Int

    func run() throws { try Worker(source).run(first..<end) }
}

extension Supervisor.Tally {
    /// Prints the sums; the exit code tells whether there were findings.
    func end() throws {
        print("\(values + refusals) inputs: \(values) read, \(refusals) refused, \(findings.count) findings")
        if !findings.isEmpty { throw ExitCode(1) }
    }
}
