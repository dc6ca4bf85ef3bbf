extension Rule {
    /// When and how often a debtor may be called: what a rule asks of call lists and feeds, where others ask for words.
    package struct Contact: Hashable, Sendable, Codable {
        /// What must not happen.
        package enum Limit: Hashable, Sendable, Codable {
            /// A call begins outside these hours, or goes on for longer than that after them; nil: it may go on.
            case outside([Hours], runsOverSeconds: Double?)
            /// More than so many calls on so many calendar days on end, the day of the call being the last of them.
            case calls(most: Int, days: Int, counts: Counted)
            /// More than so many calls within so many seconds of the end of a conversation.
            case again(most: Int, withinSeconds: Double)
            /// A call on fewer than so many days from the day of a conversation on, that day being the first.
            case wait(days: Int)
        }

        /// Which calls count towards a limit.
        package enum Counted: String, Hashable, Sendable, Codable, CaseIterable {
            /// All that the company made.
            case placed
            /// Those of them in which the other side answered the collector.
            case answered
            /// The others of them.
            case unanswered
        }

        /// Hours of some days of the week in which calls may begin.
        package struct Hours: Hashable, Sendable, Codable {
            /// 1 for Monday to 7 for Sunday, in order.
            package let weekdays: [Int]
            /// Minutes from midnight, half-open; 1440 is the day's end.
            package let from: Int
            package let until: Int

            package init(weekdays: [Int], from: Int, until: Int) {
                self.weekdays = weekdays
                self.from = from
                self.until = until
            }
        }

        /// Whose clock and calendar hold.
        package enum Zone: Hashable, Sendable, Codable {
            /// That of the debtor, by the feed of debtors.
            case debtor
            /// That in which the call list has the call.
            case call
            /// An IANA name.
            case named(String)
        }

        package let limit: Limit
        package let zone: Zone
        /// What holds where the debtor's zone is not known; nil: nothing does, and the rule cannot be judged.
        package let fallback: Zone?
        /// ISO 3166-1: only of debtors in these countries is the rule asked; empty: of all.
        package let countries: [String]

        package init(limit: Limit, zone: Zone = .debtor, fallback: Zone? = nil, countries: [String] = []) {
            self.limit = limit
            self.zone = zone
            self.fallback = fallback
            self.countries = countries
        }

        /// The longest stretch of days that a rule may look back on.
        package static let mostDays = 31
    }
}

extension LexiconSet {
    /// Whether it asks when and how often debtors are called.
    package var asksContacts: Bool { rules.contains { $0.contact != nil && $0.status != .retired } }
}
