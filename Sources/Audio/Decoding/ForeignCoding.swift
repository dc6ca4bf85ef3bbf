internal import Foundation

/// Codings that libsndfile does not read and ffmpeg does.
enum ForeignCoding: String, CaseIterable {
    case amr = "AMR"
    case aac = "AAC"
    /// AAC, mostly, in the container of telephones: M4A, MP4, 3GP.
    case mp4 = "MPEG-4"
    case windowsMedia = "Windows Media"
    case g729 = "G.729"

    private static let windowsMediaMark: [UInt8] = [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]

    /// By a file's first bytes; G.729 has none of its own and goes by its name.
    init?(path: String) {
        let bytes = FirstBytes.bytes(path)
        let suffix = (path as NSString).pathExtension.lowercased()
        let coding: Self? =
            if bytes.starts(with: "#!AMR".utf8) {
                .amr
            } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
                .mp4
            } else if bytes.starts(with: Self.windowsMediaMark) {
                .windowsMedia
            } else if Self.beginsFrame(bytes) || suffix == "aac" && bytes.starts(with: "ID3".utf8) {
                .aac
            } else if suffix == "g729", !bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
                .g729
            } else {
                nil
            }
        guard let coding else { return nil }
        self = coding
    }

    /// Whether a frame of AAC begins the file. MP3's frames begin alike but for two bits.
    private static func beginsFrame(_ bytes: Data) -> Bool {
        bytes.count > 1 && bytes[bytes.startIndex] == 0xFF && bytes[bytes.startIndex + 1] & 0xF6 == 0xF0
    }

    /// ffmpeg's name of the form, where the bytes alone do not tell it.
    var form: [String] { self == .g729 ? ["-f", "g729"] : [] }
}
