/// A form in which transcripts come from elsewhere, known by the end of a file's name.
///
/// Where several stand beside one sound the first of this order is read: the one that tells most of times, channels and
/// sureness.
package enum TranscriptForm: String, Hashable, Sendable, CaseIterable {
    case json = ".transcript.json"
    case ctm = ".ctm"
    case webVTT = ".vtt"
    case subRip = ".srt"
    case text = ".transcript.txt"

    /// The form of a file by its name, in capitals or not; nil for names of other things.
    package init?(fileName: String) {
        let form = Self.allCases.first { form in
            fileName.utf8.count > form.rawValue.utf8.count && fileName.endsCaseless(in: form.rawValue)
        }
        guard let form else { return nil }
        self = form
    }

    /// A file's name without the end that tells the form.
    package func stem(of fileName: String) -> String {
        String(fileName.utf8.dropLast(rawValue.utf8.count)) ?? fileName
    }

    /// Where the form stands in the order of reading, from 0.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
