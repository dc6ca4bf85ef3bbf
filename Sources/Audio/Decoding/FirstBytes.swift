internal import Foundation

/// What a file's name and first bytes tell of it where libsndfile does not open it, or would open anything.
enum FirstBytes {
    private static let soundMarks = [
        "RIFF", "RIFX", "RF64", "FORM", ".snd", "caff", "fLaC", "OggS", "ID3", "riff", "#!AMR", "ftyp",
    ]

    /// Tells sound in a coding that is not read from what is no sound at all.
    static func refusal(_ path: String, cause: String) -> SoundError {
        let head = String(decoding: bytes(path), as: UTF8.self)
        if soundMarks.contains(where: { head.contains($0) }) { return .codingNotRead(path, cause: cause) }
        let shown = head.unicodeScalars.map { $0.isASCII && $0.value >= 32 ? Character($0) : "." }
        return .notAudio(path, begins: String(shown))
    }

    /// The extension where it is one of sound without a header, which can be read in several ways.
    static func headerlessSuffix(_ path: String) -> String? {
        let suffix = (path as NSString).pathExtension.lowercased()
        return ["ulaw", "ul", "mulaw", "alaw", "al", "vox", "raw", "pcm"].contains(suffix) ? suffix : nil
    }

    /// libsndfile takes a file of these names for headerless sound, whatever it holds.
    static func isOnlyNamedSound(_ path: String) -> Bool {
        let bytes = bytes(path)
        switch (path as NSString).pathExtension.lowercased() {
        case "au", "snd": return !(soundMarks + ["dns."]).contains { bytes.starts(with: $0.utf8) }
        // Each frame of GSM begins with these four bits.
        case "gsm": return bytes.first.map { $0 >> 4 != 0xD } ?? true
        default: return false
        }
    }

    /// The first sixteen, or all there are.
    static func bytes(_ path: String) -> Data {
        (try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)).read(upToCount: 16)) ?? Data()
    }
}
