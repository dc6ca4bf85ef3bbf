internal import Audio
internal import Foundation

extension Process {
    /// Starts a program with private pipes as its input and output; what it says of errors goes nowhere.
    ///
    /// - Parameter environment: nil for this process' own.
    /// - Returns: where its input is written and its output read.
    /// - Throws: `HearingError` where it cannot be started.
    func runPiped(
        _ program: String, arguments: [String], environment: [String: String]? = nil
    ) throws(HearingError) -> (input: FileHandle, output: FileHandle) {
        PrivatePipe.starting.lock()
        defer { PrivatePipe.starting.unlock() }
        guard let input = PipeEnds(), let output = PipeEnds() else {
            throw .childNotStarted(program, cause: String(cString: strerror(errno)))
        }
        executableURL = URL(fileURLWithPath: program)
        self.arguments = arguments
        if let environment { self.environment = environment }
        standardInput = input.reading
        standardOutput = output.writing
        standardError = FileHandle.nullDevice
        do {
            try run()
            // The program has these ends; held here too they would keep its own end from showing.
            try input.reading.close()
            try output.writing.close()
        } catch {
            throw .childNotStarted(program, cause: error.localizedDescription)
        }
        return (input.writing, output.reading)
    }
}

/// The ends of a private pipe, each closed when nobody holds it any more.
private struct PipeEnds {
    let reading: FileHandle
    let writing: FileHandle

    /// Nil where this process may open no more files; `errno` says why.
    init?() {
        guard let pipe = PrivatePipe() else { return nil }
        reading = FileHandle(fileDescriptor: pipe.reading, closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: pipe.writing, closeOnDealloc: true)
    }
}
