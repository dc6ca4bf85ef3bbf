package import Model

/// Where sound comes from and, where its file has no header, how to read it.
package struct SoundSource: Hashable, Sendable, Codable {
    package let path: String
    package let headerless: HeaderlessFormat?

    package init(path: String, headerless: HeaderlessFormat? = nil) {
        self.path = path
        self.headerless = headerless
    }
}
