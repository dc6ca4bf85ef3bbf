import ArgumentParser
import Model
import Store
import Suspicions
import Texts

extension SuspicionCommands {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What a model has learnt: what it was made from, and what weighs most in it.")

        @Option(help: ArgumentHelp("The model. Default: those that look now.", valueName: "64 digits"))
        var version: String?
        @Option(help: "So many of each.") var top = 12
        @Flag(help: "The whole model as a file.") var file = false
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            let models = try await models(store)
            let history = try await store.suspicionHistory()
            try await store.close()
            guard !models.isEmpty else { throw SuspicionProblem.noModel }
            for model in models { write(model) }
            guard version == nil, !file else { return }
            for activation in history {
                let gaps = [
                    "language": activation.language.code, "version": activation.version.hex,
                    "actor": activation.actor?.text ?? "–", "reason": activation.reason ?? "–",
                ]
                Console.result(output.catalogue.text("suspicion.activation", gaps))
            }
        }

        private func models(_ store: CallStore) async throws -> [SuspicionModel] {
            guard let version else {
                var texts: [String] = []
                for set in try await store.activeSets() {
                    if let text = try await store.suspicionModel(set.language) { texts.append(text) }
                }
                return try texts.map { try SuspicionModel(text: $0) }
            }
            guard let hash = ContentHash(hex: version), let text = try await store.suspicionModel(hash) else {
                throw SuspicionProblem.noVersion(version)
            }
            return [try SuspicionModel(text: text)]
        }

        private func write(_ model: SuspicionModel) {
            guard !file else { return Console.result(model.text, terminator: "") }
            let texts = output.catalogue
            let gaps = [
                "language": model.language.code, "version": model.version.hex, "grams": "\(model.gramCount)",
                "violating": Self.counts(model.sources.violating), "innocent": Self.counts(model.sources.innocent),
                "ordinary": "\(model.sources.ordinary)",
            ]
            Console.result(texts.text("suspicion.model", gaps))
            let sides = [
                texts.text("suspicion.side.violation"): model.weightiest(top),
                texts.text("suspicion.side.innocent"): model.weightiest(top, innocent: true),
            ]
            for (side, grams) in sides.sorted(by: { $0.key < $1.key }) { write(side, grams) }
            for category in model.categories { write(category, model.weightiest(top, of: category)) }
        }

        private func write(_ name: String, _ grams: [GramWeight]) {
            Console.result("  \(name): " + grams.map(\.gram).joined(separator: "  "))
        }

        private static func counts(_ counts: [String: Int]) -> String {
            let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return parts.isEmpty ? "0" : parts.joined(separator: ", ")
        }
    }

    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Why a text is suspected, or is not: what in it speaks for a violation and what against.",
            discussion: #"fairdial suspicions explain --text "we will make you sorry" --language en"#)

        @Option(help: "The words, as one utterance.") var text: String
        @Option(
            help: ArgumentHelp(
                "Of the text. Default: zh where it holds Chinese characters, else en.", valueName: "code"))
        var language: String?
        @Option(help: "So many reasons.") var top = 12
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let texts = output.catalogue
            let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            let spoken = language.flatMap { Language($0) } ?? (isChinese ? .chinese : .english)
            let store = try await database.openStore()
            let kept = try await store.suspicionModel(spoken)
            try await store.close()
            guard let kept else { throw SuspicionProblem.noModel }
            let look = SuspicionLook(try SuspicionModel(text: kept))
            if let suspicion = look.suspicion(of: text) {
                let gaps = [
                    "phrase": suspicion.phrase, "category": suspicion.category, "count": "1",
                    "excess": "\(suspicion.excess)",
                ]
                Console.result(texts.text("suspicion.phrase", gaps))
            } else {
                Console.result(texts.text("suspicion.none", ["excess": "\(look.excess(of: text))"]))
            }
            for reason in look.reasons(in: text).prefix(top) {
                Console.result("  \(reason.weight > 0 ? "+" : "")\(reason.weight)  \(reason.gram)")
            }
        }
    }
}
