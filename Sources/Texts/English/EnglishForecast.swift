extension Catalogue {
    /// Where a month is heading, and how good forecasts were.
    static let englishForecast: [String: String] = [
        "forecast.title": "{month}, as known at the close of {day}.",
        "forecast.titleBefore": "{month}, before it has begun.",
        "forecast.ofWhom": "{whom}: {words}",
        "forecast.head.whom": "Whom",
        "forecast.head.soFar": "So far",
        "forecast.head.target": "Target",
        "forecast.head.attained": "Attained",
        "forecast.head.expected": "Expected",
        "forecast.head.interval": "8 in 10",
        "forecast.head.chance": "Chance of the target",
        "forecast.branch": "Branch {branch}",
        "forecast.team": "Team {team} of {branch}",
        "forecast.chance": "{count} in {of}",
        "forecast.chance.almostNone": "less than 1 in 100",
        "forecast.chance.almostSure": "more than 99 in 100",
        "forecast.reached": "reached",
        "forecast.sentence": "expected {expected}, {chance} chance of reaching the target.",
        "forecast.isReached": "the target is reached; expected {expected}.",
        "forecast.noTarget": "no target above 0, so no attainment; the amounts are forecast.",
        "forecast.nothingKnown":
            "There is nothing to go by: no payment has come in, neither in this month nor in one before.",
        "forecast.amounts": "So far {soFar}; expected {expected}, in 8 of 10 cases {low} to {high}.",
        "forecast.uncorrected":
            "The intervals are the model's own: there are not yet four past months with forecasts to correct them by.",
        "forecast.noCalendar":
            "No working calendar of {countries} is active: Monday to Friday are taken as worked. Activate it: fairdial performance calendar activate.",
        "forecast.notAMonth": "--period is '{found}', but a month was expected, such as 2026-02.",
        "forecast.badDay": "--as-of is '{found}', but a day was expected, such as 2026-02-14.",
        "forecast.badMonths": "--months is {found}, but 1 to 60 was expected.",
        "forecast.noSuchUnit":
            "Nobody of that name is forecast for {period}: no row of the feed `employees` has them there. Look for another key.",
        "forecast.noMonths":
            "No month up to {period} can be looked back at: one with targets is needed, and payments before it. Import them, or name another month.",
        "forecast.level.employee": "Employees",
        "forecast.level.team": "Teams",
        "forecast.level.branch": "Branches",
        "forecast.stage": "{level}, {share} % of the days",
        "forecast.stage.all": "{level}, all",
        "forecast.backtest.title": "{first} to {last}, each forecast from what was known then. Seed {seed}.",
        "forecast.backtest.stage": "Of whom, when",
        "forecast.backtest.count": "Forecasts",
        "forecast.backtest.error": "Error",
        "forecast.backtest.runRate": "Run rate",
        "forecast.backtest.lastMonth": "Last month",
        "forecast.backtest.teamMean": "Team's mean",
        "forecast.backtest.pinball": "Pinball 10 50 90",
        "forecast.backtest.ranked": "CRPS",
        "forecast.backtest.brier": "Brier",
        "forecast.backtest.parts": "reliability − resolution + uncertainty",
        "forecast.backtest.coverage": "8 in 10 held",
        "forecast.backtest.byMonth": "by month",
        "forecast.backtest.uncorrected": "uncorrected",
        "forecast.backtest.note":
            "Error: mean absolute error in points of attainment. Beside it the error of each baseline and by how much the forecast's differs, with 95 % intervals: below 0 the forecast is better.",
    ]
}
