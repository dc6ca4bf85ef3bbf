import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("Phrases that PocketSphinx is told")
struct ExpectedPhrasesTests {
    private let dictionary = [
        "post": ["P", "OW", "S", "T"], "code": ["K", "OW", "D"], "don't": ["D", "OW", "N", "T"],
        "boss": ["B", "AO", "S"], "account": ["AH", "K", "AW", "N", "T"], "c": ["S", "IY"], "v": ["V", "IY"],
        "thirty": ["TH", "ER", "D", "IY"], "days": ["D", "EY", "Z"], "pay": ["P", "EY"],
    ]

    @Test(
        "a word that the dictionary lacks sounds like its parts, and like its letters where it has none",
        arguments: [
            ("postcode", "P OW S T K OW D"), ("account's", "AH K AW N T S"), ("boss's", "B AO S IH Z"),
            ("postcodes", "P OW S T K OW D Z"), ("cvv", "S IY V IY V IY"), ("venmo", "V EH N M AA"), ("pay", "P EY"),
        ])
    func sounds(word: String, phones: String) {
        #expect(WordSounds { dictionary[$0] }.phones(of: word).joined(separator: " ") == phones)
    }

    @Test("numbers are said in words, and a forgotten apostrophe is put back")
    func rows() {
        let expected = ExpectedPhrases(["Dont pay, 30 days!", "?", "the postcode"]) { dictionary[$0] }
        #expect(expected.rows == [["don't", "pay", "thirty", "days"], ["the", "postcode"]])
        #expect(expected.added.keys.sorted() == ["postcode", "the"])
    }

    @Test("what follows a history adds up to 1, with what is left to shorter ones")
    func trigrams() {
        let model = PhraseTrigrams([["pay", "now"], ["pay", "me", "now"], ["call", "me"]])
        #expect(abs(model.chances[0].values.reduce(0, +) - 1) < 1e-12)
        let vocabulary = model.chances[0].keys.compactMap(\.first)
        let sum = vocabulary.reduce(0.0) { sum, word in
            let rest = model.left[["pay"], default: 0] * model.chances[0][[word], default: 0]
            return sum + model.chances[1][["pay", word], default: rest]
        }
        #expect(abs(sum - 1) < 1e-12)
        #expect(model.chances[2][["<s>", "pay", "me"], default: 0] > model.chances[1][["call", "now"], default: 0])
        #expect(model.arpa.hasPrefix("\\data\\\nngram 1=7\n"))
        #expect(model.arpa.hasSuffix("\\end\\\n"))
    }

