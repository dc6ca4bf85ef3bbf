internal import Model

/// How it shows that a recording ends before its time.
enum Shortfall: Hashable {
    /// The header promises more bytes of sound than are there.
    case bytes(promised: String, found: String)
    /// The header promises more frames than can be read.
    case frames(promised: Int64, found: Int64)
    /// The sizes are 0: whatever wrote the file did not come to finish it.
    case unfinished
    /// The mark is missing with which the container ends.
    case noEndMark
    /// The decoder went on without a part of it, and says why.
    case decoder(String)

    var message: Message {
        switch self {
        case .bytes(let promised, let found):
            Message("audio.incompleteBytes", ["found": found, "promised": promised])
        case .frames(let promised, let found):
            Message("audio.incompleteFrames", ["found": "\(found)", "promised": "\(promised)"])
        case .unfinished: Message("audio.incompleteUnfinished")
        case .decoder(let cause): Message("audio.incompleteDecoder", ["cause": cause])
        case .noEndMark: Message("audio.incompleteEnd")
        }
    }
}
