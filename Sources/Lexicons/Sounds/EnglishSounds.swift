import Foundation

/// How English words sound, by the dictionary of PocketSphinx (CMUdict), without stress.
///
/// `AO` and `AA`, which half of America does not keep apart, are one sound.
struct EnglishSounds: Sendable {
    /// The dictionary that comes with PocketSphinx; nil where it is not installed.
    static let standard = EnglishSounds(path: "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict")

    /// All lines: a word, a space, its sounds; other ways to say it as `word(2)`.
    private let lines: [UInt8]
    /// Where the line of a word begins, by the word's hash.
    private let starts: [UInt64: UInt32]

    /// Nil where the file cannot be read.
    init?(path: String) {
        guard let file = FileManager.default.contents(atPath: path) else { return nil }
        let lines = [UInt8](file)
        var starts: [UInt64: UInt32] = [:]
        starts.reserveCapacity(lines.count / 24)
        var place = 0
        while place < lines.count {
            let end = lines[place...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
            if let space = lines[place..<end].firstIndex(of: UInt8(ascii: " ")) {
                starts[Self.hash(lines[place..<space])] = UInt32(place)
            }
            place = end + 1
        }
        self.lines = lines
        self.starts = starts
    }

    /// The ways in which a word is said, the most usual first, each as signs of a private area of Unicode, a sign a sound;
    /// none where the word is not in the dictionary.
    func pronunciations(of word: some StringProtocol) -> [String] {
        let plain = word.lowercased()
        let others = (2...5).lazy.map { sounds(of: "\(plain)(\($0))") }.prefix { $0 != nil }.compactMap(\.self)
        return (sounds(of: plain).map { [$0] } ?? []) + others
    }

    private func sounds(of entry: String) -> String? {
        let sought = Array(entry.utf8)
        guard let start = starts[Self.hash(sought[...])].map(Int.init),
            lines[start...].starts(with: sought + [UInt8(ascii: " ")])
        else { return nil }
        let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
        let sounds = String(decoding: lines[(start + sought.count)..<end], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).compactMap { Self.signs[String($0)] }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: sounds)
        return String(text)
    }

    /// FNV-1a.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static let names = [
        "AA", "AE", "AH", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F", "G", "HH", "IH", "IY", "JH", "K",
        "L", "M", "N", "NG", "OW", "OY", "P", "R", "S", "SH", "T", "TH", "UH", "UW", "V", "W", "Y", "Z", "ZH",
    ]
    private static let signs: [String: Unicode.Scalar] = {
        var signs: [String: Unicode.Scalar] = [:]
        for (place, name) in names.enumerated() { signs[name] = Unicode.Scalar(0xE600 + UInt16(place)) }
        signs["AO"] = signs["AA"]
        return signs
    }()
}
