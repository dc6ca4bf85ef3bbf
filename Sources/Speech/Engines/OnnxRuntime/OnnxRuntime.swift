internal import COnnxRuntime
internal import Foundation
internal import Model

/// ONNX Runtime's C library, which runs neural networks: loaded from its file, and its environment, which is freed with
/// it. The library itself stays loaded until the process ends.
final class OnnxRuntime {
    let functions: UnsafePointer<ort_functions>
    /// The kind of memory that tensors lie in.
    let memory: OpaquePointer
    private let environment: OpaquePointer

    /// - Throws: `HearingError` where the file is no such library.
    init(path: String) throws(HearingError) {
        guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw .engineNotLoaded(path, cause: dlerror().map { String(cString: $0) } ?? "dlopen")
        }
        guard let entry = dlsym(library, "OrtGetApiBase"),
            let functions = ort_load(unsafeBitCast(entry, to: ort_entry.self))
        else { throw .engineNotLoaded(path, cause: "OrtGetApiBase?") }
        self.functions = functions
        environment = try Self.made(functions, path) { ort_create_environment(functions, &$0) }
        do throws(HearingError) {
            memory = try Self.made(functions, path) { ort_create_memory(functions, &$0) }
        } catch {
            ort_release_environment(functions, environment)
            throw error
        }
    }

    deinit {
        ort_release_memory(functions, memory)
        ort_release_environment(functions, environment)
    }

    /// A network's session. Whoever takes it frees it.
    ///
    /// - Throws: `HearingError` where the file is missing or no network that the library can run.
    func session(of path: String) throws(HearingError) -> OpaquePointer {
        try Self.made(functions, path) { ort_create_session(functions, environment, path, &$0) }
    }

    /// What the library says of a call that went wrong; nil where it went well.
    func complaint(_ status: OpaquePointer?) -> String? { Self.complaint(functions, status) }

    /// - Throws: `HearingError` with the library's words where a call went wrong.
    func check(_ status: OpaquePointer?) throws(HearingError) {
        if let complaint = complaint(status) { throw .engineRefused("ONNX Runtime: \(complaint)") }
    }

    private static func made(
        _ functions: UnsafePointer<ort_functions>, _ path: String, by make: (inout OpaquePointer?) -> OpaquePointer?
    ) throws(HearingError) -> OpaquePointer {
        var made: OpaquePointer?
        let complaint = complaint(functions, make(&made))
        guard complaint == nil, let made else { throw .engineNotLoaded(path, cause: complaint ?? "?") }
        return made
    }

    private static func complaint(_ functions: UnsafePointer<ort_functions>, _ status: OpaquePointer?) -> String? {
        guard let status else { return nil }
        defer { ort_release_status(functions, status) }
        return ort_message(functions, status).map { String(cString: $0) } ?? "?"
    }
}
