/// A file of sound, a transcript made elsewhere, or a conversation in writing, that was found and read.
package struct Recording: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case sound
        case transcript
        /// The messages of one conversation, collector and day.
        case messages
    }

    package let id: RecordingID
    package let kind: Kind
    /// Of the file's bytes.
    package let contentHash: ContentHash
    /// Where it was found; bytes that are not UTF-8 are percent-escaped.
    package let path: String
    /// Size of the file in bytes.
    package let byteCount: Int64

    package init(id: RecordingID, kind: Kind, contentHash: ContentHash, path: String, byteCount: Int64) {
        self.id = id
        self.kind = kind
        self.contentHash = contentHash
        self.path = path
        self.byteCount = byteCount
    }
}
