internal import COnnxRuntime
internal import Foundation
internal import Model

/// A network that ONNX Runtime has loaded: owns it and frees it. For one thread at a time; its calls block.
final class OnnxSession {
    private let session: OpaquePointer
    private let runtime: OnnxRuntime
    private let inputs: NameRow
    private let outputs: NameRow

    /// - Parameters:
    ///   - inputs: what the network names what it is given, in the order in which `run` gets it.
    ///   - outputs: what it names the results that are wanted.
    /// - Throws: `HearingError` where the file is missing or no network that the library can run.
    init(path: String, inputs: [String], outputs: [String], runtime: OnnxRuntime) throws(HearingError) {
        session = try runtime.session(of: path)
        self.runtime = runtime
        self.inputs = NameRow(inputs)
        self.outputs = NameRow(outputs)
    }

    deinit { ort_release_session(runtime.functions, session) }

    /// The results in the order of their names.
    ///
    /// - Throws: `HearingError` where the network does not take these tensors.
    func run(_ tensors: [OnnxTensor]) throws(HearingError) -> [OnnxTensor] {
        guard tensors.count == inputs.names.count else { throw .engineRefused("ONNX Runtime: \(tensors.count)") }
        let values = tensors.map { Optional($0.value) }
        var results = [OpaquePointer?](repeating: nil, count: outputs.names.count)
        let status = ort_run(
            runtime.functions, session, inputs.names, values, values.count, outputs.names, results.count, &results)
        let made = results.compactMap { $0.map { OnnxTensor(taking: $0, runtime: runtime) } }
        try runtime.check(status)
        guard made.count == results.count else { throw .engineRefused("ONNX Runtime: \(made.count)") }
        return made
    }
}

/// Names as C takes them: owns and frees them.
private final class NameRow {
    let names: [UnsafePointer<CChar>?]

    init(_ names: [String]) { self.names = names.map { UnsafePointer(strdup($0)) } }

    deinit { for name in names { free(UnsafeMutablePointer(mutating: name)) } }
}
