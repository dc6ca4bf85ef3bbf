package import Model

/// How a generated company came about: what everyone's own parameters are, and everything that acted on them.
package struct CompanyTruth: Hashable, Sendable, Codable {
    /// What acts on its people, and whether they differ.
    package let kind: CompanyKind
    /// As `2026-02`, in order.
    package let months: [String]
    /// By branch and post.
    package let people: [TruePerson]
    /// Those of many people first, then by person.
    package let causes: [TrueCause]
    /// Nil where newcomers do as much as others.
    package let learning: Learning?
    /// How far the mean of satisfaction falls for one violation more per call; 0 where it does not depend on conduct.
    package let satisfactionPerViolation: Double
}

/// How newcomers learn: their payments rise day by day, in a straight line, from a share of what they will be.
package struct Learning: Hashable, Sendable, Codable {
    /// On the day of hiring, 0…1.
    package let firstShare: Double
    /// After so many months they do what they will do, 1 or more.
    package let months: Int
}

/// A person's own parameters, before any cause.
package struct TruePerson: Hashable, Sendable, Codable {
    /// As in the rows of `employees`.
    package let employee: EmployeeID
    /// The branch's key; people stay in their branch.
    package let branch: String
    /// The first one.
    package let team: String?
    /// As `2026-02-14`.
    package let hired: String
    /// The first day after it; nil where it lasts to the end.
    package let left: String?
    /// Expected of a full month of someone who is no newcomer; reversals apart.
    package let paymentsPerMonth: Double
    /// In fen.
    package let meanAmount: Double
    /// Expected of a call, 0 or more.
    package let violationsPerCall: Double
    /// The mean of what customers answer, 1…5.
    package let satisfaction: Double
    /// Expected of a full month; 0 for people of whom nobody is asked.
    package let surveysPerMonth: Double
}

/// A cause with who, when and how strong.
package struct TrueCause: Hashable, Sendable, Codable {
    /// Why.
    package let kind: CauseKind
    /// Nil where it acts on no branch as a whole; where branch, team and employee are nil, it acts on everyone.
    package let branch: String?
    /// Of that branch.
    package let team: String?
    /// Nil where it acts on more than one person.
    package let employee: EmployeeID?
    /// As `2026-02-14`.
    package let from: String
    /// The first day after it; nil where it lasts to the end.
    package let until: String?
    /// Whether it acts on the last three working days of a month only.
    package let isAtMonthEnds: Bool
    /// How strong it is.
    package let effect: Effect
}
