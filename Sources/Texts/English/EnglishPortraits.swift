extension Catalogue {
    /// Portraits, how metrics go along with each other, and other plans tried out.
    static let englishPortraits: [String: String] = [
        "portrait.flags": "to look at",
        "portrait.flag.rules": "recovers much by breaking rules",
        "portrait.flag.careful": "suits customers who need care",
        "portrait.flag.falling": "compliance falls",
        "portrait.flag.complaints": "complaints rise",
        "portrait.flag.burnout": "may be burning out",
        "portrait.sign.hours": "long hours",
        "portrait.sign.absences": "absences",
        "portrait.sign.complaints": "complaints",
        "portrait.sign.conduct": "more calls with a deduction",
        "portrait.sign.satisfaction": "lower satisfaction",
        "portrait.sign.output": "fewer payments a day",
        "portrait.measure.hours": "hours a day",
        "portrait.measure.absences": "absences",
        "portrait.measure.complaints": "complaints",
        "portrait.comma": ", ",
        "portrait.nobody": "Nobody has a flag.",
        "portrait.percentiles": "Percentiles of 0 to 100 among all; of hours, absences and complaints 100 is the most.",
        "portrait.team":
            "Branch {branch}, team {team} ({people} people) may be burning out: {signs}.",
        "portrait.head": "{employee}, {period}, branch {branch}, team {team}",
        "portrait.percentile": "{measure}: percentile {percentile}",
        "portrait.rate":
            "calls with a deduction, drawn to the mean of all: {rate}; above the mean of all with a probability of {chance}",
        "portrait.noFlag": "No flag.",
        "portrait.needs": "{group}: {needs}",
        "portrait.unknownFormat":
            "The format is {found}, and this version reads format {known}. Write `format: {known}`, or use a newer version.",
        "portrait.badThreshold": "`{key}` is '{found}', but a number from {least} to {most} was expected.",
        "portrait.spanReversed": "`{from}` is above `{to}`. Exchange the two.",
        "portrait.groupTwice": "The group `{group}` stands twice. Give one of the two another `id`.",
        "portrait.groupOfAll": "The group is for everyone. Say `ages`, `tenure` or both.",
        "correlation.pair": "metrics",
        "correlation.spearman": "by ranks [95 %]",
        "correlation.pearson": "by values",
        "correlation.within": "within branches",
        "correlation.since": "since {period}",
        "correlation.words": "in words",
        "correlation.none": "cannot be computed: one of the two is the same for all, or too few have both",
        "correlation.notShown": "no link can be shown from these {people} people",
        "correlation.negligible": "next to no link",
        "correlation.weak.along": "goes along, weakly",
        "correlation.weak.against": "goes against, weakly",
        "correlation.moderate.along": "goes along, moderately",
        "correlation.moderate.against": "goes against, moderately",
        "correlation.strong.along": "goes along, strongly",
        "correlation.strong.against": "goes against, strongly",
        "correlation.note":
            "−1 to 1; what goes along with something does not cause it. *: moved beyond chance, all pairs looked at together.",
        "correlation.ofBranches":
            "{pair}: {all} over all but {within} within branches: what is seen over all is mostly how branches differ.",
        "correlation.moved": "{pair}: {before} → {after} since {period} (by {interval}).",
        "correlation.advice.part":
            "Money and conduct part ways: look at who is flagged (`performance portrait`), and try a plan in which conduct weighs more (`performance simulate`).",
        "correlation.advice.pays":
            "Good conduct and money go together more: a plan in which conduct weighs more costs less money than it did; try it (`performance simulate`).",
        "correlation.advice.heard":
            "Debtors notice conduct more: what is said in calls is worth more training and more weight.",
        "correlation.advice.trained":
            "Who did well in courses does better at work than before: offer the courses to those who had none.",
        "correlation.advice.untrained":
            "What courses teach shows less at work than before: look at what they teach.",
        "correlation.advice.ask": "Ask what else changed in that time before weights are changed.",
        "simulate.before": "score",
        "simulate.after": "under the other plans",
        "simulate.rankBefore": "place",
        "simulate.rankAfter": "place then",
        "simulate.rise": "places up",
        "simulate.payBefore": "pay",
        "simulate.payAfter": "pay then",
        "simulate.payroll": "Performance pay in all: {before}; under the other plans {after}.",
        "simulate.summary":
            "{people} people compared: {risen} rise, {fallen} fall; the two orders agree to {agreement} (−1 to 1). Left out, for they were not there on every day: {left}.",
        "simulate.flagged":
            "Who breaks rules for money among the best {best}: now {before}; under the other plans {after}.",
        "simulate.note":
            "Had everyone done the same; people act on what is paid. !: flagged as breaking rules for money.",
    ]
}
