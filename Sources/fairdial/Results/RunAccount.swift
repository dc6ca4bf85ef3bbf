import Foundation
import Model
import Pipeline
import Reports
import Store

/// What monitoring is told of a run: a small file that is there from the run's first moment to after its end.
struct RunAccount: Encodable {
    enum State: String, Encodable {
        /// Or killed: `process` on `host` tells which.
        case running
        case finished
        case interrupted
        case failed
    }

    let format = "fairdial-run/1"
    let host: String
    let process: Int32
    /// Instants in UTC.
    let startedAt: String
    var finishedAt: String?
    var state = State.running
    var exitCode: Int32?
    /// Why the run failed, in the reader's language.
    var error: String?
    var errorKey: String?
    /// All under the run's paths; those that this run did; those with a score; those that are left to do.
    var recordings, worked, judged, unscored, left: Int?
    /// Inputs that are no recordings and were set aside, and paths with bytes that are known.
    var setAside, copies: Int?
    var heardSeconds, wallSeconds: Double?

    init() {
        host = ProcessInfo.processInfo.hostName
        process = ProcessInfo.processInfo.processIdentifier
        startedAt = Self.now
    }

    private static var now: String { ZonedTime.utcText(microseconds: InstantSource.system.now()) }

    mutating func finish(_ result: RunResult, setAside: Int, _ status: ExitStatus) {
        state = status == .interrupted ? .interrupted : .finished
        exitCode = status.rawValue
        recordings = result.recordings.count
        worked = result.worked.count
        judged = result.judgedCount
        unscored = result.recordings.count - result.judgedCount
        left = result.left
        self.setAside = setAside
        copies = result.copies.count
        heardSeconds = (result.heardSeconds * 1000).rounded() / 1000
        wallSeconds = (result.wallSeconds * 1000).rounded() / 1000
        finishedAt = Self.now
    }

    mutating func fail(_ key: String?, _ text: String) {
        state = .failed
        exitCode = ExitStatus.nothingDone.rawValue
        error = text
        errorKey = key
        finishedAt = Self.now
    }
}

/// The account's file: whoever reads it finds the whole of one state, never half of two.
struct RunAccountFile {
    let path: String

    /// - Throws: `ReportProblem` where it cannot be written.
    func write(_ account: RunAccount) throws(ReportProblem) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            try (encoder.encode(account) + [0x0A]).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw ReportProblem(path: path, cause: error.localizedDescription)
        }
    }
}
