import ArgumentParser
import Foundation
import Lexicons
import Model
import Texts

extension LexiconCommands {
    struct Match: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What hits in a text, why, and what almost hit and what stopped it.",
            discussion: """
                fairdial lexicon match --text "we will not sue you"
                fairdial lexicon match --file lines.txt --format json
                cat lines.txt | fairdial lexicon match

                Each line is an utterance. One may name its speaker, as in `customer: will you sue me`; a line with Chinese
                characters meets the Mandarin lexicons, any other the English ones.
                """)

        @Option(help: "The words.") var text: String?
        @Option(
            help: "A file of them; - is standard input, which is read too where something is piped in.",
            completion: .file())
        var file: String?
        @Option(help: "Who says a line that names no speaker: agent, customer or mixed.") var speaker: String = "agent"
        @Option(
            help: ArgumentHelp(
                "Of all lines. Default: zh for one that holds Chinese characters, else en.", valueName: "code"))
        var language: String?
        @Option(help: ArgumentHelp("Only rules of that day, such as 2026-02-14.", valueName: "date")) var on: String?
        @Option(help: "table or json (one object a line).") var format: ResultFormat = .table
        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @OptionGroup var output: OutputOptions

        func validate() throws {
            let texts = output.catalogue
            if text != nil, file != nil { throw ValidationError(texts.text("lexicon.match.twoSources")) }
            if format == .csv { throw ValidationError(texts.text("lexicon.match.noCSV")) }
            if ChannelRole(rawValue: speaker) == nil {
                throw ValidationError(texts.text("lexicon.match.badSpeaker", ["found": speaker]))
            }
            if let language, Language(language) == nil {
                throw ValidationError(texts.text("lexicon.match.badLanguage", ["found": language]))
            }
            if let on, LocalDate(on) == nil {
                throw ValidationError(texts.text("lexicon.match.badDate", ["found": on]))
            }
        }

        func run() throws {
            let lines = NumberedLine.all(
                in: try GivenText(text: text, file: file).read(), role: ChannelRole(rawValue: speaker) ?? .agent)
            let sets = try LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths).sets()
            let given = language.flatMap { Language($0) }
            let view = MatchView(format: format, texts: output.catalogue, isLoneLine: lines.count == 1)
            var isLeftOut = false
            for (spoken, own) in Dictionary(grouping: lines, by: { given ?? $0.said.language })
                .sorted(by: { $0.key.code < $1.key.code })
            {
                guard let set = sets[spoken] else {
                    Console.note(Message("lexicon.match.noSet", ["language": spoken.code]), output.catalogue)
                    isLeftOut = true
                    continue
                }
                let found = try MatchExplainer(LexiconMatcher(set)).explain(own.map(\.said), localDate: on)
                view.show(found, of: own, in: spoken)
            }
            view.end()
            if isLeftOut { try (view.isEmpty ? ExitStatus.nothingDone : .someSetAside).end() }
        }
    }
}

/// Something that is said in a line of a text.
struct NumberedLine {
    /// From 1.
    let number: Int
    let said: SaidLine

    /// Of all lines that are not blank.
    static func all(in text: String, role: ChannelRole) -> [NumberedLine] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .filter { !$0.element.allSatisfy(\.isWhitespace) }
            .flatMap { place, line in
                SaidLine.parts(of: String(line), role: role).map { NumberedLine(number: place + 1, said: $0) }
            }
    }
}
