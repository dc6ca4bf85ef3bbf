/// One of the files of a call that was recorded in several.
package struct CallPart: Hashable, Sendable, Codable {
    /// Its place in the call, from 1.
    package let number: Int
    /// Where the file is.
    package let path: String
    /// Of the file's bytes; nil where it cannot be read.
    package let contentHash: ContentHash?
    /// How long it lasts in the call; nil until the call was heard.
    package let seconds: Double?

    package init(number: Int, path: String, contentHash: ContentHash?, seconds: Double? = nil) {
        self.number = number
        self.path = path
        self.contentHash = contentHash
        self.seconds = seconds
    }

    /// The greatest number of files that one call has.
    package static let mostParts = 999
}

extension [CallPart] {
    /// The file in which a second of the call lies, and which second of the file that is; nil where that is not known.
    package func place(of second: Double) -> (part: CallPart, second: Double)? {
        var start = 0.0
        for (place, part) in enumerated() {
            guard let length = part.seconds else { return nil }
            if second < start + length || place == count - 1 { return (part, second - start) }
            start += length
        }
        return nil
    }

    /// The second of the call at which a file with these bytes begins; nil where there is none, or that is not known.
    package func start(ofBytes bytes: ContentHash) -> Double? {
        var start = 0.0
        for part in self {
            if part.contentHash == bytes { return start }
            guard let length = part.seconds else { return nil }
            start += length
        }
        return nil
    }

    /// What stands for the bytes of all files in their order; nil where one of them cannot be read.
    package var contentHash: ContentHash? {
        let hashes = compactMap(\.contentHash)
        guard !isEmpty, hashes.count == count else { return nil }
        return ContentHash(of: zip(self, hashes).map { "\($0.number) \($1.hex)" }.joined(separator: "\n"))
    }
}
