import Foundation

/// Tries inputs one after the other in this process, and says before each which one it is: if it is the last thing
/// that is said, that input was the end of it.
struct Worker {
    private let input: (Int) throws -> Mutant

    /// As much address space as a child that hears may use.
    private static let memoryLimit: rlim_t = 6 << 30

    init(_ source: InputSource) throws { input = try source.inputs() }

    func run(_ numbers: Range<Int>) throws {
        limit()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for number in numbers {
            say(.begins(number))
            let mutant = try input(number)
            let path = "\(folder)/\(mutant.name)"
            try mutant.bytes.write(to: URL(fileURLWithPath: path))
            switch try Trial.verdict(mutant, at: path) {
            case .value: say(.value)
            case .refused: say(.refused)
            case .silent(let what): say(.silent(what))
            }
        }
    }

    private func limit() {
        var memory = rlimit(rlim_cur: Self.memoryLimit, rlim_max: Self.memoryLimit)
        if ProcessInfo.processInfo.environment["FAIRDIAL_UNLIMITED_CHILDREN"] != "1" {
            setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
        }
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    }

    private func say(_ word: WorkerWord) { FileHandle.standardOutput.write(Data("\(word.line)\n".utf8)) }
}

/// What a worker says, one line each.
enum WorkerWord {
    case begins(Int)
    case value
    case refused
    case silent(String)

    var line: String {
        switch self {
        case .begins(let number): "b \(number)"
        case .value: "v"
        case .refused: "r"
        case .silent(let what): "s \(what)"
        }
    }

    init?(_ line: some StringProtocol) {
        switch line.first {
        case "b": self = .begins(Int(line.dropFirst(2)) ?? 0)
        case "v": self = .value
        case "r": self = .refused
        case "s": self = .silent(String(line.dropFirst(2)))
        default: return nil
        }
    }
}
