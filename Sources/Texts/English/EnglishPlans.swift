extension Catalogue {
    /// Plans and what is wrong in them.
    static let englishPlans: [String: String] = [
        "plan.refused": "Not taken: {count} problem(s) in {files} file(s). Correct them and try again.",
        "plan.none": "There is no plan here. Name a folder or a file with .yaml files, such as plans/.",
        "plan.unknownFormat":
            "The format is {found}, and this version reads format {known}. Write `format: {known}`, or use a newer version.",
        "plan.badID":
            "'{found}' is no name of a plan. Write small letters, digits and -, beginning with a letter, such as standard.",
        "plan.badMonths":
            "`months` is '{found}', but a whole number from 1 to 36 was expected: how long someone counts as a newcomer.",
        "plan.monthsWithoutNewcomers":
            "`months` belongs to plans for newcomers alone. Remove it, or write `for: newcomers`.",
        "plan.badWeight":
            "`weight` is '{found}', but a share above 0 and up to 100 was expected, with at most two decimals, such as 37.5.",
        "plan.badCredit": "`{key}` is '{found}', but points above 0 and up to 100 were expected, such as 0.1.",
        "plan.creditElsewhere": "`credit` belongs to compliance alone, and stands at {metric}. Take it out there.",
        "plan.weightsDoNotSum": "The weights are {parts} = {sum}, but must be 100 together. Correct them.",
        "plan.metricTwice": "The metric {metric} stands twice. Keep one of them, with both weights if that was meant.",
        "plan.datesReversed":
            "`until` ({until}) is not after `from` ({from}), so the plan never holds. `until` is the first day on which it does not.",
        "plan.overlap":
            "{plan} and {other} ({first}) hold for the same people on {day}. End the earlier one with `until:` on the day on which the other begins.",
        "plan.amountAlone":
            "This plan judges by the amount recovered alone. For collectors of card debts that is forbidden (Measures for the Supervision and Administration of Credit Card Business, article 66): add other metrics, or write `business: other` where no card debts are collected.",
        "plan.onlyRecovery":
            "Doubtful: nothing but what was recovered counts here, so conduct is worth nothing. Is compliance missing?",
        "plan.nobodysDays":
            "Doubtful: from {day} on there is a day on which no plan is for everyone. Who is no newcomer has no score then.",
        "plan.check.plan": "{plan}: {name}; {audience}; {span}; {weights}",
        "plan.check.everyone": "for everyone",
        "plan.check.newcomers": "for the first {months} months after hiring",
        "plan.check.comparison": "to compare with, for nobody",
        "plan.check.from": "from {from}",
        "plan.check.fromUntil": "from {from} until the day before {until}",
        "plan.check.refused": "Refused: {count} error(s).",
        "plan.metric.amount": "amount",
        "plan.metric.compliance": "compliance",
        "plan.metric.satisfaction": "satisfaction",
        "plan.metric.cases": "cases",
        "plan.metric.training": "training",
    ]
}
