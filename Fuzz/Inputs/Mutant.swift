import Crypto
import Foundation

/// One input.
struct Mutant {
    /// Of the seed that it was made from: its extension says which reader takes it.
    let name: String
    let bytes: Data
    /// Whether it is a seed without its end, and nothing else: then it must not be taken for whole.
    let isCut: Bool

    private static let cutMark = "cut-"

    init(name: String, bytes: Data, isCut: Bool) {
        self.name = name
        self.bytes = bytes
        self.isCut = isCut
    }

    init(readingFileAt path: String) throws {
        name = (path as NSString).lastPathComponent
        bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        isCut = name.hasPrefix(Self.cutMark)
    }

    /// Writes it into a folder, under a name that tells what it is, and gives the path.
    func keep(in folder: String) throws -> String {
        let hash = SHA256.hash(data: bytes).prefix(4).map { String(format: "%02x", $0) }.joined()
        let path = "\(folder)/\(isCut ? Self.cutMark : "")\(hash)-\(name)"
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// Inputs that were kept, in order of name.
struct KeptInputs {
    let paths: [String]

    init(_ folder: String) throws {
        paths = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
            .map { "\(folder)/\($0)" }
    }

    func input(_ number: Int) throws -> Mutant { try Mutant(readingFileAt: paths[number]) }
}
