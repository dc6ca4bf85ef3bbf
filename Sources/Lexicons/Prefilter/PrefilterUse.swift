import Foundation

/// Whether the patterns of a set are looked for all at once before each is tried. What is found is the same.
package enum PrefilterUse: Hashable, Sendable {
    /// Every pattern is tried on every turn: for a few texts, which are over before a prefilter is made.
    case off
    /// Made anew.
    case made
    /// Taken from where it was kept, else made and kept there.
    case kept(PrefilterCache)

    /// Kept in the user's folder of caches; made anew where there is none.
    package static var standard: PrefilterUse {
        PrefilterCache.standard(environment: ProcessInfo.processInfo.environment).map(PrefilterUse.kept) ?? .made
    }

    /// The version of Vectorscan that is in use, such as `5.4.9`.
    package static var libraryVersion: String { PrefilterDatabase.libraryVersion }
}
