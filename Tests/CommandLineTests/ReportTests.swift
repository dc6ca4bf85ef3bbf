import Foundation
import Testing

@Suite("fairdial score --report")
struct ReportTests {
    @Test(
        "a page that cannot be written is refused before the run begins",
        arguments: ["none/r.html", "day", "/dev/null"])
    func unwritable(path: String) async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        let outcome = try await work.run("score", "day", "--report", path)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("\(path): the report cannot be written"), "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(work.path)/fairdial.db"), "the run has begun")
    }

    @Test("flagged calls have their sound, or the reason why there is none; nothing else is left behind")
    func sound() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try work.sample("en-01-threats.wav")
        try work.transcript("day/en-01-threats.transcript.json", ["you will go to jail"])
        let outcome = try await work.run("score", "day", "--report", "page.html")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let page = try String(contentsOfFile: "\(work.path)/page.html", encoding: .utf8)
        #expect(page.components(separatedBy: "data:audio/mpeg;base64,").count == 2)
        #expect(page.contains("The call came as a transcript, without sound."))
        try FileManager.default.removeItem(atPath: "\(work.path)/day/en-01-threats.wav")
        try work.write("day/en-01-threats.wav", "gone")
        let left = try FileManager.default.contentsOfDirectory(atPath: work.path)
        #expect(!left.contains { $0.hasSuffix(".partial") })
    }
}
