import Foundation
import Testing

@Suite("Bad input is one explained line, and the rest of the run goes on")
struct BadInputTests {
    @Test("broken sound of every kind is set aside with its reason, and the good call is scored")
    func brokenSound() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write("day/text.wav", "This is a text.")
        try work.write("day/empty.wav", "")
        try work.write("day/amr.amr", "#!AMR\n123456")
        try work.write("day/raw.raw", "1234567812345678")
        try work.transcript("day/good.transcript.json", ["you are stupid"])
        let outcome = try await work.run("score", "day", "--format", "json")
        #expect(outcome.code == 1)
        var reasons: [String: String] = [:]
        for call in try outcome.objects() where call["type"] as? String == "call" {
            let name = (call["path"] as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
            reasons[name] = call["reason"] as? String ?? call["state"] as? String
        }
        #expect(
            reasons == [
                "text.wav": "notAudio", "empty.wav": "empty", "amr.amr": "codingNotRead", "raw.raw": "codingNotRead",
                "good.transcript.json": "scored",
            ])
    }

    @Test("AMR without ffmpeg names the package to install, and is tried again once it is there")
    func withoutFFmpeg() async throws {
        let work = try Workspace()
        try work.lexicon()
        let frames = (0..<150).flatMap { _ in [UInt8(0x3C)] + (0..<31).map { UInt8($0) } }
        try work.write("day/a.amr", "")
        try (Data("#!AMR\n".utf8) + frames).write(to: URL(fileURLWithPath: "\(work.path)/day/a.amr"))
        func run(_ path: String) async throws -> Outcome {
            try await work.run("score", "day", "--format", "json", environment: ["PATH": path])
        }
        let without = try await run("/none")
        #expect(try without.calls()["a.amr"]?["reason"] as? String == "codingNotRead")
        #expect(without.output.contains("apt-get install ffmpeg"))
        #expect(try await work.run("doctor", environment: ["PATH": "/none"]).output.contains("apt-get install ffmpeg"))
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/ffmpeg") else { return }
        let with = try await run("/usr/bin:/bin")
        let call = try #require(try with.calls()["a.amr"])
        #expect(call["reason"] as? String != "codingNotRead", "\(with.output)")
    }

    @Test("a lexicon with errors is refused with every file, line and column, before anything is scored")
    func badLexicon() async throws {
        let work = try Workspace()
        try work.write("lexicons/en.yaml", "lexicon: x\nformat: 1\nlanguage: en\nrules:\n  - id: en.x\n    nearr: {}\n")
        try work.transcript("day/a.transcript.json", ["hello"])
        let check = try await work.run("lexicon", "check")
        #expect(check.code == 2)
        #expect(check.output.contains("lexicons/en.yaml:6:"))
        #expect(check.output.contains("near"))
        let score = try await work.run("score", "day")
        #expect(score.code == 2)
        #expect(score.errors.contains("lexicons/en.yaml:6:"))
    }

    @Test("bad rows of a call list are listed with their line; their calls stay unknown")
    func badRows() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/c-1.transcript.json", ["hello"])
        try work.write("calls.csv", "call_id,employee,started_at,zone\nc-1,E-1,yesterday,Asia/Shanghai\n")
        let outcome = try await work.run("score", "day", "--calls", "calls.csv")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("calls.csv:2"))
        #expect(outcome.output.contains("yesterday"))
        let again = try await work.run("score", "day", "--calls", "calls.csv", "--format", "json")
        let call = try #require(try again.calls()["c-1.transcript.json"])
        #expect(call["employee"] == nil)
        #expect(call["call"] == nil)
    }

    @Test("a folder that is not there, and one without recordings, are nothing done")
    func nothing() async throws {
        let work = try Workspace()
        try work.lexicon()
        let missing = try await work.run("score", "nowhere")
        #expect(missing.code == 2)
        #expect(missing.output.contains("nowhere: no such file or folder"))
        try work.write("day/readme.txt", "x")
        #expect(try await work.run("score", "day").code == 2)
    }

    @Test("a file that is no database, and a mistyped name, are clear errors")
    func database() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write("bad.db", "this is no database, whatever its name says")
        try work.transcript("day/a.transcript.json", ["hello"])
        let bad = try await work.run("score", "day", "--database", "bad.db")
        #expect(bad.code == 2)
        #expect(bad.errors.contains("bad.db"))
        let missing = try await work.run("status", "--database", "none.db")
        #expect(missing.code == 2)
        #expect(missing.errors.contains("none.db: no such database"))
        #expect(!FileManager.default.fileExists(atPath: "\(work.path)/none.db"))
    }

    @Test("a configuration with an unknown key names file and line")
    func configuration() async throws {
        let work = try Workspace()
        try work.write("fairdial.yaml", "language: en\nlanguag: zh\n")
        let outcome = try await work.run("config", "show")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("fairdial.yaml:2"))
    }

    @Test("flag goes over environment over file over built-in, and config show tells which")
    func origins() async throws {
        let work = try Workspace()
        try work.write("fairdial.yaml", "zone: Asia/Shanghai\nlanguage: zh\n")
        let shown = try await work.run(
            "config", "show", "--database", "x.db", environment: ["FAIRDIAL_LANGUAGE": "en"]
        ).output
        #expect(shown.contains("x.db  (--database)"))
        #expect(shown.contains("en  (FAIRDIAL_LANGUAGE)"))
        #expect(shown.contains("Asia/Shanghai  (fairdial.yaml:1)"))
        #expect(shown.contains("0.8  (built-in)"))
        #expect(try await work.run("config", "show", "--locale", "zh").output.contains("0.8  (内置值)"))
    }

    @Test("messages come in the reader's language")
    func chinese() async throws {
        let work = try Workspace()
        #expect(try await work.run("status", "--locale", "zh").errors.contains("没有这个数据库"))
        #expect(try await work.run("status", environment: ["LANG": "zh_CN.UTF-8"]).errors.contains("没有这个数据库"))
    }

    @Test("an engine that there is not, and usage errors, name what was found and expected in the reader's language")
    func usage() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["hello"])
        let engine = try await work.run("score", "day", "--engine", "siri")
        #expect(engine.code == 2)
        let known = "auto, pocketsphinx, moonshine, openai, whisper"
        #expect(engine.errors.contains("--engine: engine is “siri”, expected \(known)."))
        #expect(try await work.run("score", "day", "--engine", "pocketsphinx").code == 0)
        let decode = try await work.run("decode", "a.wav", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(decode.code == 64)
        #expect(decode.errors.contains("--output 与 --facts"))
        let locale = try await work.run("status", "--locale", "fr")
        #expect(locale.code == 64)
        #expect(locale.errors.contains("found “fr”"))
    }

    @Test("doctor lists what is missing with the command that installs it")
    func doctor() async throws {
        let work = try Workspace()
        let outcome = try await work.run("doctor", "--acoustic-model", "none/a", "--dictionary", "none/d")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("none/a") && outcome.output.contains("none/d"))
        #expect(outcome.output.contains("apt-get install pocketsphinx-en-us"))
    }
}
