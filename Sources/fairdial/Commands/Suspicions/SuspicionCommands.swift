import ArgumentParser
import Documents
import Model
import Suspicions
import Texts

struct SuspicionCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspicions", abstract: "What looks like a violation although no rule says so.",
        discussion: """
            fairdial suspicions train --reason "the rulings of March"
            fairdial suspicions list

            A suspicion never costs points: it is a phrase that an officer may add to a lexicon. docs/suspicions.md says how
            it is learnt and how much it finds.
            """,
        subcommands: [Train.self, List.self, Show.self, Explain.self, Use.self, Evaluate.self])
}

/// What suspicions are learnt from, besides lexicons and rulings.
struct SuspicionSourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Phrasings by category and rule; may be given again.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogue: [String] = []
    @Option(
        help: ArgumentHelp(
            "Ordinary conversations, one JSON object a line; may be given again.", valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var ordinary: [String] = []

    /// - Throws: `PhraseCatalogueError`, after what is wrong was said.
    func catalogues(_ texts: Catalogue) throws -> [PhraseCatalogue] {
        try catalogue.map { path in
            do {
                return try PhraseCatalogue(fileAt: path)
            } catch let error as PhraseCatalogueError {
                Console.note("\(error.place): \(texts.text(error.reason))")
                throw error
            }
        }
    }

    /// The ordinary conversations in Chinese characters, or those in others.
    ///
    /// - Throws: `OrdinaryConversationsError`.
    func conversations(_ language: Language) throws -> [[String]] {
        try ordinary.flatMap { try OrdinaryConversations.read(fileAt: $0) }
            .filter { $0.contains(where: Self.isChinese) == (language == .chinese) }
    }

    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}

/// Why a command about suspicions has nothing to work with.
struct SuspicionProblem: ExplainedError {
    let message: Message

    static let noLexicon = Self(message: Message("suspicion.noLexicon"))
    static let noModel = Self(message: Message("suspicion.noModel"))

    static func noVersion(_ version: String) -> Self {
        Self(message: Message("suspicion.noVersion", ["version": version]))
    }
}
