/// From where on a portrait raises its flags.
package struct PortraitThresholds: Hashable, Sendable {
    /// The best so many per cent by amount, 0…100.
    package var amountTop = 10.0
    /// The worst so many per cent by compliance, 0…100.
    package var complianceBottom = 20.0
    /// Of those, whose rate of calls with a deduction is above so many times the mean of all…
    package var rateFactor = 2.0
    /// … with such a probability, 0…1.
    package var rateChance = 0.9
    /// Percentiles between which an amount is middling, 0…100.
    package var amountFrom = 30.0
    package var amountTo = 70.0
    /// The best so many per cent by satisfaction, 0…100.
    package var satisfactionTop = 20.0
    /// Compliance of so many last days…
    package var lastDays = 7
    /// … is held against so many days before them.
    package var daysBefore = 28
    /// How improbable a rise must be by chance alone, 0…1.
    package var chance = 0.05
    /// Fewer calls in the last days say nothing.
    package var leastCalls = 10
    /// Complaints rise from so many on, …
    package var leastComplaints = 3
    /// … if they are so many times those of the period before.
    package var complaintFactor = 2.0
    /// Hours a day above the group's median.
    package var hoursAboveMedian = 1.5
    /// Days of absence in a month, or as many in proportion.
    package var absencesAMonth = 4.0
    /// Complaints in a month, or as many in proportion.
    package var complaintsAMonth = 2.0
    /// Satisfaction, 0…100, that is lower by so much.
    package var satisfactionFall = 10.0
    /// Payments a day that are fewer by such a share, 0…1.
    package var outputFall = 0.15

    package init() {}
}
