import Model

/// How sure it is that the words of a wording were said.
enum HitConfidence {
    /// By how sure each of its words is; nil of none.
    ///
    /// A word by itself is as sure as it is. Words that together make a wording bear each other out, for what is misheard
    /// seldom happens to be one: the doubt of the least sure word is halved. Of 59 hits of Moonshine on the development
    /// calls whose least sure word was 0.6 sure or more, 55 were right (docs/hearing.md).
    static func said(_ words: [Confidence]) -> Confidence? {
        guard words.count > 1 else { return words.first }
        return words.min().map { Confidence(tenThousandths: (10_000 + $0.tenThousandths) / 2) }
    }

    /// The same where other words were written that sound like them: half as sure.
    static func alike(_ said: Confidence) -> Confidence { Confidence(tenThousandths: said.tenThousandths / 2) }
}
