internal import Model

/// What is said in a call, and when.
struct Talk {
    private(set) var lines: [DemoCall.Line] = []
    private let words: TalkWords
    /// Tenths of a second, so that no sum is off.
    private var clock: Int

    /// - Parameter agent: the number that the agent gives.
    init(words: TalkWords, agent: String, violations: [String], _ stream: inout RandomStream) {
        self.words = words
        clock = stream.whole(in: 8...20)
        say(.agent, stream.one(of: words.greetings).replacing("{number}", with: agent), &stream)
        let isShort = stream.happens(0.25)
        let isLong = stream.happens(0.5)
        if violations.isEmpty, isShort {
            sayLater(&stream)
        } else {
            sayMatter(violations, &stream)
            if violations.isEmpty, isLong { agree(&stream) }
            say(.agent, stream.one(of: words.closings), &stream)
        }
    }

    /// The call's length.
    var seconds: Int { (clock + 9) / 10 }

    private mutating func sayLater(_ stream: inout RandomStream) {
        say(.customer, stream.one(of: words.refusals), &stream)
        say(.agent, stream.one(of: words.postponements), &stream)
        say(.customer, stream.one(of: words.goodbyes), &stream)
    }

    private mutating func sayMatter(_ violations: [String], _ stream: inout RandomStream) {
        say(.customer, stream.one(of: words.answers), &stream)
        say(.agent, stream.one(of: words.matters), &stream)
        say(.customer, stream.one(of: words.situations), &stream)
        for (place, violation) in violations.enumerated() {
            say(.agent, violation, &stream)
            if place < 2 { say(.customer, stream.one(of: words.objections), &stream) }
        }
    }

    private mutating func agree(_ stream: inout RandomStream) {
        say(.agent, stream.one(of: words.proposals), &stream)
        say(.customer, stream.one(of: words.consents), &stream)
    }

    /// Longer than a breath apart, so that one side's lines stay turns of their own.
    private mutating func say(_ role: ChannelRole, _ text: String, _ stream: inout RandomStream) {
        let start = clock
        let end = start + max(text.unicodeScalars.count * 100 / words.charactersInTenSeconds, 8)
        lines.append(
            DemoCall.Line(role: role, span: Span(start: Double(start) / 10, end: Double(end) / 10), text: text))
        clock = end + stream.whole(in: 12...25)
    }
}
