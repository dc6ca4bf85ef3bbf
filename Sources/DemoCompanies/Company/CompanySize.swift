/// How large a generated company is. What is outside the ranges is brought to their nearer end.
package struct CompanySize: Hashable, Sendable, Codable {
    /// Posts, 1…99,999; some stand empty for days between one who left and the next. Supervisors are among them.
    package let employees: Int
    /// 1…99, and not more than posts.
    package let branches: Int
    /// 1…120.
    package let months: Int
    /// What a person makes on a working day in the mean, 1…60.
    package let callsPerDay: Int

    /// Brings what is outside the ranges to their nearer end.
    package init(employees: Int, branches: Int, months: Int, callsPerDay: Int = 6) {
        self.employees = min(max(employees, 1), 99_999)
        self.branches = min(max(branches, 1), 99, self.employees)
        self.months = min(max(months, 1), 120)
        self.callsPerDay = min(max(callsPerDay, 1), 60)
    }
}
