/// Texts one behind the other, folded, with a line feed behind each, to be looked through at once: a scan of many short
/// texts costs several times as much. No string that is looked for holds a line feed, so none is found across two texts.
struct JoinedTexts {
    private(set) var bytes: [UInt8] = []
    /// Where each text lies; nil for one that cannot be looked through.
    private(set) var places: [Range<Int>?] = []

    init(_ texts: some Sequence<[UInt8]>) {
        for text in texts {
            let start = bytes.count
            switch FoldedText(text) {
            case .same: bytes += text
            case .folded(let folded): bytes += folded
            case .unknown:
                places.append(nil)
                continue
            }
            places.append(start..<bytes.count)
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// Whether one scan takes them all.
    var fits: Bool { UInt32(exactly: bytes.count) != nil }
}
