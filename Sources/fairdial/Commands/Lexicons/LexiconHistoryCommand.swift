import ArgumentParser
import Foundation
import Model
import Reports
import Store
import Texts

struct LexiconHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Which lexicons were active when, by whom and why; what is proposed.",
        discussion: "fairdial lexicon history --format json")

    @Option(help: ArgumentHelp("Only of this language.", valueName: "code")) var language: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let zone = try database.configuration().shownZone()
        let store = try await database.openStore()
        let wanted = language.flatMap { Language($0) }
        let proposals = try await store.lexiconProposals().filter { wanted == nil || $0.language == wanted }
        let events = proposals.map(Self.event) + (try await Self.events(try await store.activations(of: wanted), store))
        try await store.close()
        switch format {
        case .table:
            let lines = LexiconHistoryLines(texts: output.catalogue, zone: zone)
            for event in events { Console.result(lines.text(event)) }
        case .json: for event in events { Console.result(LexiconHistoryLines.json(event)) }
        case .csv: Console.result(LexiconHistoryLines.csv(events), terminator: "")
        }
        if events.isEmpty { Console.note(Message("lexicon.history.none"), output.catalogue) }
    }

    private static func events(_ activations: [Activation], _ store: CallStore) async throws -> [LexiconEvent] {
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
        let judged = Dictionary(
            try await store.lexiconUse().map { ($0.version, $0.currentJudgements) }, uniquingKeysWith: +)
        var events: [LexiconEvent] = []
        for (place, (activation, state)) in zip(activations, activations.states(at: now)).enumerated() {
            let earlier = activations[(place + 1)...].first { $0.language == activation.language }
            var before: LexiconSet?
            if let earlier { before = try await store.lexiconSet(earlier.version) }
            let after = try await store.lexiconSet(activation.version)
            events.append(
                LexiconEvent(
                    language: activation.language, version: activation.version, state: event(state),
                    at: activation.activatedAt, startsAt: activation.startsAt, actor: activation.actor,
                    proposer: activation.proposer, reason: activation.reason,
                    difference: LexiconDifference(from: before, to: after, language: activation.language),
                    calls: judged[activation.version] ?? 0))
        }
        return events
    }

    private static func event(_ proposal: LexiconProposal) -> LexiconEvent {
        LexiconEvent(
            language: proposal.language, version: proposal.version, state: .proposed, at: proposal.proposedAt,
            startsAt: proposal.startsAt, actor: nil, proposer: proposal.proposer, reason: proposal.reason,
            difference: nil, calls: nil)
    }

    private static func event(_ state: Activation.State) -> LexiconEvent.State {
        switch state {
        case .active: .active
        case .scheduled: .scheduled
        case .past: .past
        case .replaced: .replaced
        }
    }
}
