internal import Foundation
package import Model
internal import Speech

/// The transcripts in a folder and below it.
package struct TranscriptFolder: Sendable {
    /// In order.
    package let paths: [String]
    /// As it was named.
    let folder: String
    private let language: Language
    private let roles: [ChannelRole]?

    /// - Parameters:
    ///   - language: of transcripts that name none.
    ///   - roles: of their channels, where they name none.
    package init(_ folder: String, language: Language, roles: [ChannelRole]?) {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        paths = names.filter { TranscriptForm(fileName: $0) != nil }.sorted()
            .map { (folder as NSString).appendingPathComponent($0) }
        (self.folder, self.language, self.roles) = (folder, language, roles)
    }

    /// A file as it is called within the folder, wherever that is.
    func name(of path: String) -> String { String(path.dropFirst(folder.count).drop { $0 == "/" }) }

    /// The calls of these files, and why some of them cannot be read. Blocks.
    func calls(_ paths: some Collection<String>) -> (calls: [ForesightCall], setAside: [Message]) {
        var (calls, setAside): ([ForesightCall], [Message]) = ([], [])
        for path in paths {
            do {
                let transcript = try TranscriptFile.read(path: path, language: language, roles: roles)
                calls.append(
                    ForesightCall(
                        id: RecordingID(path), path: path, call: Call(), transcript: transcript, facts: nil))
            } catch {
                setAside.append(error.message)
            }
        }
        return (calls, setAside)
    }
}
