package import Documents
package import Model

/// One thing that is wrong, or doubtful, in a plan, between plans, in a calendar, in the thresholds of portraits, in rules of
/// incentives or in a pay scheme.
package struct PlanProblem: ExplainedError, Hashable {
    package let code: Code
    package let place: SourcePlace
    package let message: Message

    init(_ code: Code, at place: SourcePlace, _ message: Message) {
        self.code = code
        self.place = place
        self.message = message
    }

    /// All that was found in one file, in order of line and column.
    static func all(in log: PlanLog) -> [PlanProblem] {
        log.problems.map { PlanProblem($0.code, at: $0.place, $0.message) }.sorted { $0.place < $1.place }
    }

    /// A doubt that does not keep a plan from being used.
    package var isWarning: Bool { [.onlyRecovery, .nobodysDays, .noEnd, .lowProbation].contains(code) }

    package var description: String { "\(place): \(message.key) \(message.arguments)" }

    package enum Code: DocumentCode {
        case document(DocumentFault)
        case unknownFormat, badID, badMonths, badWeight, badCredit, weightsDoNotSum, metricTwice, datesReversed
        /// Two plans of one name hold on one day, or two plans are for the same people.
        case overlap
        case noPlan
        /// 信用卡业务监督管理办法 (2011), article 66: collectors of card debts may not be judged by a share of the amount
        /// recovered alone.
        case amountAlone
        case onlyRecovery
        /// There are days on which no plan is for everyone.
        case nobodysDays
        case badCountry, badYear, badDays
        /// A day is off and worked.
        case dayTwice
        /// A number, or a span, of a portrait's thresholds.
        case badThreshold
        /// A value of a rule of incentives, or two rules that do not go together.
        case badIncentive
        /// A rule of incentives that has no end.
        case noEnd
        /// A value of a pay scheme.
        case badPay
        /// 劳动合同法 (2012), article 20: in probation at least 80 % of what was agreed is paid.
        case lowProbation

        package init(_ fault: DocumentFault) { self = .document(fault) }
    }
}

/// Plans that were refused, with everything that is wrong in them.
package struct PlanError: ExplainedError {
    /// Never empty; in order of file, line and column. Errors only, no warnings.
    package let problems: [PlanProblem]

    package var message: Message {
        let files = Set(problems.map(\.place.path)).count
        return Message("plan.refused", ["count": "\(problems.count)", "files": "\(files)"])
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// What is wrong in a plan's file, while it is read.
typealias PlanLog = ProblemLog<PlanProblem.Code>
/// A mapping of a plan's file.
typealias PlanFields = Fields<PlanProblem.Code>