    @Test("a language model has the numbers of the one that the scripts make of the same phrases")
    func sameAsScripts() throws {
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: "\(Program.languageModels)/\(name)", encoding: .utf8)
        }
        /// By its run of words: the logarithms of its probability and of what it leaves.
        func runs(_ arpa: String) -> [String: [Double]] {
            arpa.split(separator: "\n").reduce(into: [:]) { runs, line in
                let fields = line.split(separator: " ").map(String.init)
                guard fields.count > 1, let chance = Double(fields[0]) else { return }
                let rest = fields.count > 2 ? Double(fields[fields.count - 1]) : nil
                let words = fields.dropFirst().dropLast(rest == nil ? 0 : 1)
                runs[words.joined(separator: " ")] = [chance] + (rest.map { [$0] } ?? [])
            }
        }
        let phrases = try text("phrases.txt").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let (made, expected) = (runs(PhraseTrigrams(phrases).arpa), try runs(text("phrases.arpa")))
        #expect(made.keys.sorted() == expected.keys.sorted())
        #expect(expected.count > 50)
        for (run, numbers) in expected {
            let own = try #require(made[run])
            #expect(own.count == numbers.count, "\(run)")
            for (one, other) in zip(own, numbers) { #expect(abs(one - other) < 0.0015, "\(run)") }
        }
    }

    @Test("a phrase of a lexicon with a word that no dictionary has is heard, and is not without the lexicon")
    func heard() async throws {
        let source = SoundSource(path: "\(Program.sounds)/pay-by-venmo.wav")
        func words(_ model: PocketSphinxModel) async throws -> String {
            let pool = Program.pool([.pocketSphinx(model)])
            let hearing = try await pool.hear(HearingRequest(source: source, language: .english, roles: [.agent]))
            await pool.shutdown()
            return hearing.transcript.utterances.map(\.text).joined(separator: " ")
        }
        let plain = PocketSphinxModel.debianEnglish.hearingTelephones(with: "\(Program.models)/telephone-en")
        #expect(try await !words(plain).contains("venmo"))
        let told = plain.expecting(["pay by Venmo", "you'll lose your kneecaps"])
        #expect(try await words(told).contains("pay by venmo"))
    }

    @Test("transcripts that were made with other phrases, or other telephone talk, are told apart")
    func identities() throws {
        let folder = try Folder()
        for name in ["means", "variances", "talk.arpa", "digits.arpa"] { _ = try folder.write(name, name) }
        let model = PocketSphinxModel.debianEnglish.hearingTelephones(with: folder.path)
        #expect(model.missingFiles.isEmpty)
        #expect(model.identity == model.expecting([]).identity)
        #expect(model.identity.settings["phrasesPart"] == nil)
        #expect(model.expecting(["pay"]).identity.settings["phrasesPart"] == "0.1")
        #expect(model.expecting(["pay"]).identity != model.identity)
        #expect(model.expecting(["pay"]).identity != model.expecting(["pay me"]).identity)
        let other = try Folder()
        for name in ["means", "variances", "talk.arpa"] { _ = try other.write(name, name) }
        let changed = PocketSphinxModel.debianEnglish.hearingTelephones(with: other.path)
        #expect(changed.missingFiles == [other.file("digits.arpa")])
        _ = try other.write("digits.arpa", "more")
        #expect(changed.identity != model.identity)
    }

    @Test("Moonshine's times depend on the sounds and the dictionary, not on language models or phrases")
    func timing() throws {
        let folder = try Folder()
        for name in ["means", "variances", "talk.arpa", "digits.arpa"] { _ = try folder.write(name, name) }
        func timing(_ model: PocketSphinxModel) -> String? {
            MoonshineModel(enginesFolder: "/none", timing: model).identity.settings["timing"]
        }
        let model = PocketSphinxModel.debianEnglish.hearingTelephones(with: folder.path)
        let other = PocketSphinxModel(
            language: .english, acousticModel: model.acousticModel, dictionary: model.dictionary,
            languageModel: folder.file("digits.arpa"), telephone: folder.path)
        #expect(timing(model)?.count == 12)
        #expect(timing(other) == timing(model))
        #expect(timing(model.expecting(["pay"])) == timing(model))
        #expect(timing(.debianEnglish) != timing(model))
    }

    @Test("a file of the telephone's sounds that is missing is named, for times too; language models are not asked for")
    func missing() throws {
        let folder = try Folder()
        _ = try folder.write("means", "means")
        let model = PocketSphinxModel.debianEnglish.hearingTelephones(with: folder.path)
        #expect(model.missingSoundFiles == [folder.file("variances")])
        let missing = #expect(throws: HearingError.self) { try WordAligner(model, band: .telephone) }
        #expect(missing?.message.key == "speech.modelMissing")
        #expect(missing?.message.arguments["file"] == folder.file("variances"))
    }

    @Test("only an engine that can be told of phrases asks for them")
    func asking() throws {
        struct NotToBeRead: Error {}
        func phrases() throws -> [Language: [String]] { throw NotToBeRead() }
        let moonshine = EngineModel.moonshine(MoonshineModel(enginesFolder: "/none", timing: .debianEnglish))
        #expect(try moonshine.expecting(try phrases()) == moonshine)
        let pocketSphinx = EngineModel.pocketSphinx(.debianEnglish)
        #expect(throws: NotToBeRead.self) { try pocketSphinx.expecting(try phrases()) }
        #expect(pocketSphinx.expecting([.chinese: ["付款"]]) == pocketSphinx)
    }
}
