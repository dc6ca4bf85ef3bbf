extension Catalogue {
    /// Alerts, their notices, and what is wrong in routes.
    static let englishAlerts: [String: String] = [
        "alert.title.complianceScore": "Compliance score too low",
        "alert.text.complianceScore":
            "{employee}: the compliance score of the month to date fell to {value} on {day}.",
        "alert.title.zeroTolerance": "Zero-tolerance hit",
        "alert.text.zeroTolerance": "{employee}: rule {rule} in a call of {day}. A reviewer should listen at once.",
        "alert.title.falling": "Compliance falling for a week",
        "alert.text.falling": "{employee}: on {day} the day's own compliance fell for the seventh time in a row.",
        "alert.title.worseThanUsual": "Worse than usual",
        "alert.text.worseThanUsual":
            "{employee}: by {day} calls with violations had become about twice as frequent as usual ({value} of 100).",
        "alert.title.forecastBelow": "Target hardly to be reached",
        "alert.text.forecastBelow":
            "{employee}: on {day} the chance of reaching the month's target fell below the line, to {value} %.",
        "alert.title.complaintUpheld": "Complaint upheld",
        "alert.text.complaintUpheld": "{employee}: a complaint was upheld; it came in on {day}.",
        "alert.title.promiseDue": "Promise of payment due tomorrow",
        "alert.text.promiseDue": "{employee}: in one of your cases a payment is promised for {day}.",
        "alert.title.feedStopped": "Feed stopped",
        "alert.text.feedStopped": "The feed {feed} came every week, and by {day} had brought nothing new for too long.",
        "alert.heading.raised": "[FairDial] {about}",
        "alert.heading.escalated": "[FairDial] Nobody has acknowledged: {about}",
        "alert.heading.withdrawn": "[FairDial] Withdrawn after a correction: {about}",
        "alert.look": "Alert {alert}. To look: fairdial alerts list --open",
        "alert.noticeID": "Notice {id}",
        "alert.trial.title": "[FairDial] Trial",
        "alert.trial.text": "This is a trial of the channel {channel}. Nothing has happened.",
        "alert.trial.taken": "{channel}: the receiver took the message.",
        "alert.trial.refused": "{channel}: the receiver did not take the message: {cause}",
        "alert.refreshed": "Alerts: {raised} new, {withdrawn} withdrawn.",
        "alert.none": "There are no such alerts.",
        "alert.unknownRule": "--rule: '{found}' is no rule of alerts. Known are: {known}.",
        "alert.head.alert": "Alert",
        "alert.head.since": "Since",
        "alert.head.state": "State",
        "alert.head.about": "About",
        "alert.head.subject": "Subject",
        "alert.head.value": "Value",
        "alert.state.open": "open",
        "alert.state.acknowledged": "acknowledged",
        "alert.state.ended": "over",
        "alert.state.withdrawn": "withdrawn",
        "alert.acknowledged": "{alert}: acknowledged. Nobody else is told.",
        "alert.alreadyAcknowledged": "{alert}: was acknowledged before. Nothing was changed.",
        "alert.snoozed": "{alert}: out of sight until {until}.",
        "alert.badMoment":
            "--until: '{found}' is no moment. Write such as 2026-02-16T09:00:00, or with its offset: 2026-02-16T09:00:00+08:00.",
        "alert.noSuchAlert": "There is no alert {alert}. “fairdial alerts list” shows them.",
        "alert.isWithdrawn": "The alert {alert} was withdrawn after a correction. Nothing is left to do.",
        "alert.isEnded":
            "The alert {alert} is over: the value came back, or the day has passed. Nothing is left to do.",
        "alert.snoozeInThePast": "{found} lies in the past. Name a moment that is still to come.",
        "alert.deliveryInProgress":
            "{database}: notices are being sent by another process ({holder}). Wait until it is done; nothing is lost.",
        "alert.noSuchChannel": "The routes have no channel {found}. They have: {known}.",
        "alert.sent": "{count} notice(s) sent.",
        "alert.sentTo": "  {channel}: {count}",
        "alert.waits.quiet": "{channel}: {count} wait(s) for the end of its quiet time, {until} {zone}.",
        "alert.waits.away": "{channel}: {count} wait(s), for the receiver did not take one: {cause}",
        "alert.waits.secret": "{channel}: {count} wait(s). {cause}",
        "alert.waits.later": "{channel}: {count} wait(s) until {next}. Said last: {cause}",
        "alert.waits.noChannel":
            "{channel}: {count} wait(s), but the routes have no such channel any more. Bring it back.",
        "alert.waits.refused":
            "{channel}: {count} refused or given up; said last: {cause}. “fairdial alerts deliver --retry-refused” sends them again.",
        "alert.secretNotSet": "The environment variable {name} is not set. Set it to the secret.",
        "alert.secretNotRead":
            "The file {path} with the secret cannot be read, or is empty. Check its path and permissions.",
        "alert.routes.good": "Good: {channels} channel(s), {routes} route(s).",
        "alert.routes.refused": "{path} was not taken: {count} problem(s). Correct them and try again.",
        "alert.routes.unknownFormat":
            "The format is {found}, and this version reads format {known}. Write `format: {known}`, or use a newer version.",
        "alert.routes.badNumber": "`{key}` is '{found}', but a whole number was expected: {range}.",
        "alert.routes.badAddress":
            "`{key}` is '{found}', but an address was expected that begins with https:// or http://.",
        "alert.routes.badServer":
            "`{key}` should be an address that begins with {schemes} and holds neither name nor password.",
        "alert.routes.plainSecret":
            "`{key}` holds what is nobody's business. Write `{env: NAME}` or `{file: path}` instead, and the text there.",
        "alert.routes.badMailAddress":
            "`{key}` is '{found}', but a bare address was expected, such as officer@example.com.",
        "alert.routes.badClock": "`{key}` is '{found}', but a time of day in quotes was expected, such as \"08:30\".",
        "alert.routes.badQuiet": "The quiet time begins and ends at {clock}. Let it end at another time.",
        "alert.routes.badZone": "`zone` is '{found}', which is no zone. Write its IANA name, such as Asia/Shanghai.",
        "alert.routes.unknownRule": "`{key}` names '{found}', which is no rule of alerts. Known are: {known}.",
        "alert.routes.unknownChannel": "'{found}' is no channel of this file. It has: {known}.",
        "alert.routes.channelUnused": "Doubtful: no route leads to the channel {channel}.",
        "alert.routes.teamWithoutBranch":
            "`team` stands without `branch`, and teams of two branches may have one name. Add `branch`.",
    ]
}
