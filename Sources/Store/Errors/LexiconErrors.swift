import Model

/// What stands against a change of lexicons.
extension StoreError {
    static func noSuchProposal(_ version: ContentHash) -> Self {
        Self(.noSuchProposal, Message("store.noSuchProposal", ["version": version.short]))
    }

    static func ownProposal(_ version: ContentHash, _ actor: ActorID) -> Self {
        Self(.ownProposal, Message("store.ownProposal", ["version": version.short, "actor": actor.text]))
    }
}
