/// The rows of the sources that one score was made from.
package struct ScoreEvidence: Hashable, Sendable {
    /// In order of time; those in other currencies among them.
    package let payments: [Payment]
    /// Calls with a deduction that the person answers for, in order of time.
    package let calls: [Call]
    /// In order of time.
    package let surveys: [Survey]
    /// In order of time.
    package let courses: [Course]

    package struct Payment: Hashable, Sendable {
        package let id: String
        /// In microseconds since 1970 UTC.
        package let confirmedAt: Int64
        package let day: LocalDate
        package let amount: Money
        /// Nil where none is named.
        package let caseID: String?

        package init(
            id: String, confirmedAt: Int64, day: LocalDate, amount: Money, caseID: String?
        ) {
            self.id = id
            self.confirmedAt = confirmedAt
            self.day = day
            self.amount = amount
            self.caseID = caseID
        }
    }

    package struct Call: Hashable, Sendable {
        package let recording: RecordingID
        /// The call list's own key; nil where it has none.
        package let callID: String?
        package let path: String
        package let day: LocalDate
        /// What it cost this person.
        package let deducted: Points
        /// This person's deductions in it, each with its hits in order of time.
        package let violations: [Violation]

        package init(
            recording: RecordingID, callID: String?, path: String, day: LocalDate, deducted: Points,
            violations: [Violation]
        ) {
            self.recording = recording
            self.callID = callID
            self.path = path
            self.day = day
            self.deducted = deducted
            self.violations = violations
        }
    }

    package struct Violation: Hashable, Sendable {
        package let deduction: Deduction
        /// The rule that sets the points, as it was when the call was judged; nil where it is not kept.
        package let rule: Rule?
        package let hits: [Hit]

        package init(deduction: Deduction, rule: Rule?, hits: [Hit]) {
            self.deduction = deduction
            self.rule = rule
            self.hits = hits
        }
    }

    package struct Survey: Hashable, Sendable {
        package let id: String
        package let day: LocalDate
        /// In hundredths of 1…5.
        package let answer: Int

        package init(
            id: String, day: LocalDate, answer: Int
        ) {
            self.id = id
            self.day = day
            self.answer = answer
        }
    }

    package struct Course: Hashable, Sendable {
        package let course: String
        package let day: LocalDate
        package let result: Score

        package init(
            course: String, day: LocalDate, result: Score
        ) {
            self.course = course
            self.day = day
            self.result = result
        }
    }

    package init(payments: [Payment], calls: [Call], surveys: [Survey], courses: [Course]) {
        self.payments = payments
        self.calls = calls
        self.surveys = surveys
        self.courses = courses
    }
}
