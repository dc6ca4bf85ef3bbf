internal import Audio
internal import CPocketSphinx
internal import Dispatch
internal import Foundation
internal import Model

/// The child's side of the pool: takes tasks on standard input, gives replies on standard output, and holds all C code
/// that reads strangers' bytes, so that a crash in it costs one call.
package enum HearingChild {
    /// Address space that a child may use: far more than any recording needs, far less than the machine has.
    private static let memoryLimit: rlim_t = 6 << 30

    /// Serves until standard input ends. Blocks.
    package static func run() {
        signal(SIGINT, SIG_IGN)
        signal(SIGPIPE, SIG_DFL)
        endWithParent()
        limitMemory()
        // Whatever a library prints must not stand between the replies.
        let replies = FileHandle(
            fileDescriptor: fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), closeOnDealloc: true)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        var desk = ChildDesk(replies: replies)
        while let line = readLine(strippingNewline: true) { desk.serve(line) }
    }

    /// `FAIRDIAL_UNLIMITED_CHILDREN=1` leaves the limit away: sanitizers reserve terabytes of address space.
    private static func limitMemory() {
        guard ProcessInfo.processInfo.environment["FAIRDIAL_UNLIMITED_CHILDREN"] != "1" else { return }
        var limit = rlimit(rlim_cur: memoryLimit, rlim_max: memoryLimit)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }

    /// Ends this process soon after its parent is gone, even in the middle of a long call.
    private static func endWithParent() {
        let parent = getppid()
        Thread.detachNewThread {
            while getppid() == parent { Thread.sleep(forTimeInterval: 0.5) }
            _exit(0)
        }
    }
}

/// Serves one task after the other and keeps the engines it has loaded.
private struct ChildDesk {
    let replies: FileHandle
    private var engines: [EngineModel: any EmbeddedEngine] = [:]
    private var spotters: [PocketSphinxModel: KeyphraseSpotter] = [:]

    init(replies: FileHandle) { self.replies = replies }

    mutating func serve(_ line: String) {
        do {
            let task = try JSONDecoder().decode(ChildTask.self, from: Data(line.utf8))
            send(try answer(task))
        } catch let error as HearingError {
            send(.failed(error))
        } catch let error as SoundError {
            send(.failed(HearingError(reason: error.reason, message: error.message)))
        } catch {
            send(.failed(.engineRefused("\(error)")))
        }
    }

    private mutating func answer(_ task: ChildTask) throws -> ChildReply {
        switch task {
        case .measure(let source):
            return .measured(try SoundAnalysis.facts(of: source))
        case .clip(let source, let path):
            try SoundWriter.writeMP3(source, to: path)
            return .written
        case .hear(let request, let model):
            let facts = try SoundAnalysis.facts(of: request.source)
            send(.alive)
            return .heard(try hear(request, facts, with: try engine(model)))
        case .spot(let request, let words, let model):
            let facts = try SoundAnalysis.facts(of: request.source)
            send(.alive)
            return .heard(try hear(request, facts, with: spotter(model).listening(for: words)))
        }
    }

    private func hear(
        _ request: HearingRequest, _ facts: SoundFacts, with engine: any EmbeddedEngine
    ) throws(HearingError) -> Hearing {
        try EmbeddedHearing(request: request, facts: facts, engine: engine).hear { send(.alive) }
    }

    private mutating func engine(_ model: EngineModel) throws(HearingError) -> any EmbeddedEngine {
        if let loaded = engines[model] { return loaded }
        let engine = try model.loaded()
        engines[model] = engine
        return engine
    }

    private mutating func spotter(_ model: PocketSphinxModel) -> KeyphraseSpotter {
        if let loaded = spotters[model] { return loaded }
        let spotter = KeyphraseSpotter(model)
        spotters[model] = spotter
        return spotter
    }

    private func send(_ reply: ChildReply) { try? replies.write(contentsOf: reply.line) }
}
