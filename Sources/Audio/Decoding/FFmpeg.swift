internal import CSndfile
internal import Foundation

/// The decoder for codings that libsndfile does not read: a program of its own, started for each pass over a recording.
package enum FFmpeg {
    /// Debian's package.
    package static let package = "ffmpeg"

    /// Where it is installed, searched as a shell would; nil where it is not.
    package static var path: String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/ffmpeg" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The key of the message that it is missing.
    package static let missingKey = "audio.needsFFmpeg"
}

/// One run of ffmpeg over a file: owns the process and the pipes to it. What it decodes comes as a stream of PCM, which
/// libsndfile reads. For one thread at a time.
final class ForeignSound {
    let coding: ForeignCoding
    private let path: String
    private let process: pid_t
    private let sound: Int32
    private let complaints: Complaints
    /// Bytes of PCM after which it stops: a file of a few bytes must not become hours.
    private let mostBytes: Int
    private var isOver = false
    private var isOpened = false

    /// Kilobytes of address space, far more than a telephone call needs.
    private static let memoryLimit = 2 << 20
    /// Silence in the sparsest coding grows a thousandfold.
    private static let mostGrowth = 4000
    /// Processor seconds, and those more for a byte.
    private static let (leastTime, timeOfByte) = (60, 1.0 / 10_000)

    /// - Throws: `SoundError` where ffmpeg is not installed or cannot be started.
    init(_ path: String, _ coding: ForeignCoding) throws(SoundError) {
        guard let program = FFmpeg.path else { throw .needsFFmpeg(path, coding: coding.rawValue) }
        self.path = path
        self.coding = coding
        var status = stat()
        let bytes = stat(path, &status) == 0 ? Int(status.st_size) : 0
        mostBytes = bytes * Self.mostGrowth + 1 << 20
        // The path goes behind a scheme of its own: a name may look like an option, or like another protocol.
        let options =
            ["-nostdin", "-hide_banner", "-v", "error", "-protocol_whitelist", "file,pipe"] + coding.form
            + ["-i", "file:\(path)", "-map", "0:a:0", "-vn", "-c:a", "pcm_s16be"]
            + ["-fs", "\(mostBytes)", "-f", "au", "pipe:1"]
        let time = Self.leastTime + Int(Double(bytes) * Self.timeOfByte)
        let limits = "ulimit -t \(time); ulimit -v \(Self.memoryLimit); ulimit -f 0; exec \"$0\" \"$@\""
        guard let started = PipedProcess("/bin/sh", ["-c", limits, program] + options) else {
            throw .codingNotRead(path, cause: "ffmpeg: \(String(cString: strerror(errno))). ")
        }
        process = started.id
        sound = started.output
        complaints = Complaints(started.errors)
    }

    deinit {
        if !isOpened { close(sound) }
        // It ends by itself once nobody reads what it writes, but perhaps not soon.
        if !isOver { kill(process, SIGKILL) }
        wait()
    }

    /// Opens the decoded sound as libsndfile opens a file; the handle closes the pipe. Nil where nothing was decoded.
    func open(_ info: inout SF_INFO) -> OpaquePointer? {
        isOpened = true
        return sf_open_fd(sound, Int32(SFM_READ), &info, Int32(SF_TRUE))
    }

    /// What ffmpeg complained of, once it has nothing more to give; nil where it is content. Waits for its end.
    ///
    /// - Parameter bytesRead: how much PCM it gave.
    func complaint(bytesRead: Int = 0) -> String? {
        // It stops short of the limit by no more than a packet.
        if bytesRead + 1 << 16 > mostBytes { return "\(mostBytes) bytes." }
        let said = complaints.text()
        let ending = wait()
        if said.isEmpty, ending == 0 { return nil }
        let shown = said.isEmpty ? "ffmpeg ended with status \(ending)." : said
        return shown.replacing("file:\(path)", with: "").replacing(path, with: "")
            .trimmingCharacters(in: [" ", ":", "\n"])
    }

    private var endingStatus: Int32 = 0

    @discardableResult
    private func wait() -> Int32 {
        guard !isOver else { return endingStatus }
        while waitpid(process, &endingStatus, 0) < 0, errno == EINTR {}
        isOver = true
        return endingStatus
    }
}
