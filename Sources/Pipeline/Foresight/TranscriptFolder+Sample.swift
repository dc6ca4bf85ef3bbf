package import Lexicons
package import Model

extension TranscriptFolder {
    private static let pageSize = 256

    /// What rules find in its calls, by the calls' languages, and why some files could not be read.
    ///
    /// - Throws: where the machine has no memory left.
    package func look(_ matchers: [LexiconMatcher]) async throws -> (looks: [SampleLook], setAside: [Message]) {
        var (looks, setAside) = (matchers.map { SampleLook($0) }, [Message]())
        for start in stride(from: 0, to: paths.count, by: Self.pageSize) {
            let paths = paths[start..<min(start + Self.pageSize, paths.count)]
            let (found, seen) = try await Blocking.run { [looks] in
                let page = calls(paths)
                let workspace = try MatchWorkspace()
                var seen = looks
                for place in seen.indices {
                    for call in page.calls where call.transcript.language == matchers[place].set.language {
                        seen[place].add(call.transcript, localDate: nil, workspace)
                    }
                }
                return (page.setAside, seen)
            }
            looks = seen
            setAside += found
        }
        return (looks, setAside)
    }
}
