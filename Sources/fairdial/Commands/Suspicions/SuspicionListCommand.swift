import ArgumentParser
import Foundation
import Lexicons
import Model
import Pipeline
import Store
import Suspicions
import Texts

extension SuspicionCommands {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Phrases that no rule knows and that look like a violation, with the calls that say them.",
            discussion: "Nothing is changed: a phrase costs points when it is in a lexicon, and not before.")

        @Option(help: "At most so many phrases of a language.") var limit = 50
        @Option(help: "table, or json (one object a line).") var format: ReviewList.Format = .table
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit: found \(limit), expected at least 1.") }
        }

        func run() async throws {
            let texts = output.catalogue
            let store = try await database.openStore()
            var models = 0
            for set in try await store.activeSets() {
                guard let text = try await store.suspicionModel(set.language) else { continue }
                models += 1
                let look = SuspicionLook(try SuspicionModel(text: text))
                let search = SuspicionSearch(store, look: look, matcher: try LexiconMatcher(set))
                let (found, utterances) = try await search.phrases()
                for phrase in found.prefix(limit) { write(phrase, set.language) }
                let gaps = [
                    "language": set.language.code, "count": "\(found.count)", "utterances": "\(utterances)",
                    "shown": "\(min(limit, found.count))",
                ]
                Console.note(Message("suspicion.listed", gaps), texts)
            }
            try await store.close()
            guard models > 0 else { throw SuspicionProblem.noModel }
        }

        private func write(_ phrase: SuspectedPhrase, _ language: Language) {
            switch format {
            case .table: Console.result(SuspicionText.lines(phrase, output.catalogue))
            case .json: Console.result(SuspicionLine(phrase, language).json)
            }
        }
    }
}

/// A suspected phrase for people: what, and below it where.
private enum SuspicionText {
    static func lines(_ phrase: SuspectedPhrase, _ texts: Catalogue) -> String {
        let gaps = [
            "phrase": phrase.phrase, "category": phrase.category, "count": "\(phrase.count)",
            "excess": "\(phrase.excess)",
        ]
        let places = phrase.places.map { "    \($0.call)  \(ProgressLine.clock($0.start))  \($0.text)" }
        return ([texts.text("suspicion.phrase", gaps)] + places).joined(separator: "\n")
    }
}

/// A suspected phrase as a line for programs.
private struct SuspicionLine: Encodable {
    struct Place: Encodable {
        let recording, call, text: String
        let employee: String?
        let channel: Int
        let start: Double
    }

    let type = "suspicion"
    let language, phrase, category: String
    let excess, count: Int
    let places: [Place]

    init(_ suspected: SuspectedPhrase, _ language: Language) {
        self.language = language.code
        phrase = suspected.phrase
        category = suspected.category
        excess = suspected.excess
        count = suspected.count
        places = suspected.places.map {
            Place(
                recording: $0.recording.text, call: $0.call, text: $0.text, employee: $0.employee?.text,
                channel: $0.channel, start: ($0.start * 1000).rounded() / 1000)
        }
    }

    /// One object, keys sorted.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
