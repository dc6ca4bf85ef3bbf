package import Model

/// A rule with how reviewers ruled on what it found.
package struct RuledRule: Hashable, Sendable {
    package let language: Language
    package let rule: Rule
    /// Since it finds what it finds now; nil where nobody has ruled on that.
    package let precision: RulePrecision?
    /// Rulings on what it found before its wordings or exceptions were changed: they say nothing of what it is now.
    package let earlier: Int

    package init(language: Language, rule: Rule, precision: RulePrecision?, earlier: Int) {
        (self.language, self.rule, self.precision, self.earlier) = (language, rule, precision, earlier)
    }

    /// Whether it counts and had better be tried out: even the upper end of its precision lies below the line.
    package func isForShadow(below line: Double) -> Bool {
        rule.status == .active && precision?.isBelow(line) ?? false
    }
}
