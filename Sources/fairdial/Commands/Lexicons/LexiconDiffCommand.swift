import ArgumentParser
import Model
import Reports
import Texts

struct LexiconDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What one set of lexicons says otherwise than another, rule by rule.",
        discussion: """
            fairdial lexicon diff active lexicons

            Each of the two is a folder or file, `active`, or the first digits of a version that `lexicon history` names.
            """)

    @Argument(help: "What it was.") var before: String
    @Argument(help: "What it is to be.") var after: String
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let old = try await LexiconSide(name: before).sets(database)
        let new = try await LexiconSide(name: after).sets(database)
        let languages = Set(old.keys).union(new.keys).sorted { $0.code < $1.code }
        for language in languages where old[language] == nil || new[language] == nil {
            let gaps = ["language": language.code, "side": old[language] == nil ? after : before]
            Console.note(Message("lexicon.diff.oneSide", gaps), texts)
        }
        let differences = languages.filter { old[$0] != nil && new[$0] != nil }.map {
            LexiconDifference(from: old[$0], to: new[$0], language: $0)
        }
        switch format {
        case .table:
            for difference in differences {
                Console.result(LexiconDifferenceText(texts: texts).render(difference), terminator: "")
            }
        case .json:
            for line in differences.flatMap(LexiconDifferenceLines.json) { Console.result(line) }
        case .csv: Console.result(LexiconDifferenceLines.csv(differences), terminator: "")
        }
        if differences.isEmpty { try ExitStatus.nothingDone.end() }
    }
}
