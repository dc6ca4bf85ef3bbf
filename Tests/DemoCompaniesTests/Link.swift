import Model
import Testing

@testable import DemoCompanies

/// Whether conduct and satisfaction go together.
enum Link {
    /// Pearson's correlation over people of violations per call and the mean of five surveys or more.
    static func between(_ company: DemoCompany) throws -> Double {
        var conduct: [EmployeeID: (calls: Int, violations: Int)] = [:]
        for month in company.months {
            for call in company.calls(in: month) {
                conduct[call.employee, default: (0, 0)].calls += 1
                conduct[call.employee, default: (0, 0)].violations += call.violations.count
            }
        }
        let surveys = Dictionary(grouping: company.rows(of: .surveys), by: \.employee)
        let pairs = conduct.compactMap { employee, conduct -> (Double, Double)? in
            guard let answers = surveys[employee], answers.count >= 5 else { return nil }
            let sum = answers.reduce(0) { $0 + ($1.number("score") ?? 0) }
            return (Double(conduct.violations) / Double(conduct.calls), Double(sum) / Double(answers.count))
        }
        return correlation(pairs)
    }

    private static func correlation(_ pairs: [(Double, Double)]) -> Double {
        let count = Double(pairs.count)
        let means = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
        let sums = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
            let (x, y) = (pair.0 - means.0, pair.1 - means.1)
            return (sums.0 + x * x, sums.1 + y * y, sums.2 + x * y)
        }
        return sums.2 / (sums.0 * sums.1).squareRoot()
    }
}
