import ArgumentParser
import Lexicons
import Model
import Pipeline
import Store
import Suspicions
import Texts

extension SuspicionCommands {
    struct Train: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Learn from lexicons, rulings, catalogues and ordinary calls; the new model looks from now on.",
            discussion: """
                fairdial suspicions train --reason "the rulings of March"
                fairdial suspicions train --ordinary calls.jsonl --catalogue phrasings.yaml --reason "a first model"

                Examples are those of the active lexicons. Without --ordinary, calls in which no rule found a violation are
                taken for ordinary.
                """)

        @OptionGroup var sources: SuspicionSourceOptions
        @Option(help: "Why; it goes into the ledger.") var reason: String
        @OptionGroup var actor: ActorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let texts = output.catalogue
            let catalogues = try sources.catalogues(texts)
            let store = try await database.openStore()
            let sets = try await store.activeSets()
            guard !sets.isEmpty else { throw SuspicionProblem.noLexicon }
            var learnt = 0
            for set in sets {
                do {
                    let given = try await self.texts(store, set, catalogues.filter { $0.language == set.language })
                    let model = try SuspicionTrainer(language: set.language).train(given)
                    let isNew = try await store.activateSuspicions(
                        model.text, language: set.language, actor: ActorID(actor.name), reason: reason)
                    Console.result(texts.text(Self.told(model, isNew: isNew)))
                    learnt += 1
                } catch let error as SuspicionTrainingError {
                    Console.note(error.message, texts)
                }
            }
            try await store.close()
            if learnt == 0 { try ExitStatus.nothingDone.end() }
            if learnt < sets.count { try ExitStatus.someSetAside.end() }
        }

        private func texts(
            _ store: CallStore, _ set: LexiconSet, _ catalogues: [PhraseCatalogue]
        ) async throws -> TrainingTexts {
            var texts = TrainingTexts(examplesOf: set)
            texts.add(TrainingTexts(catalogue: catalogues.flatMap(\.rules)))
            texts.add(try await .rulings(store, set.language))
            let conversations = try sources.conversations(set.language)
            guard conversations.isEmpty else {
                texts.ordinary = conversations
                return texts
            }
            texts.add(try await .cleanCalls(store, set.language))
            return texts
        }

        private static func told(_ model: SuspicionModel, isNew: Bool) -> Message {
            let gaps = [
                "language": model.language.code, "version": model.version.short,
                "violating": "\(model.sources.violating.values.reduce(0, +))",
                "innocent": "\(model.sources.innocent.values.reduce(0, +))", "ordinary": "\(model.sources.ordinary)",
            ]
            return isNew ? Message("suspicion.trained", gaps) : Message("suspicion.trained.same", gaps)
        }
    }
}

extension CallStore {
    /// The active lexicons of each language that has some.
    func activeSets() async throws(StoreError) -> [LexiconSet] {
        var sets: [LexiconSet] = []
        for use in try await lexiconUse() where use.isActive {
            if let set = try await lexiconSet(use.version) { sets.append(set) }
        }
        return sets
    }
}
