/// Those who work together: a team of a branch, or those of a branch who belong to none of its teams.
package struct Team: Hashable, Sendable, Comparable {
    /// The company's own key of the branch.
    package let branch: String
    /// The company's own key of the team; nil for who belongs to none.
    package let name: String?

    package init(branch: String, name: String?) {
        self.branch = branch
        self.name = name
    }

    package static func < (left: Team, right: Team) -> Bool {
        (left.branch, left.name ?? "") < (right.branch, right.name ?? "")
    }
}
