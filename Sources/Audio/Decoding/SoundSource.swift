package import Model

/// Where sound comes from and, where its file has no header, how to read it.
package struct SoundSource: Hashable, Sendable, Codable {
    package let path: String
    package let headerless: HeaderlessFormat?
    /// Files in which the sound goes on, in their order; none for sound in one file.
    package let continuations: [SoundSource]

    package init(path: String, headerless: HeaderlessFormat? = nil, continuations: [SoundSource] = []) {
        self.path = path
        self.headerless = headerless
        self.continuations = continuations
    }

    /// Every file, in their order; at least one.
    package var files: [SoundSource] { [SoundSource(path: path, headerless: headerless)] + continuations }
}
