/// What a look at the sources changed.
package struct AlertOutcome: Hashable, Sendable {
    /// Alerts that last; what was over when it was found is told to nobody.
    package internal(set) var raised = 0
    package internal(set) var withdrawn = 0

    package init() {}
}
