/// How wide an interval must be, by how far off earlier ones were (split conformal prediction: Vovk, Gammerman and Shafer
/// 2005; Lei and others 2018, *Distribution-free predictive inference for regression*).
package enum SplitConformal {
    /// The ⌈(n + 1) × level⌉-th smallest of n errors; nil where there are too few for that level.
    package static func width(_ errors: [Double], level: Double) -> Double? {
        let rank = Int((Double(errors.count + 1) * level - 1e-9).rounded(.up))
        guard rank >= 1, rank <= errors.count else { return nil }
        return errors.sorted()[rank - 1]
    }

    /// The same over several months. Errors within one month share its luck, so each month weighs the same however many
    /// errors it has, and there must be as many months as errors otherwise (after Dunn, Wasserman and Ramdas 2023,
    /// *Distribution-free prediction sets for two-layer hierarchical models*).
    package static func width(months: [[Double]], level: Double) -> Double? {
        let seen = months.filter { !$0.isEmpty }
        guard width(seen.map { _ in 0 }, level: level) != nil else { return nil }
        let errors = seen.flatMap { month in month.map { (error: $0, weight: 1 / Double(month.count * seen.count)) } }
            .sorted { $0.error < $1.error }
        let wanted = min(1, level * Double(errors.count + 1) / Double(errors.count))
        var held = 0.0
        for (error, weight) in errors {
            held += weight
            if held >= wanted - 1e-9 { return error }
        }
        return errors.last?.error
    }
}
