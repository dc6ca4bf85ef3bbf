/// How much of the work on a call is whose: for benchmarks.
package struct MatchWork {
    private let matcher: LexiconMatcher

    package init(_ matcher: LexiconMatcher) { self.matcher = matcher }

    /// Bytes of the texts that patterns see.
    package func bytes(of call: HeardCall) -> Int { call.turns.reduce(0) { $0 + $1.view.bytes.count } }

    /// Vectorscan alone over the call as the prefilter gives it to it, which is made ready here.
    package func scan(_ call: HeardCall) -> () -> Bool {
        matcher.search.prefilter?.scan(of: call.turns.map { $0.view.bytes }) ?? { false }
    }

    /// The prefilter alone: on how many turns how many wordings have to be tried.
    package func candidates(in call: HeardCall) -> Int {
        matcher.search.candidates(in: call.turns).joined().reduce(0) { $0 + $1.wordings.count }
    }

    /// How many wordings are tried on every turn, whatever it says.
    package var alwaysTried: Int { matcher.search.prefilter?.always.count ?? 0 }
}

/// Makes a prefilter and lets it go: for benchmarks.
package enum LexiconPrefilter {
    /// Takes it from its file where it is kept there.
    package static func make(_ patterns: [String], cache: PrefilterCache?) { _ = Prefilter(patterns, cache: cache) }
}
