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

    package init(path: String, kind: Recording.Kind, contentHash: ContentHash?, mark: FileMark, call: Call) {
        self.path = path
        self.kind = kind
        self.contentHash = contentHash
        self.mark = mark
        self.call = call
    }

    /// Nil where not even its size is known.
    package var byteCount: Int64? { mark.byteCount }

    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
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
