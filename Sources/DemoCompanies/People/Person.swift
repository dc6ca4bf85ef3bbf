internal import Model

/// Someone who holds a post of the generated company for some time.
struct Person: Hashable, Sendable {
    /// Which holder of the post it is, from 1, before the post's five digits.
    let number: Int
    let office: Office
    let employment: Employment
    let traits: Traits

    static func number(seat: Int, holder: Int) -> Int { holder * seatLimit + seat }

    static func id(_ number: Int) -> EmployeeID { EmployeeID("E-\(number)") }

    /// The post and the holder of an employee's key; nil where it is no key of a generated company.
    static func place(of employee: EmployeeID) -> (seat: Int, holder: Int)? {
        guard employee.text.hasPrefix("E-"), let number = Int(employee.text.dropFirst(2)), id(number) == employee else {
            return nil
        }
        let (holder, seat) = number.quotientAndRemainder(dividingBy: seatLimit)
        return holder > 0 ? (seat, holder) : nil
    }

    private static let seatLimit = 100_000

    var digits: String { "\(number)" }

    /// The end of the time in which someone is new.
    var isExperiencedFrom: LocalDate { employment.hired.adding(months: 3) }

    func isNewcomer(in month: Period) -> Bool { month.first < isExperiencedFrom }
}
