import Foundation

/// The two streams a command writes to: results to standard output, everything else to standard error.
enum Console {
    /// Writes a result; a reader that has closed the pipe is a quiet end.
    static func result(_ text: String, terminator: String = "\n") {
        write(text + terminator, to: FileHandle.standardOutput)
    }

    /// Writes a message for the person at the terminal or in the log.
    static func note(_ text: String, terminator: String = "\n") {
        write(text + terminator, to: FileHandle.standardError)
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

    private static func write(_ text: String, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            // A closed pipe (`fairdial calls | head`) is the reader's way to say "enough".
            exit(0)
        }
    }
}
