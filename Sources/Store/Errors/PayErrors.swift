package import Model

/// Why pay of a month cannot be made, approved or closed.
extension StoreError {
    static func payClosed(_ month: Period) -> Self {
        Self(.payClosed, Message("store.payClosed", ["month": month.description]))
    }

    /// No lines were made of a month.
    package static func noPaySheet(_ month: Period) -> Self {
        Self(.noPaySheet, Message("store.noPaySheet", ["month": month.description]))
    }

    static func payOfTrial(_ month: Period) -> Self {
        Self(.payOfTrial, Message("store.payOfTrial", ["month": month.description]))
    }

    static func ownPaySheet(_ month: Period, _ actor: ActorID) -> Self {
        Self(.ownPaySheet, Message("store.ownPaySheet", ["month": month.description, "actor": actor.text]))
    }

    static func ownPay(_ month: Period, _ actor: ActorID) -> Self {
        Self(.ownPay, Message("store.ownPay", ["month": month.description, "actor": actor.text]))
    }

    static func payChanged(_ month: Period, lines: Int) -> Self {
        Self(.payChanged, Message("store.payChanged", ["month": month.description, "count": "\(lines)"]))
    }

    static func payApproved(_ month: Period) -> Self {
        Self(.payApproved, Message("store.payApproved", ["month": month.description]))
    }

    static func payNotApproved(_ month: Period) -> Self {
        Self(.payNotApproved, Message("store.payNotApproved", ["month": month.description]))
    }

    static func payOpen(_ month: Period, people: Int) -> Self {
        Self(.payOpen, Message("store.payOpen", ["month": month.description, "count": "\(people)"]))
    }

    static func scoresOpen(_ month: Period) -> Self {
        Self(.scoresOpen, Message("store.scoresOpen", ["month": month.description]))
    }
}
