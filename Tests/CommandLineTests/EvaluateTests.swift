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
        #expect(outcome.output.contains("over 11 words"))
        #expect(outcome.output.contains("1 unscored"))
    }
}
