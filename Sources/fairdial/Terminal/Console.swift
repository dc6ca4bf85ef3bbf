import Foundation
import Model
import Plans
import Texts

/// The two streams a command writes to: results to standard output, everything else to standard error.
enum Console {
    /// Writes a result. A reader that has closed the pipe (`fairdial calls | head`) has had enough, which is a quiet
    /// end; where results cannot be written otherwise, they are lost, which is none.
    static func result(_ text: String, terminator: String = "\n") {
        guard let cause = write(text + terminator, to: STDOUT_FILENO) else { return }
        guard cause != EPIPE else { exit(ExitStatus.allDone.rawValue) }
        let language = ReaderLanguage.ofCommandLine(
            CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
        let gaps = ["cause": String(cString: strerror(cause))]
        error(Message("output.notWritten", gaps), Catalogue.of(language))
        exit(ExitStatus.nothingDone.rawValue)
    }

    /// Writes a message for the person at the terminal or in the log; where nobody can be told, work goes on.
    static func note(_ message: Message, _ texts: Catalogue) { log(.note, message, texts.text(message)) }

    /// Writes why a command could not do its work.
    static func error(_ message: Message, _ texts: Catalogue) {
        log(.error, message, "fairdial: \(texts.text(message))")
    }

    /// Writes a line that is made of several messages.
    static func note(_ text: String) { log(.note, nil, text) }

    /// Writes what is wrong in plans and the like, each with its place.
    static func note(_ problems: [PlanProblem], _ texts: Catalogue) {
        for problem in problems { note("\(problem.place): \(texts.text(problem.message))") }
    }

    /// Draws over the last line of a terminal.
    static func redraw(_ text: String) { _ = write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

    private static func log(_ level: LogLine.Level, _ message: Message?, _ text: String) {
        let line = logFormat == .json ? LogLine(level, message, text: text).line : text
        _ = write(line + "\n", to: STDERR_FILENO)
    }

    private static let logFormat = LogFormat.ofCommandLine(
        CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    /// Whether standard error is a terminal that can redraw a line.
    static var noteIsTerminal: Bool { isatty(STDERR_FILENO) == 1 && logFormat == .text }

    /// Whether results may be coloured: a terminal, and `NO_COLOR` (no-color.org) is not set.
    static var resultTakesColor: Bool {
        isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Cells in a line of the terminal; 120 where there is none to ask.
    static var width: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 120
    }

    /// Writes all of a text; the error's number where that fails.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
