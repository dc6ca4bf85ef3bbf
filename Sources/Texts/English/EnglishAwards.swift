extension Catalogue {
    /// Rules of incentives and awards.
    static let englishAwards: [String: String] = [
        "incentive.unknownFormat":
            "The format is {found}, and this version reads format {known}. Write `format: {known}`, or use a newer version.",
        "incentive.badCurrency": "'{found}' is no currency. Write its code of ISO 4217, such as CNY.",
        "incentive.badMoney":
            "`{key}` is '{found}', but an amount above 0 in {currency} was expected, with no more decimals than it has.",
        "incentive.badPoints": "`{key}` is '{found}', but points above 0 were expected.",
        "incentive.givesNothing":
            "The rule gives nothing. Say `money`, `basePayMonths`, `points`, `training`, `praise` or `list`.",
        "incentive.conditions":
            "`when` does not fit `for: {for}`. A day, week, month or quarter takes recovered, cases, score, compliance and best with by; debt takes overdueMonths with share; serviceYear takes serviceYears.",
        "incentive.noEnd": "The rule has no end and pays on until somebody remembers it. Say `until`.",
        "incentive.twice":
            "The rule `{rule}` stands twice for the same days. Give one of the two another `id` or other dates.",
        "incentive.paysTwice":
            "`{rule}` pays a second time for what `{other}` pays for: the same people and conditions. Take one of the two out.",
        "incentive.contradicts":
            "`{rule}` and `{other}` contradict each other: of the two, who recovers more is given less. Correct one of the amounts.",
        "incentive.activated":
            "Active now: {what}. Awards are given by them from the next `fairdial incentives run` on.",
        "incentive.noRules":
            "No rules of incentives are active. Activate some: fairdial incentives activate incentives/standard.yaml --reason \"…\".",
        "award.id": "Award",
        "award.payOn": "paid on",
        "award.rule": "for",
        "award.occasion": "of",
        "award.gives": "gives",
        "award.because": "because",
        "award.status": "status",
        "award.due": "due",
        "award.held": "held back",
        "award.fallen": "fallen: no longer so",
        "award.withdrawn": "withdrawn",
        "award.trial": "TRIAL: awards of a trial are paid to nobody.",
        "award.basePay": "{months} month(s) of base pay",
        "award.points": "{points} points",
        "award.training": "course {course}",
        "award.praise": "praise: {words}",
        "award.list": "list {list}",
        "award.because.recovered": "recovered {amount}",
        "award.because.cases": "{count} cases",
        "award.because.score": "score {score}",
        "award.because.compliance": "compliance {score}",
        "award.because.place": "place {place} of {count} by {by}",
        "award.because.debt": "{months} months overdue, {recovered} of {principal} recovered",
        "award.because.years": "{years} years with the company",
        "award.by.score": "score",
        "award.by.recovered": "amount recovered",
        "award.by.rise": "rise of the score",
        "award.heldBy":
            "{award} is held back by {rule} on {day}, recording {recording}, hit {hit}. It goes free when the hit is overturned.",
        "award.ran":
            "{period}: {given} awards given, {known} given before, {fallen} fallen, {restored} standing again.",
        "award.none": "There are no such awards.",
        "award.badPeriod": "--paid-in is '{found}', but 2026-03-15, 2026-W11, 2026-03 or 2026-Q1 was expected.",
        "award.grantOrWithdraw": "Say either --grant or --withdraw.",
        "store.noSuchAward": "There is no award {award}. `fairdial incentives list` names them.",
        "store.ownAward": "{actor} may not decide on an award of their own. Somebody else has to: {award}.",
    ]
}
