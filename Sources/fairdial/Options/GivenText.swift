import Foundation
import Model

/// A text that a command was given: as words, in a file, or on standard input.
struct GivenText {
    let text: String?
    /// `-`: standard input.
    let file: String?

    /// Room for some ten thousand lines: more is a matter for `lexicon backtest --folder`.
    static let mostBytes = 1 << 20

    /// - Throws: `GivenTextProblem` where nothing was given, or where it cannot be read, is no text, or too long.
    func read() throws(GivenTextProblem) -> String {
        if let text { return text }
        if file == nil, isatty(STDIN_FILENO) == 1 { throw .init(message: Message("given.nothing")) }
        let path = file ?? "-"
        let bytes = try Self.bytes(path)
        guard bytes.count <= Self.mostBytes else {
            let gaps = ["path": path, "most": "\(Self.mostBytes)"]
            throw GivenTextProblem(message: Message("given.tooLong", gaps))
        }
        guard let words = String(validating: bytes, as: UTF8.self) else {
            throw GivenTextProblem(message: Message("given.notUTF8", ["path": path]))
        }
        guard !words.allSatisfy(\.isWhitespace) else { throw GivenTextProblem(message: Message("given.nothing")) }
        return words.first == "\u{FEFF}" ? String(words.dropFirst()) : words
    }

    /// As many as may be, and one more where there are more.
    private static func bytes(_ path: String) throws(GivenTextProblem) -> Data {
        do {
            let handle = try path == "-" ? .standardInput : FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { if path != "-" { try? handle.close() } }
            return try handle.read(upToCount: mostBytes + 1) ?? Data()
        } catch {
            let gaps = ["path": path, "reason": error.localizedDescription]
            throw GivenTextProblem(message: Message("given.notRead", gaps))
        }
    }
}

/// Why there is no text.
struct GivenTextProblem: ExplainedError {
    let message: Message
}
