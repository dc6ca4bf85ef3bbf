/// How Chinese characters are read, by `PinyinTable`.
enum PinyinReadings {
    /// Each syllable without tone with characters that are read so; a syllable may come again with others.
    static var rows: [(syllable: Substring, characters: Substring)] {
        PinyinTable.text.split(whereSeparator: \.isWhitespace).compactMap { row in
            row.firstIndex(of: ":").map { (row[..<$0], row[row.index(after: $0)...]) }
        }
    }
}
