extension Rule {
    /// Other words that must stand near a hit for it to be one.
    package struct Companion: Hashable, Sendable, Codable {
        /// How far away they may stand.
        package enum Reach: Hashable, Sendable, Codable {
            /// Words, or Chinese characters, between the two, in one turn.
            case words(Int)
            /// Seconds between the two.
            case seconds(Double)
        }

        /// Where they stand in time.
        package enum Order: String, Hashable, Sendable, Codable, CaseIterable { case any, before, after }

        /// Who says them.
        package enum Voice: String, Hashable, Sendable, Codable, CaseIterable {
            /// Whoever says the hit.
            case same
            /// Somebody else.
            case other
            case any
        }

        /// One or more.
        package let any: [Wording]
        package let reach: Reach
        package let order: Order
        package let voice: Voice

        package init(any: [Wording], reach: Reach, order: Order = .any, voice: Voice = .same) {
            self.any = any
            self.reach = reach
            self.order = order
            self.voice = voice
        }
    }

    /// What stops a hit, beside patterns in its utterance.
    package enum Stop: Hashable, Sendable, Codable {
        /// A PCRE2 pattern that ends at most so many words before the hit, in its turn.
        case before(pattern: String, words: Int)
        /// A PCRE2 pattern in what somebody else said last before the hit.
        case other(pattern: String)
        /// Literal words of which the hit is a part.
        case partOf(String)
    }

    /// Of which calls a rule is asked.
    package struct Calls: Hashable, Sendable, Codable {
        /// Only of calls that last longer; nil: of all.
        package let longerThanSeconds: Double?
        /// Only of calls in which somebody else than the rule's speaker says something.
        package let answered: Bool

        package init(longerThanSeconds: Double?, answered: Bool) {
            self.longerThanSeconds = longerThanSeconds
            self.answered = answered
        }
    }
}
