internal import CPCRE2

extension MatchWorkspace {
    /// Where a group of a pattern's match stands.
    ///
    /// - Parameters:
    ///   - number: the group's.
    ///   - pattern: what was found.
    ///   - text: UTF-8, trusted to be valid: it must stem from a `String`.
    ///   - range: the match, as `matches` gave it for the whole text.
    /// - Returns: nil where the group took no part in it.
    /// - Throws: `UndecidedMatch` where a limit was hit, or the match is not found again.
    func group(
        _ number: UInt32, of pattern: CompiledPattern, in text: [UInt8], matching range: Range<Int>
    ) throws(UndecidedMatch) -> Range<Int>? {
        guard let groups = pattern.withCode({ pcre2_match_data_create_from_pattern_8($0, nil) }) else {
            throw UndecidedMatch(code: PCRE2_ERROR_NOMEMORY)
        }
        defer { pcre2_match_data_free_8(groups) }
        var start = 0
        while start <= range.lowerBound {
            let code = match(pattern, in: text, from: start, into: groups)
            guard code >= 0, let ends = pcre2_get_ovector_pointer_8(groups) else { throw UndecidedMatch(code: code) }
            if ends[0] == range.lowerBound, ends[1] == range.upperBound {
                let (from, to) = (ends[Int(number) * 2], ends[Int(number) * 2 + 1])
                return from < to && to <= text.count ? from..<to : nil
            }
            start = max(ends[1], start + 1)
            while start < text.count, UTF8.isContinuation(text[start]) { start += 1 }
        }
        throw UndecidedMatch(code: PCRE2_ERROR_NOMATCH)
    }

    private func match(
        _ pattern: CompiledPattern, in text: [UInt8], from start: Int, into groups: OpaquePointer
    ) -> Int32 {
        text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return PCRE2_ERROR_NOMATCH }
            return pattern.withCode {
                pcre2_match_8($0, base, buffer.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, groups, context)
            }
        }
    }
}
