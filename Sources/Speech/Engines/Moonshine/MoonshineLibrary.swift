internal import CMoonshine
internal import Foundation
internal import Model

/// Moonshine's C library, loaded from its file. It stays loaded until the process ends.
struct MoonshineLibrary {
    /// The interface that `moonshine.h` describes: 2.x, as `major × 10,000`.
    static let version: Int32 = 20_000

    let load: moonshine_load
    let transcribe: moonshine_transcribe
    let free: moonshine_free

    /// - Throws: `HearingError` where the file is no such library, or one of another version.
    init(path: String) throws(HearingError) {
        guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw .engineNotLoaded(path, cause: dlerror().map { String(cString: $0) } ?? "dlopen")
        }
        func function<Function>(_ name: String, as type: Function.Type) throws(HearingError) -> Function {
            guard let address = dlsym(library, name) else { throw .engineNotLoaded(path, cause: "\(name)?") }
            return unsafeBitCast(address, to: type)
        }
        let found = try function("moonshine_get_version", as: moonshine_get_version.self)()
        guard found / 10_000 == Self.version / 10_000 else {
            throw .engineNotLoaded(path, cause: "version \(found), expected \(Self.version)")
        }
        load = try function("moonshine_load_transcriber_from_files", as: moonshine_load.self)
        transcribe = try function("moonshine_transcribe_without_streaming", as: moonshine_transcribe.self)
        free = try function("moonshine_free_transcriber", as: moonshine_free.self)
    }
}
