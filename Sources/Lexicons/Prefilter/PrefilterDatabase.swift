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

    /// Compiles patterns with their numbers; nil where the library or the processor cannot.
    ///
    /// - Returns: the database, and the numbers of the patterns that Vectorscan refuses and that it does not hold.
    static func compiled(_ patterns: [(number: UInt32, text: String)]) -> (database: PrefilterDatabase, refused: [UInt32])? {
        guard hs_valid_platform() == HS_SUCCESS else { return nil }
        var patterns = patterns
        var refused: [UInt32] = []
        while !patterns.isEmpty {
            switch attempt(patterns) {
            case .made(let database): return (database, refused)
            case .refused(let place): refused.append(patterns.remove(at: place).number)
            case .failed: return nil
            }
        }
        return nil
    }

    private enum Attempt {
        case made(PrefilterDatabase)
        /// The place of a pattern that is not taken.
        case refused(Int)
        case failed
    }

    private static func attempt(_ patterns: [(number: UInt32, text: String)]) -> Attempt {
        var database: OpaquePointer?
        var failure: UnsafeMutablePointer<hs_compile_error_t>?
        defer { if let failure { hs_free_compile_error(failure) } }
        let flags = [UInt32](repeating: flags, count: patterns.count)
        let numbers = patterns.map(\.number)
        // All texts in one array, so that their addresses hold for the one call.
        var bytes: [CChar] = []
        let starts = patterns.map { pattern in
            defer { bytes += pattern.text.utf8CString }
            return bytes.count
        }
        let code = bytes.withUnsafeBufferPointer { bytes in
            hs_compile_multi(
                starts.map { start in bytes.baseAddress.map { $0 + start } }, flags, numbers, UInt32(patterns.count),
                UInt32(HS_MODE_BLOCK), nil, &database, &failure)
        }
        if code == HS_SUCCESS, let database { return .made(PrefilterDatabase(takingOwnership: database)) }
        let place = failure.map { Int($0.pointee.expression) } ?? -1
        return patterns.indices.contains(place) ? .refused(place) : .failed
    }

    /// One report a pattern is enough; a pattern that is too rich may be read more widely.
    private static let flags = UInt32(HS_FLAG_CASELESS | HS_FLAG_DOTALL | HS_FLAG_SINGLEMATCH | HS_FLAG_PREFILTER)

    /// Room for one scan at a time; nil where there is no memory.
    func scratch() -> PrefilterScratch? {
        var scratch: OpaquePointer?
        guard hs_alloc_scratch(database, &scratch) == HS_SUCCESS, let scratch else { return nil }
        return PrefilterScratch(takingOwnership: scratch)
    }

    /// Tells the number of each pattern that is found in a text; false where the text could not be looked through.
    func scan(_ text: [UInt8], scratch: PrefilterScratch, found: inout [UInt32]) -> Bool {
        guard let length = UInt32(exactly: text.count) else { return false }
        return text.withUnsafeBytes { bytes in
            guard let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return true }
            return withUnsafeMutablePointer(to: &found) { found in
                hs_scan(
                    database, base, length, 0, scratch.scratch,
                    { number, _, _, _, context in
                        context?.assumingMemoryBound(to: [UInt32].self).pointee.append(number)
                        return 0
                    }, found) == HS_SUCCESS
            }
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

    /// Such as `5.4.9 2023-03-24`.
    static var libraryVersion: String { hs_version().map { String(cString: $0) } ?? "" }
}

/// What one scan writes on. Not to be used by two scans at once.
///
/// `@unchecked Sendable`: it may go from thread to thread, and whoever holds it holds it alone (`PrefilterScratches`).
final class PrefilterScratch: @unchecked Sendable {
    fileprivate let scratch: OpaquePointer

    fileprivate init(takingOwnership scratch: OpaquePointer) { self.scratch = scratch }

    deinit { hs_free_scratch(scratch) }
}
