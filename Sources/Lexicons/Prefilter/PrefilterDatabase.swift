internal import CVectorscan
import Foundation

/// Patterns made ready by Vectorscan, to be looked for all at once.
///
/// `@unchecked Sendable`: the database is written only in `init` and read-only from then on; Vectorscan allows any number
/// of threads to scan with one at once, each with scratch of its own.
final class PrefilterDatabase: @unchecked Sendable {
    private let database: OpaquePointer

    private init(takingOwnership database: OpaquePointer) { self.database = database }

    deinit { hs_free_database(database) }

    /// Compiles texts, known by their place, each given as the strings that have its bytes; nil where the library or the
    /// processor cannot.
    static func compiled(_ strings: [[SoughtString]]) -> PrefilterDatabase? {
        guard hs_valid_platform() == HS_SUCCESS, !strings.isEmpty else { return nil }
        var database: OpaquePointer?
        var failure: UnsafeMutablePointer<hs_compile_error_t>?
        defer { if let failure { hs_free_compile_error(failure) } }
        // All texts in one array, so that their addresses hold for the one call.
        var texts: [CChar] = []
        let starts = strings.map { string -> Int in
            defer { texts += pattern(string[0].bytes).utf8CString }
            return texts.count
        }
        let code = texts.withUnsafeBufferPointer { texts in
            hs_compile_multi(
                starts.map { start in texts.baseAddress.map { $0 + start } },
                strings.map { _ in UInt32(HS_FLAG_CASELESS | HS_FLAG_PREFILTER) },
                strings.indices.map(UInt32.init), UInt32(strings.count), UInt32(HS_MODE_BLOCK), nil, &database, &failure
            )
        }
        guard code == HS_SUCCESS, let database else { return nil }
        return PrefilterDatabase(takingOwnership: database)
    }

    private static func pattern(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "\\x0\(hex)" : "\\x\(hex)"
        }.joined()
    }

    /// Room for one scan at a time; nil where there is no memory.
    func scratch() -> PrefilterScratch? {
        var scratch: OpaquePointer?
        guard hs_alloc_scratch(database, &scratch) == HS_SUCCESS, let scratch else { return nil }
        return PrefilterScratch(takingOwnership: scratch)
    }

    /// A text that was found.
    struct Place {
        let text: UInt32
        /// Of the text, in bytes.
        let end: Int
    }

    /// Looks through a text and keeps nothing of what is found.
    func scan(_ text: [UInt8], scratch: PrefilterScratch) -> Bool {
        guard let length = UInt32(exactly: text.count) else { return false }
        return text.withUnsafeBytes {
            let base = $0.assumingMemoryBound(to: CChar.self).baseAddress
            return hs_scan(database, base, length, 0, scratch.scratch, { _, _, _, _, _ in 0 }, nil) == HS_SUCCESS
        }
    }

    /// Adds where texts of the database end in a text; false where it could not be looked through.
    func scan(_ text: UnsafeBufferPointer<UInt8>, scratch: PrefilterScratch, found: inout [Place]) -> Bool {
        guard let length = UInt32(exactly: text.count) else { return false }
        guard let base = UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self) else { return true }
        return withUnsafeMutablePointer(to: &found) { found in
            hs_scan(
                database, base, length, 0, scratch.scratch,
                { number, _, end, _, context in
                    context?.assumingMemoryBound(to: [Place].self).pointee.append(
                        Place(text: number, end: Int(end)))
                    return 0
                }, found) == HS_SUCCESS
        }
    }
}

// Keeping it from one run to the next.
extension PrefilterDatabase {
    /// The database as bytes that this library on this processor takes back; nil where there is no memory.
    func serialized() -> [UInt8]? {
        var bytes: UnsafeMutablePointer<CChar>?
        var length = 0
        guard hs_serialize_database(database, &bytes, &length) == HS_SUCCESS, let bytes else { return nil }
        defer { free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: length))
    }

    /// Takes back what `serialized` gave. The library trusts the bytes: they must be known to be whole and its own.
    static func restored(_ bytes: some Collection<UInt8>) -> PrefilterDatabase? {
        var database: OpaquePointer?
        let code = Array(bytes).withUnsafeBytes {
            hs_deserialize_database($0.assumingMemoryBound(to: CChar.self).baseAddress, $0.count, &database)
        }
        guard code == HS_SUCCESS, let database else { return nil }
        return PrefilterDatabase(takingOwnership: database)
    }

    /// The library's version and build, and what of this processor it makes use of: a database is for these alone.
    static var platform: String {
        var info = hs_platform_info_t()
        _ = hs_populate_platform(&info)
        return "\(libraryVersion) tune \(info.tune) features \(info.cpu_features)"
    }

    /// Such as `5.4.9`, with the day of the build where that is known.
    static var libraryVersion: String {
        let version = hs_version().map { String(cString: $0) } ?? ""
        return version.split(separator: " ").joined(separator: " ")
    }
}

/// What one scan writes on. Not to be used by two scans at once.
///
/// `@unchecked Sendable`: it may go from thread to thread, and whoever holds it holds it alone (`PrefilterScratches`).
final class PrefilterScratch: @unchecked Sendable {
    fileprivate let scratch: OpaquePointer

    fileprivate init(takingOwnership scratch: OpaquePointer) { self.scratch = scratch }

    deinit { hs_free_scratch(scratch) }
}
