internal import COnnxRuntime
internal import Model

/// Numbers that tensors hold here.
protocol OnnxElement: BitwiseCopyable {
    static var kind: ort_element { get }
}

extension Float: OnnxElement { static var kind: ort_element { ORT_FLOAT } }
extension Int64: OnnxElement { static var kind: ort_element { ORT_INT64 } }
extension Bool: OnnxElement { static var kind: ort_element { ORT_BOOL } }

/// A tensor: owns it, and the elements that it was made of, and frees them.
final class OnnxTensor {
    let value: OpaquePointer
    private let runtime: OnnxRuntime
    /// Nil for one that the library made.
    private let storage: UnsafeMutableRawPointer?

    /// - Parameter sides: how long each is; their product is the number of elements.
    /// - Throws: `HearingError` where the library refuses it.
    init<Element: OnnxElement>(_ elements: [Element], sides: [Int], runtime: OnnxRuntime) throws(HearingError) {
        let bytes = elements.count * MemoryLayout<Element>.stride
        // Sides of 0 are asked for, and a tensor has an address nevertheless.
        let storage = UnsafeMutableRawPointer.allocate(byteCount: max(bytes, 1), alignment: 16)
        elements.withUnsafeBytes {
            storage.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(storage), byteCount: bytes)
        }
        var made: OpaquePointer?
        let status = ort_create_tensor(
            runtime.functions, runtime.memory, storage, bytes, sides.map(Int64.init), sides.count, Element.kind, &made)
        guard runtime.complaint(status) == nil, let made else {
            storage.deallocate()
            throw .engineRefused("ONNX Runtime: \(Element.self) \(sides)")
        }
        self.storage = storage
        self.runtime = runtime
        value = made
    }

    /// Takes a tensor that the library made.
    init(taking value: OpaquePointer, runtime: OnnxRuntime) {
        self.value = value
        self.runtime = runtime
        storage = nil
    }

    deinit {
        ort_release_value(runtime.functions, value)
        storage?.deallocate()
    }

    /// How long each side is.
    ///
    /// - Throws: `HearingError` where the library fails.
    func sides() throws(HearingError) -> [Int] {
        var sides = [Int64](repeating: 0, count: 8)
        var count = sides.count
        try runtime.check(ort_sides(runtime.functions, value, &sides, &count))
        return sides.prefix(count).map(Int.init)
    }

    /// A tensor of some of its rows in this order, of a tensor of `Float`; a row may come several times.
    ///
    /// - Throws: `HearingError` where the library fails, or has no such row.
    func rows(_ places: [Int]) throws(HearingError) -> OnnxTensor {
        var sides = try sides()
        let length = sides.dropFirst().reduce(1, *)
        var elements: UnsafeMutableRawPointer?
        try runtime.check(ort_elements(runtime.functions, value, &elements))
        guard let elements, let count = sides.first, places.allSatisfy((0..<count).contains) else {
            throw .engineRefused("ONNX Runtime: \(places) of \(sides)")
        }
        let all = UnsafeBufferPointer(start: elements.assumingMemoryBound(to: Float.self), count: count * length)
        var chosen: [Float] = []
        chosen.reserveCapacity(places.count * length)
        for place in places { chosen += all[place * length..<(place + 1) * length] }
        sides[0] = places.count
        return try OnnxTensor(chosen, sides: sides, runtime: runtime)
    }

    /// Its last `count` elements, of a tensor of `Float`.
    ///
    /// - Throws: `HearingError` where the library fails, or there are fewer.
    func last(_ count: Int) throws(HearingError) -> [Float] {
        let all = try sides().reduce(1, *)
        var elements: UnsafeMutableRawPointer?
        try runtime.check(ort_elements(runtime.functions, value, &elements))
        guard let elements, all >= count else { throw .engineRefused("ONNX Runtime: \(all) of \(count)") }
        return Array(
            UnsafeBufferPointer(start: elements.assumingMemoryBound(to: Float.self) + (all - count), count: count))
    }
}
