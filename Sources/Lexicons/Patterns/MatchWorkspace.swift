package import Model

internal import CPCRE2

/// What one thread needs to match patterns: PCRE2's match data, limits and JIT stack. Not to be shared by threads.
package final class MatchWorkspace {
    private let matchData: OpaquePointer
    let context: OpaquePointer
    private let jitStack: OpaquePointer
    /// How often a pattern was run: the unit in which the work of matching is counted.
    private(set) var runs = 0

    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package init(limits: MatchLimits = .standard) throws(MatchMemoryError) {
        guard let matchData = pcre2_match_data_create_8(1, nil) else { throw MatchMemoryError() }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_match_data_free_8(matchData)
            throw MatchMemoryError()
        }
        guard let jitStack = pcre2_jit_stack_create_8(min(32 << 10, limits.jitStackBytes), limits.jitStackBytes, nil)
        else {
            pcre2_match_context_free_8(context)
            pcre2_match_data_free_8(matchData)
            throw MatchMemoryError()
        }
        pcre2_set_match_limit_8(context, limits.steps)
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(jitStack))
        self.matchData = matchData
        self.context = context
        self.jitStack = jitStack
    }

    deinit {
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(matchData)
        pcre2_jit_stack_free_8(jitStack)
    }

    /// All matches that do not overlap and take at least one byte, in order.
    ///
    /// - Parameters:
    ///   - pattern: what to look for.
    ///   - text: UTF-8, trusted to be valid: it must stem from a `String`.
    ///   - bounds: the stretch that the pattern sees as the whole text; both ends on a character's border.
    /// - Returns: byte ranges counted from the start of `text`.
    /// - Throws: `UndecidedMatch` where a limit was hit.
    func matches(of pattern: CompiledPattern, in text: [UInt8], within bounds: Range<Int>) throws(UndecidedMatch)
        -> [Range<Int>]
    {
        var found: [Range<Int>] = []
        var start = bounds.lowerBound
        while let match = try firstMatch(of: pattern, in: text, within: bounds, from: start) {
            found.append(match)
            start = match.upperBound
        }
        return found
    }

    /// The first of the matches that begin at `start` or later; nil where there is none.
    ///
    /// - Parameters:
    ///   - pattern: what to look for.
    ///   - text: UTF-8, trusted to be valid: it must stem from a `String`.
    ///   - bounds: the stretch that the pattern sees as the whole text; both ends on a character's border.
    ///   - start: a place in `bounds` on a character's border; its beginning where it is not given.
    /// - Returns: a byte range counted, like `start`, from the start of `text`.
    /// - Throws: `UndecidedMatch` where a limit was hit.
    func firstMatch(
        of pattern: CompiledPattern, in text: [UInt8], within bounds: Range<Int>, from start: Int? = nil
    ) throws(UndecidedMatch) -> Range<Int>? {
        var start = start ?? bounds.lowerBound
        while start < bounds.upperBound {
            guard let ends = try ends(of: pattern, in: text, within: bounds, from: start) else { return nil }
            if ends.start < ends.end { return ends.start..<ends.end }
            // A `\K` moved the start behind the end: such a match has no words to show. Search on behind it.
            start = max(ends.end, start + 1)
            while start < bounds.upperBound, UTF8.isContinuation(text[start]) { start += 1 }
        }
        return nil
    }

    private func ends(
        of pattern: CompiledPattern, in text: [UInt8], within bounds: Range<Int>, from start: Int
    ) throws(UndecidedMatch) -> (start: Int, end: Int)? {
        let options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY
        runs += 1
        let code = text.withUnsafeBufferPointer { buffer -> Int32 in
            guard let base = buffer.baseAddress else { return PCRE2_ERROR_NOMATCH }
            return pattern.withCode {
                pcre2_match_8(
                    $0, base + bounds.lowerBound, bounds.count, start - bounds.lowerBound, options, matchData, context)
            }
        }
        if code == PCRE2_ERROR_NOMATCH { return nil }
        guard code >= 0, let ends = pcre2_get_ovector_pointer_8(matchData) else {
            throw UndecidedMatch(code: code)
        }
        return (ends[0] + bounds.lowerBound, ends[1] + bounds.lowerBound)
    }
}

/// How much work one match may cost before its rule is "not decided" on a call.
package struct MatchLimits: Hashable, Sendable {
    /// PCRE2's match limit. With JIT it is counted at fewer places than without.
    package let steps: UInt32
    /// The most that the JIT stack may grow to, in bytes.
    package let jitStackBytes: Int

    package init(steps: UInt32, jitStackBytes: Int) {
        self.steps = steps
        self.jitStackBytes = jitStackBytes
    }

    /// The library's own limit: a pattern that explodes costs some 30 ms before it is given up.
    package static let standard = MatchLimits(steps: 10_000_000, jitStackBytes: 1 << 20)
}

/// A match that PCRE2 gave up, by its error code: one of its limits, or memory.
struct UndecidedMatch: Error, Hashable {
    let code: Int32
}

/// There was no memory to match patterns.
package struct MatchMemoryError: ExplainedError, Hashable {
    package init() {}

    package var message: Message { Message("lexicon.noMemory") }
}
