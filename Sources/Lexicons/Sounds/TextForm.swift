/// A form of a turn's text in which wordings are looked for.
enum TextForm: Hashable, Sendable, CaseIterable {
    /// The words as they are written.
    case written
    /// Chinese characters by how they sound (`ChineseSounds`), all else as it is written.
    case chineseSounds
    /// English words by how they sound (`EnglishSounds`).
    case englishSounds
}
