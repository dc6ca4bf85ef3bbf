extension Catalogue {
    /// Rules on when and how often debtors are called.
    static let englishContacts: [String: String] = [
        "contact.outside": "{at}: the call began outside {hours}",
        "contact.barredDay": "{at}: no calls on this day",
        "contact.overrun": "{at}: the call went on for {minutes} minutes after {hours}",
        "contact.placed": "{at}: {count} calls to this debtor, at most {most} allowed (calendar days: {days})",
        "contact.answered":
            "{at}: {count} answered calls to this debtor, at most {most} allowed (calendar days: {days})",
        "contact.unanswered":
            "{at}: {count} unanswered calls to this debtor, at most {most} allowed (calendar days: {days})",
        "contact.again": "{at}: {count} calls within {minutes} minutes of a conversation, at most {most} allowed",
        "contact.spoke": "{at}: the last conversation was on {day}; no call for {days} days, that day among them",
        "contact.unsure": "{found}; not certain, since it is not known who called or who answered",
        "contact.notJudged": "Not judged: {rule}: {why}",
        "contact.gap.start": "the start of the call is not known (call list, started_at and zone)",
        "contact.gap.debtor": "the debtor is not known (call list, debtor)",
        "contact.gap.zone": "the debtor's zone is not known (feed debtors)",
        "contact.gap.country": "the debtor's country is not known (feed debtors)",
        "contact.gap.unheard": "earlier calls that may count have not been heard",
        "run.contacts.start":
            "Rules on contacts were not judged for {count} calls: their start is not known (call list).",
        "run.contacts.debtor":
            "Rules on contacts were not judged for {count} calls: their debtor is not known (call list).",
        "run.contacts.zone":
            "Rules on contacts were not judged for {count} calls: their debtor's zone is not known (feed debtors).",
        "run.contacts.country":
            "Rules on contacts were not judged for {count} calls: their debtor's country is not known (feed debtors).",
        "lexicon.field.contact": "contact",
    ]
}
