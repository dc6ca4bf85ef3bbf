internal import Model

/// The call lists of a run: one for everything, or one for each folder that has its own.
package struct CallLists: Sendable {
    private struct Scoped: Sendable {
        let path: String
        /// Absolute; nil for a list that speaks of every recording.
        let folder: String?
        let list: CallList
    }

    /// The name under which a scored folder's list is found by itself.
    package static let fileName = "calls.csv"

    private let lists: [Scoped]

    /// One list for all recordings, wherever they are.
    ///
    /// - Throws: `CallListProblem` where the file as a whole cannot be read.
    package init(readingFileAt path: String, defaultZone: String?, mapping: CallMapping = .none) throws {
        let list = try CallList(readingFileAt: path, defaultZone: defaultZone, mapping: mapping)
        lists = [Scoped(path: path, folder: nil, list: list)]
    }

    /// The lists of the folders among the paths, each for the recordings below its folder; nil where none has one.
    ///
    /// - Throws: `CallListProblem` where a file as a whole cannot be read.
    package init?(
        besideRecordingsOf paths: [String], defaultZone: String?, mapping: CallMapping = .none
    ) throws {
        var lists: [String: Scoped] = [:]
        for path in paths {
            let file = path.hasSuffix("/\(Self.fileName)") || path == Self.fileName ? path : "\(path)/\(Self.fileName)"
            let place = FolderWalk.place(file)
            guard lists[place] == nil, FolderWalk.isFile(file) else { continue }
            lists[place] = Scoped(
                path: file, folder: String(place.dropLast(Self.fileName.count)),
                list: try CallList(readingFileAt: file, defaultZone: defaultZone, mapping: mapping))
        }
        guard !lists.isEmpty else { return nil }
        // The innermost folder's list has the first word.
        self.lists = lists.sorted { $0.key.count > $1.key.count }.map(\.value)
    }

    /// Where the lists were read, and how many calls each holds.
    package var contents: [(path: String, count: Int)] {
        lists.map { ($0.path, $0.list.count) }.sorted { $0.path < $1.path }
    }

    /// The lists that are no UTF-8 and were taken as GB18030 without being told.
    package var takenAsGB18030: [String] { lists.filter(\.list.isTakenAsGB18030).map(\.path).sorted() }

    /// Rows that were not taken, in the order of their files.
    package var problems: [CallListProblem] { lists.sorted { $0.path < $1.path }.flatMap(\.list.problems) }

    /// The call ids of calls for which no recording was found.
    package func callIDs(withoutRecordingsAmong found: Set<String>) -> [String] {
        lists.flatMap { $0.list.callIDs(withoutRecordingsAmong: found) }
    }

    /// Whether they tell of calls in several files.
    var namesParts: Bool { lists.contains(where: \.list.namesParts) }

    /// The calls for which no recording was found.
    func calls(withoutRecordingsAmong found: Set<String>) -> [ListedCall] {
        lists.flatMap { $0.list.calls(withoutRecordingsAmong: found) }
    }

    /// What the lists say of a recording.
    func listed(_ found: RecordingWalk.Found) -> ListedFile? { listed(at: found.place, found.relativePath) }

    /// - Parameters:
    ///   - place: the path in full.
    ///   - relativePath: from the folder that is searched.
    func listed(at place: String, _ relativePath: String) -> ListedFile? {
        for scoped in lists {
            guard let folder = scoped.folder else { return scoped.list.listed(recordingAt: relativePath) }
            guard place.hasPrefix(folder) else { continue }
            let relative = String(place.dropFirst(folder.count))
            if let listed = scoped.list.listed(recordingAt: relative) { return listed }
        }
        return nil
    }
}
