import Model

extension FeedRow {
    /// What stands in a column; nil where nothing does.
    func text(_ column: String) -> String? {
        guard case .text(let text)? = field(column) else { return nil }
        return text
    }

    func number(_ column: String) -> Int? {
        guard case .number(let number)? = field(column) else { return nil }
        return Int(number)
    }

    func date(_ column: String) -> LocalDate? { text(column).flatMap { LocalDate($0) } }

    var employee: EmployeeID { EmployeeID(text("employee") ?? "") }

    private func field(_ column: String) -> Field? {
        feed.columns.firstIndex { $0.name == column }.flatMap { fields[$0] }
    }
}
