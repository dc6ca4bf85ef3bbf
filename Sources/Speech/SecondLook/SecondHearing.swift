package import Model

/// What came of hearing a part of a recording once more.
package struct SecondHearing: Hashable, Sendable {
    package let transcript: Transcript
    /// Whether a phrase was listened for and nothing else: its words are there where it was heard.
    package let isSpotting: Bool
    /// Why not what would have heard it before this; nil where nothing would have.
    package let note: Message?
}
