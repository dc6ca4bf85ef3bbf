import Foundation
import Testing

@Suite("Interruption", .timeLimit(.minutes(5)))
struct InterruptionTests {
    @Test("the first interrupt finishes the calls in hand, says how to resume, and nothing is heard twice")
    func firstInterrupt() throws {
        let work = try Workspace()
        try work.write("lexicons/en.yaml", "")
        try work.lexicon()
        for name in ["en-03-arrest.aiff", "en-05-disclosure.wav", "en-09-impersonation.wav", "en-11-credit.wav"] {
            try work.sample(name)
        }
        let errors = FileHandle.temporary()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Workspace.program)
        process.arguments = ["score", "day", "--jobs", "1"]
        process.currentDirectoryURL = URL(fileURLWithPath: work.path)
        process.environment = ["LANG": "en_US.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors.handle
        try process.run()
        // The first finished call is the signal that the run is under way.
        while process.isRunning, !((try? work.run("status", "--format", "json").output) ?? "").contains("\"scored\":1")
        {}
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        let said = errors.text()
        #expect(process.terminationStatus == 130, "\(said)")
        #expect(said.contains("Stopping after the calls in hand"))
        #expect(said.contains("Run the same command again to go on."))
        let resumed = try work.run("score", "day", "--format", "json")
        #expect(resumed.code == 0, "\(resumed.errors)")
        #expect(!resumed.errors.contains("0 of them need nothing more"))
        #expect(try resumed.objects().filter { $0["type"] as? String == "call" }.count == 4)
        #expect(try work.run("ledger", "verify").code == 0)
    }
}
