import Foundation
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
        note("fairdial: \(Catalogue.of(language).text("output.notWritten", gaps))")
        exit(ExitStatus.nothingDone.rawValue)
    }

    /// Writes a message for the person at the terminal or in the log; where nobody can be told, work goes on.
    static func note(_ text: String, terminator: String = "\n") {
        _ = write(text + terminator, to: STDERR_FILENO)
    }

    /// Whether standard error is a terminal that can redraw a line.
    static var noteIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

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
