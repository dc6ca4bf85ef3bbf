/// Who is heard on a channel.
package enum ChannelRole: String, Hashable, Sendable, Codable, CaseIterable {
    case agent
    case customer
    /// Both speakers, or unknown.
    case mixed
}
