import Audio
import Foundation
import Model
import Seeds
import Testing

@testable import Speech

@Suite("Children of the pool", .timeLimit(.minutes(30)))
struct ChildProcessTests {
    private let task = ChildTask.measure(SoundSource(path: "/none"))

    /// Runs what blocks on a thread of its own: those of the tests are few.
    private func apart<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
        }
    }

    private func failure(_ script: String, patience: Double) async throws -> HearingError? {
        let task = task
        return try await apart {
            do throws(HearingError) {
                let child = try ChildProcess(program: "/bin/bash", arguments: ["-c", script])
                _ = try child.carryOut(task, patience: patience)
                return nil
            } catch {
                return error
            }
        }
    }

    @Test("a child that dies is noticed although what it started holds its pipe open")
    func heldPipe() async throws {
        let started = ContinuousClock.now
        let error = try await failure(
            // Foundation watches a socket of its own, which the sleeper must not hold open.
            "read line; (for f in $(ls /proc/self/fd); do [ $f -gt 2 ] && eval \"exec $f>&-\"; done; exec sleep 900) & exit 3",
            patience: 600)
        #expect(error?.message.key == "speech.childDied")
        #expect(error?.message.arguments["cause"] == "exit code 3")
        #expect(ContinuousClock.now - started < .seconds(300))
    }

    @Test("patience beyond all numbers is borne", arguments: [1e300, .infinity])
    func patience(seconds: Double) async throws {
        #expect(try await failure("read line; exit 0", patience: seconds)?.message.key == "speech.childDied")
        #expect(try await failure("exec sleep 900", patience: 0.5)?.message.key == "speech.childSilent")
    }

    @Test("no program that is started besides inherits the pipes of a child")
    func closedOnExec() async throws {
        let marks = try await apart {
            let child = try ChildProcess(program: "/bin/sh", arguments: ["-c", "exec sleep 900"])
            let folder = "/proc/\(child.processIdentifier)/fd"
            let pipes = try [0, 1].map {
                try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
            }
            return try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { name -> Int32? in
                guard
                    let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)"),
                    pipes.contains(place), let number = Int32(name)
                else { return nil }
                return fcntl(number, F_GETFD)
            }
        }
        #expect(marks.count == 2, "this process holds its own two ends and no other")
        #expect(marks.allSatisfy { $0 & FD_CLOEXEC != 0 })
    }

    @Test("a call whose engine failed is tried once more by a fresh child")
    func engineRefused() async throws {
        let folder = try Folder()
        let refusal = String(decoding: ChildReply.failed(.engineRefused("ps_start_utt")).line, as: UTF8.self)
        _ = try folder.write("reply", refusal)
        let script = "echo x >> \(folder.file("starts")); while read line; do cat \(folder.file("reply")); done"
        let pool = HearingPool(program: "/bin/sh", arguments: ["-c", script], slots: 1, models: [])
        let error = await #expect(throws: HearingError.self) { try await pool.measure(SoundSource(path: "/none")) }
        await pool.shutdown()
        #expect(error?.message.key == "speech.engineRefused")
        #expect(try String(contentsOfFile: folder.file("starts"), encoding: .utf8) == "x\nx\n")
    }

    @Test("a reply that cannot be written is sent as an error")
    func reply() throws {
        let facts = SoundFacts(
            container: "WAV", coding: "Float", sampleRate: 8000, durationSeconds: .infinity, incomplete: nil,
            channelsAreAlike: false, overlapSeconds: 0, channels: [])
        let line = ChildReply.measured(facts).line
        #expect(line.last == 0x0A)
        guard case .failed(let error) = try JSONDecoder().decode(ChildReply.self, from: line) else {
            Issue.record("no error")
            return
        }
        #expect(error.message.key == "speech.engineRefused")
    }

    /// A program built with a sanitizer does not even start under the limit.
    private static let settings: [String?] =
        ProcessInfo.processInfo.environment["FAIRDIAL_UNLIMITED_CHILDREN"] == nil ? [nil, "1"] : ["1"]

    @Test("memory is limited, unless the environment says otherwise", arguments: settings)
    func memoryLimit(unlimited: String?) async throws {
        let limit = try await apart {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = ["hear"]
            var environment = ProcessInfo.processInfo.environment
            environment["FAIRDIAL_UNLIMITED_CHILDREN"] = unlimited
            process.environment = environment
            let (tasks, replies) = (Pipe(), Pipe())
            process.standardInput = tasks
            process.standardOutput = replies
            try process.run()
            try tasks.fileHandleForWriting.write(contentsOf: Data("{}\n".utf8))
            _ = try replies.fileHandleForReading.read(upToCount: 1)
            let limits = try String(contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)
            try tasks.fileHandleForWriting.close()
            process.waitUntilExit()
            return limits.split(separator: "\n").first { $0.hasPrefix("Max address space") }.map(String.init)
        }
        #expect(limit?.contains("\(6 << 30)") == (unlimited == nil))
    }

    @Test("memory does not grow with the length of a recording")
    func memory() async throws {
        let folder = try Folder()
        func peak(minutes: Int) async throws -> Int {
            // Syllables of noise, so that speech detection has its work.
            var second = Data()
            for place in 0..<8000 {
                second.append(place % 2000 < 900 ? UInt8(truncatingIfNeeded: place &* 73 &+ place >> 3) : 0xFF)
            }
            let path = folder.file("\(minutes).ulaw")
            var bytes = Data()
            for _ in 0..<minutes * 60 { bytes += second }
            try bytes.write(to: URL(fileURLWithPath: path))
            let pool = HearingPool(program: Program.path, arguments: ["hear"], slots: 1, models: [])
            let source = SoundSource(path: path, headerless: HeaderlessFormat(coding: .muLaw, sampleRate: 8000))
            let facts = try await pool.measure(source)
            #expect(facts.durationSeconds == Double(minutes * 60))
            let peak = try Running.peakMemory(try #require(pool.processIdentifiers.first))
            await pool.shutdown()
            return peak
        }
        // `scripts/test --all` decodes an hour.
        let long = ProcessInfo.processInfo.environment["FAIRDIAL_THOROUGH"] == nil ? 20 : 60
        let (short, whole) = (try await peak(minutes: 2), try await peak(minutes: long))
        #expect(
            Sanitizer.isOn || Double(whole) < 1.3 * Double(short), "\(short) kB for 2 minutes, \(whole) kB for \(long)")
    }
}
