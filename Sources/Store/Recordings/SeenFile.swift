package import Model

/// A file that a run has found, with what the call list or its name says of it.
package struct SeenFile: Hashable, Sendable {
    /// Where it is; bytes that are not UTF-8 are percent-escaped. The same file must always come under one path.
    package let path: String
    package let kind: Recording.Kind
    /// Nil where the file cannot be read at all.
    package let contentHash: ContentHash?
    /// Size and time of change as they were before the file was read; without a time it is read again next time.
    package let mark: FileMark
    package let call: Call
    /// The files of a call in several, in their order, the first of them here; empty for a call in one file.
    package private(set) var parts: [SeenPart] = []

    package init(path: String, kind: Recording.Kind, contentHash: ContentHash?, mark: FileMark, call: Call) {
        self.path = path
        self.kind = kind
        self.contentHash = contentHash
        self.mark = mark
        self.call = call
    }

    /// A call in several files: its bytes are theirs.
    ///
    /// - Parameter parts: at least one, in their order.
    package init(kind: Recording.Kind, parts: [SeenPart], call: Call) {
        let sizes = parts.compactMap(\.mark.byteCount)
        self.init(
            path: parts[0].part.path, kind: kind, contentHash: parts.map(\.part).contentHash,
            mark: FileMark(byteCount: sizes.count == parts.count ? sizes.reduce(0, +) : nil, modified: nil), call: call)
        self.parts = parts
    }

    /// The same files, of which it is known how long they last.
    package func lasting(_ seconds: [Double]?) -> SeenFile {
        guard let seconds, seconds.count == parts.count else { return self }
        var known = self
        known.parts = zip(parts, seconds).map { seen, seconds in
            let part = seen.part
            return SeenPart(
                CallPart(number: part.number, path: part.path, contentHash: part.contentHash, seconds: seconds),
                mark: seen.mark)
        }
        return known
    }

    /// Nil where not even its size is known.
    package var byteCount: Int64? { mark.byteCount }
}

/// One of the files of a call in several, as a run has found it.
package struct SeenPart: Hashable, Sendable {
    package let part: CallPart
    package let mark: FileMark

    package init(_ part: CallPart, mark: FileMark) {
        self.part = part
        self.mark = mark
    }
}

/// What a file turned out to be.
package enum Registration: Hashable, Sendable {
    /// Seen for the first time; its state is `unscored(notYet)`.
    case new(StoredRecording)
    /// Known under this path, with the state it is in. What the call list says new of it has been taken over.
    case known(StoredRecording)
    /// The bytes of a recording that is known under another path: counted apart, not scored again.
    case copy(of: StoredRecording)
    /// It claims a listed call that has other bytes already: set aside, for the call list to be put right.
    case conflict(with: StoredRecording)

    /// The recording that it belongs to, or that it is in conflict with.
    package var recording: StoredRecording {
        switch self {
        case .new(let recording), .known(let recording), .copy(let recording), .conflict(let recording): recording
        }
    }
}
