extension Catalogue {
    /// Appeals and what is decided of them.
    static let englishAppeals: [String: String] = [
        "appeal.id": "Appeal",
        "appeal.about": "about",
        "appeal.about.hit": "hit {hit}",
        "appeal.about.payment": "payment {payment}",
        "appeal.about.rule": "rule {rule}",
        "appeal.about.suggestion": "a suggestion",
        "appeal.filed": "filed",
        "appeal.decideBy": "decide by",
        "appeal.status": "status",
        "appeal.words": "words [evidence]",
        "appeal.open": "open",
        "appeal.late": "open, LATE",
        "appeal.accepted": "accepted by {by}: {reason}",
        "appeal.rejected": "rejected by {by}: {reason}",
        "appeal.reversed": "acceptance taken back by {by}: {reason}",
        "appeal.erased": "(erased)",
        "appeal.none": "There are no such appeals.",
        "appeal.oneSubject": "Say one of --hit, --payment, --rule and --suggestion.",
        "appeal.taken": "{appeal} is filed and will be decided within {days} day(s).",
        "appeal.rule": "Rule",
        "appeal.hits": "hits held against somebody",
        "appeal.appeals": "appeals",
        "appeal.acceptedCount": "accepted",
        "appeal.openCount": "open",
        "appeal.share": "success",
        "store.noSuchAppeal": "There is no appeal {appeal}. `fairdial appeal list` names them.",
        "store.noSuchPayment": "There is no payment {payment} in the feed `payments`.",
        "store.noSuchRule": "No lexicon that was ever active has a rule {rule}.",
        "store.notYours":
            "{employee} does not answer for the call of hit {hit}, and appeals are filed by whoever it is held against: say --as.",
        "store.nothingToAppeal": "The {what} is held against nobody, or is theirs already: there is nothing to appeal.",
        "store.appealTooLate":
            "Appeals are taken for {days} days after a judgement, a ruling or a payment (`appealDays`), and these are over.",
        "store.alreadyAppealed": "That was appealed already: {appeal}. `fairdial appeal list` tells what became of it.",
        "store.ownAppeal": "{actor} may not decide on an appeal of their own. Somebody else has to: {appeal}.",
        "store.ownRuling":
            "{actor} has made the ruling that {appeal} is about and may not decide on it. Somebody else has to.",
        "store.alreadyDecided":
            "{appeal} is decided. An acceptance can be taken back: fairdial appeal reverse {appeal} --reason \"…\".",
        "store.notAccepted": "{appeal} is not accepted, so there is nothing to take back.",
    ]
}
