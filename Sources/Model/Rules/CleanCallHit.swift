/// Something that rules find in a call that was judged clean, and the active rules did not.
package struct CleanCallHit: Hashable, Sendable {
    /// What of it was found.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Words of a rule.
        case said
        /// How something was said; the words are the number.
        case measured
        /// A required phrase is not there.
        case missing
        /// A pattern of the rule could not be decided, so the call would wait for a reviewer.
        case undecided
    }

    package let language: Language
    package let rule: RuleID
    package let name: LocalizedText
    /// `Rule.findingVersion`.
    package let ruleVersion: ContentHash
    package let kind: Kind
    /// The recording, or the path within the folder of calls.
    package let call: String
    /// The call as people know it.
    package let callName: String
    /// As they were said; empty where nothing was.
    package let words: String
    /// Seconds of the call; 0 where nothing was said.
    package let start: Double

    package init(
        language: Language, rule: Rule, ruleVersion: ContentHash, kind: Kind, call: String, callName: String,
        words: String, start: Double
    ) {
        self.language = language
        (self.rule, name) = (rule.id, rule.name)
        self.ruleVersion = ruleVersion
        self.kind = kind
        (self.call, self.callName) = (call, callName)
        self.words = words
        self.start = start
    }

    /// What is accepted: this version of the rule, on these words, in this call.
    package var key: Key {
        Key(rule: rule, ruleVersion: ruleVersion, kind: kind, call: call, words: words)
    }

    /// Two hits on the same words of a call are accepted as one.
    package struct Key: Hashable, Sendable {
        package let rule: RuleID
        package let ruleVersion: ContentHash
        package let kind: Kind
        package let call: String
        package let words: String

        package init(rule: RuleID, ruleVersion: ContentHash, kind: Kind, call: String, words: String) {
            self.rule = rule
            self.ruleVersion = ruleVersion
            self.kind = kind
            self.call = call
            self.words = words
        }
    }
}

/// Someone's word that a rule may hit these words of a clean call.
package struct HitAcceptance: Hashable, Sendable {
    package let key: CleanCallHit.Key
    /// Nil where it was erased.
    package let actor: ActorID?
    /// Nil where it was erased.
    package let reason: String?
    /// Microseconds since 1970 UTC.
    package let acceptedAt: Int64

    package init(key: CleanCallHit.Key, actor: ActorID?, reason: String?, acceptedAt: Int64) {
        self.key = key
        self.actor = actor
        self.reason = reason
        self.acceptedAt = acceptedAt
    }
}
