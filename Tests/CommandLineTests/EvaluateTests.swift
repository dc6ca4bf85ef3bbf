import Foundation
import Testing

@Suite("fairdial evaluate")
struct EvaluateTests {
    @Test(
        "each recording is compared with its own reference, and what no engine here speaks is told apart",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flite"), "flite is not installed here"))
    func manifest() async throws {
        let work = try Workspace()
        let said = ["you are going to jail", "what is your online banking password"]
        for (number, text) in said.enumerated() {
            _ = try await Invocation(
                ["-voice", "rms", "-t", text, "-o", "\(work.path)/\(number).wav"], of: "/usr/bin/flite", in: work.path,
                environment: [:]
            ).outcome()
        }
        try work.write(
            "manifest.tsv",
            "file\tlanguage\treference\r\n0.wav\ten\t\(said[0])\r\n1.wav\ten\t\(said[1])\r\n1.wav\tzh\t密码\r\n")
        let outcome = try await work.run("evaluate", "manifest.tsv", "--each")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t") }
        for (number, text) in said.enumerated() {
            let line = try #require(lines.first { $0.first == "\(number).wav" && $0.dropFirst().first == text[...] })
            let heard = Set((line.last ?? "").split(separator: " "))
            let right = text.split(separator: " ").filter { heard.contains($0) }
            #expect(right.count >= 3, "\(text): heard \(heard)")
        }
        let sets = try await work.run("evaluate", "manifest.tsv", "--format", "json").objects()
            .filter { $0["type"] as? String == "set" }
        #expect(sets.map { ($0["words"] as? [String: Any])?["tokens"] as? Int } == [11, 0])
        #expect(sets.map { $0["unscored"] as? Int } == [0, 1])
    }

    @Test("an unknown column, value or engine is named with what there is")
    func mistakes() async throws {
        let work = try Workspace()
        try work.write("manifest.tsv", "file\tlanguage\treference\tcodec\nx.wav\ten\thello\tmu-law\n")
        let column = try await work.run("evaluate", "manifest.tsv", "--by", "kodec")
        #expect(column.errors.contains("“kodec”; it has file, language, reference, codec"))
        let value = try await work.run("evaluate", "manifest.tsv", "--only", "codec=gsm")
        #expect(value.errors.contains("codec=gsm"))
        let engine = try await work.run("evaluate", "manifest.tsv", "--against", "whispers")
        #expect(engine.errors.contains("--against") && engine.errors.contains("moonshine"))
        #expect([column.code, value.code, engine.code] == [2, 2, 2])
    }
}

@Suite("Engines that are installed or not")
struct EngineTests {
    @Test("one that is asked for and is not there is named with the command that installs it; auto goes on without")
    func missing() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["hello"])
        let asked = try await work.run("score", "day", "--engine", "moonshine")
        #expect(asked.code == 2)
        #expect(asked.errors.contains("--engine") && asked.errors.contains("scripts/get-engine moonshine"))
        let auto = try await work.run("score", "day")
        #expect(auto.code == 0, "\(auto.errors)")
        #expect(auto.errors.contains("Engine: pocketsphinx"))
        #expect(auto.errors.contains("scripts/get-engine moonshine"))
    }

    @Test("doctor tells what is there, what is missing and what installs it, in both languages")
    func doctor() async throws {
        let work = try Workspace()
        let none = try await work.run("doctor")
        #expect(none.output.contains("moonshine for “en”: not installed; scripts/get-engine moonshine"))
        #expect(none.output.contains("--engine auto hears “en” with pocketsphinx"))
        #expect(none.output.contains("--engine auto hears “zh” with nothing"))
        try work.write("engines/moonshine/moonshine_voice.libs/libonnxruntime-13ab8084.so.1", "")
        let broken = try await work.run("doctor", "--engines", "engines", "--locale", "zh")
        #expect(broken.output.contains("encoder_model.ort"))
        #expect(broken.output.contains("用 pocketsphinx 识别“en”"))
    }

    @Test("what cannot be had is said, and nothing half installed is left")
    func notToBeHad() async throws {
        let work = try Workspace()
        let outcome = try await work.shell(
            "\(Workspace.root)/scripts/get-engine moonshine",
            environment: ["FAIRDIAL_ENGINES": "\(work.path)/engines", "FAIRDIAL_PIP": "/bin/false"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("Nothing was changed"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(work.path)/engines").isEmpty)
    }
}
