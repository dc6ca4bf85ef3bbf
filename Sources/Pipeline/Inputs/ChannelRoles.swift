package import Model

/// The roles of a recording's channels as people write them: `agent,customer` or `agent|customer`.
package enum ChannelRoles {
    /// Nil where a word is no role. The order is the order of the channels in the file.
    package static func read(_ text: String) -> [ChannelRole]? {
        let words = text.split { ",|; ".contains($0) }
        let roles = words.compactMap { ChannelRole(rawValue: $0.lowercased()) }
        return !roles.isEmpty && roles.count == words.count ? roles : nil
    }
}
