/// What is true of a generated company.
package enum CompanyKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// People and teams differ, and causes act on them; the company's rules stay what they are.
    case steady
    /// The same, and the rules change on the way: a new plan, a lost client, a new supervisor.
    case breaks
    /// Everyone is alike and nothing acts on anyone: whatever is found in it is chance.
    case noise

    /// Part of every stream's seed; never changes.
    var number: UInt64 {
        switch self {
        case .steady: 1
        case .breaks: 2
        case .noise: 3
        }
    }
}
