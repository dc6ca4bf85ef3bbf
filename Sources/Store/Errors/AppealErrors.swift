internal import Model

/// Why an appeal cannot be filed or decided.
extension StoreError {
    static func noSuchAppeal(_ id: AppealID) -> Self {
        Self(.noSuchAppeal, Message("store.noSuchAppeal", ["appeal": id.text]))
    }

    static func noSuchPayment(_ key: String) -> Self {
        Self(.noSuchPayment, Message("store.noSuchPayment", ["payment": key]))
    }

    static func noSuchRule(_ rule: RuleID) -> Self {
        Self(.noSuchRule, Message("store.noSuchRule", ["rule": rule.text]))
    }

    static func notYours(_ hit: HitID, _ employee: EmployeeID) -> Self {
        Self(.notYours, Message("store.notYours", ["hit": hit.text, "employee": employee.text]))
    }

    static func nothingToAppeal(_ what: String) -> Self {
        Self(.nothingToAppeal, Message("store.nothingToAppeal", ["what": what]))
    }

    static func appealTooLate(days: Int) -> Self {
        Self(.appealTooLate, Message("store.appealTooLate", ["days": "\(days)"]))
    }

    static func alreadyAppealed(_ id: AppealID) -> Self {
        Self(.alreadyAppealed, Message("store.alreadyAppealed", ["appeal": id.text]))
    }

    static func ownAppeal(_ id: AppealID, _ actor: ActorID) -> Self {
        Self(.ownAppeal, Message("store.ownAppeal", ["appeal": id.text, "actor": actor.text]))
    }

    static func ownRuling(_ id: AppealID, _ actor: ActorID) -> Self {
        Self(.ownRuling, Message("store.ownRuling", ["appeal": id.text, "actor": actor.text]))
    }

    static func alreadyDecided(_ id: AppealID) -> Self {
        Self(.alreadyDecided, Message("store.alreadyDecided", ["appeal": id.text]))
    }

    static func notAccepted(_ id: AppealID) -> Self {
        Self(.notAccepted, Message("store.notAccepted", ["appeal": id.text]))
    }
}
