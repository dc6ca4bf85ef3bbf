package import Model

internal import CPCRE2

/// A PCRE2 pattern made ready: UTF, Unicode properties, caseless, JIT-compiled where the processor allows.
///
/// `@unchecked Sendable`: the compiled code is written only in `init` and read-only from then on; PCRE2 allows any
/// number of threads to match with one code at once, each with match data of its own (`MatchWorkspace`).
package final class CompiledPattern: @unchecked Sendable {
    /// The pattern as it was given.
    package let source: String
    /// Whether the pattern can match without taking a character; such matches are never reported.
    package let canMatchEmpty: Bool
    private let code: OpaquePointer

    /// Compiles a pattern. It is brought to the common form, which the text that is matched has too.
    ///
    /// - Parameter isMatched: false for one that is only checked: machine code for it would be work for nothing.
    /// - Throws: `PatternError` with the library's own words and the place in the pattern.
    package init(_ source: String, isMatched: Bool = true) throws(PatternError) {
        let common = CommonForm.pattern(source)
        let bytes = Array(common.text.utf8)
        let options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C
        var errorNumber: Int32 = 0
        var errorOffset = 0
        let compiled = bytes.withUnsafeBufferPointer { buffer in
            // An empty array may have no address, which PCRE2 takes for a mistake of the caller.
            withUnsafePointer(to: UInt8(0)) { empty in
                pcre2_compile_8(
                    buffer.baseAddress ?? empty, buffer.count, options, &errorNumber, &errorOffset, nil)
            }
        }
        guard let compiled else {
            let scalars = String(decoding: bytes.prefix(errorOffset), as: UTF8.self).unicodeScalars.count
            let offset = common.origins[min(scalars, common.origins.count - 1)]
            throw PatternError(pattern: source, offset: offset, reason: Self.text(of: errorNumber))
        }
        // Without JIT (an unusual processor) the interpreter gives the same answers, more slowly.
        if isMatched { _ = pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) }
        var matchesEmpty: UInt32 = 0
        _ = pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_MATCHEMPTY), &matchesEmpty)
        self.source = source
        canMatchEmpty = matchesEmpty != 0
        code = compiled
    }

    deinit { pcre2_code_free_8(code) }

    /// The number of the group of that name; nil where there is none, or several.
    func group(_ name: String) -> UInt32? {
        let number = name.withCString { text in
            text.withMemoryRebound(to: UInt8.self, capacity: name.utf8.count + 1) {
                pcre2_substring_number_from_name_8(code, $0)
            }
        }
        return number > 0 ? UInt32(number) : nil
    }

    /// Lends the code for one match; it must not leave the closure.
    func withCode<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(code) }

    /// The version of the library that is in use, such as `10.42 2022-12-11`.
    package static var libraryVersion: String {
        var buffer = [UInt8](repeating: 0, count: 64)
        let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &buffer)
        return String(decoding: buffer.prefix(max(0, Int(length) - 1)), as: UTF8.self)
    }

    private static func text(of error: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
    }
}

/// A pattern that PCRE2 does not take.
package struct PatternError: ExplainedError, Hashable {
    package let pattern: String
    /// The scalar of the pattern, from 0, at which the library noticed the mistake.
    package let offset: Int
    /// The library's words, in English.
    package let reason: String

    package var message: Message {
        Message("lexicon.pattern", ["pattern": pattern, "character": String(offset + 1), "reason": reason])
    }
}
