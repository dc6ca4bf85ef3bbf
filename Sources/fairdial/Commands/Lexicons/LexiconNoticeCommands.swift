import ArgumentParser
import Foundation
import Model
import Reports
import Store
import Texts

struct LexiconNoticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", abstract: "What is new for collectors, and who has taken note of it.",
        discussion: """
            fairdial lexicon notice

            Of the newest lexicons of each language, those that start on a later day too. Collectors take note with
            `fairdial lexicon acknowledge`.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let configuration = try database.configuration()
        let (zone, today) = (try configuration.shownZone(), try PeriodOptions.today(configuration))
        let store = try await database.openStore()
        let people = try await store.roster().people(in: Period(.day, of: today))
        let history = try await store.activations().effective(at: .max)
        for (language, own) in Dictionary(grouping: history, by: \.language).sorted(by: { $0.key.code < $1.key.code }) {
            guard let newest = own.last, let after = try await store.lexiconSet(newest.version) else { continue }
            var before: LexiconSet?
            if let earlier = own.dropLast().last { before = try await store.lexiconSet(earlier.version) }
            let day = ZonedTime(microseconds: newest.effectiveAt, zone: zone)?.localDate ?? ""
            let gaps = ["language": language.code, "version": newest.version.short, "day": day]
            Console.result(texts.text("lexicon.notice.title", gaps))
            let lines = LexiconNotice(texts: texts).lines(
                LexiconDifference(from: before, to: after, language: language))
            for line in lines.isEmpty ? [texts.text("lexicon.notice.nothing")] : lines { Console.result(line) }
            let known = try await store.acknowledgements(of: newest.version)
            Console.result(acknowledged(known, people))
        }
        try await store.close()
    }

    private func acknowledged(_ known: [EmployeeID: Int64], _ people: [EmployeeID]) -> String {
        let missing = people.filter { known[$0] == nil }
        guard !people.isEmpty else {
            return output.catalogue.text("lexicon.notice.known", ["count": "\(known.count)"])
        }
        return output.catalogue.text(
            missing.isEmpty ? "lexicon.notice.all" : "lexicon.notice.missing",
            [
                "count": "\(people.count - missing.count)", "people": "\(people.count)",
                "missing": Message.listing(missing.map(\.text), separator: ", "),
            ])
    }
}

struct LexiconAcknowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Take note, as a collector, of what is new in lexicons.",
        discussion: "fairdial lexicon acknowledge 3f9a1c20 --as E-1042")

    @Argument(help: "The first digits of their version, six at least; `lexicon notice` has them.") var version: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let employee = EmployeeID(actor.name)
        let store = try await database.openStore()
        let set = try await LexiconSide(name: version).kept(store)
        let roster = try await store.roster()
        guard roster.employments.isEmpty || roster.employments[employee] != nil else {
            throw LexiconSideProblem(message: Message("lexicon.acknowledge.stranger", ["found": employee.text]))
        }
        let isNew = try await store.acknowledge(set.version, by: employee)
        try await store.close()
        let gaps = ["employee": employee.text, "version": set.version.short]
        Console.result(
            output.catalogue.text(isNew ? "lexicon.acknowledge.done" : "lexicon.acknowledge.already", gaps))
    }
}
