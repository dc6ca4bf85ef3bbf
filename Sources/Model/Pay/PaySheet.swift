/// The pay lines of a month as they were made. A sheet is never changed: made again it is a further version.
package struct PaySheet: Hashable, Sendable {
    package let month: Period
    /// From 1.
    package let version: Int
    /// Who had it made; another person approves it.
    package let maker: ActorID
    package let state: State
    /// It counts for nobody's pay.
    package let isTrial: Bool
    /// In order of employees, kinds and subjects.
    package let lines: [PayLine]

    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// It may be made again.
        case draft
        /// By a second person.
        case approved
        /// For ever: what changes later is corrected in a later month.
        case closed
    }

    package init(
        month: Period, version: Int, maker: ActorID, state: State, isTrial: Bool, lines: [PayLine]
    ) {
        self.month = month
        self.version = version
        self.maker = maker
        self.state = state
        self.isTrial = isTrial
        self.lines = lines
    }
}
