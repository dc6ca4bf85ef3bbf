import Foundation
import Model
import Pipeline
import Speech

/// Recordings with what was said in them: a table separated by tabs with a header.
struct EvaluationManifest {
    struct Line {
        let file: String
        let path: String
        let language: Language
        let reference: String
        /// Of which set it is: its folder, and apart from that the same recordings through a simulated line.
        let group: String
        /// Roles of the channels in the file's order; nil where the manifest does not say.
        let roles: [ChannelRole]?
        /// What was said, channel by channel; nil where the manifest names no transcript.
        let transcriptPath: String?
        /// Every column by its name.
        let columns: [String: String]
    }

    let lines: [Line]
    let columns: [String]

    /// Rows without a reference are left out: there is nothing to compare.
    ///
    /// - Throws: `EvaluationProblem` where it cannot be read or lacks a column.
    init(path: String) throws(EvaluationProblem) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw EvaluationProblem(message: Message("evaluate.notReadable", ["path": path]))
        }
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        columns = rows.first ?? []
        guard Set(columns).isSuperset(of: ["file", "language", "reference"]) else {
            throw EvaluationProblem(message: Message("evaluate.columns", ["path": path]))
        }
        let folder = (path as NSString).deletingLastPathComponent
        let named = rows.dropFirst().filter { $0.count == rows[0].count }.map {
            Dictionary(zip(rows[0], $0), uniquingKeysWith: { first, _ in first })
        }
        let files = Set(named.compactMap { $0["file"] })
        lines = named.compactMap { Self.line($0, folder: folder, files: files) }
        guard !lines.isEmpty else { throw EvaluationProblem(message: Message("evaluate.columns", ["path": path])) }
    }

    /// The lines whose columns have the values asked for, each as `column=value`.
    ///
    /// - Throws: `EvaluationProblem` where the manifest lacks a column, or no line is left.
    func lines(only asked: [String], checking columns: [String]) throws(EvaluationProblem) -> [Line] {
        let pairs = asked.map { text -> (column: String, value: String) in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
        for column in pairs.map(\.column) + columns where !self.columns.contains(column) {
            throw EvaluationProblem(
                message: Message(
                    "evaluate.noColumn", ["column": column, "columns": self.columns.joined(separator: ", ")]))
        }
        let left = lines.filter { line in pairs.allSatisfy { line.columns[$0.column] == $0.value } }
        guard !left.isEmpty else {
            throw EvaluationProblem(message: Message("evaluate.noLine", ["asked": asked.joined(separator: " ")]))
        }
        return left
    }

    private static func line(_ columns: [String: String], folder: String, files: Set<String>) -> Line? {
        guard
            let file = columns["file"], let reference = columns["reference"], !reference.isEmpty,
            let language = columns["language"].flatMap({ Language($0) })
        else { return nil }
        func path(_ name: String) -> String { folder.isEmpty || name.hasPrefix("/") ? name : "\(folder)/\(name)" }
        let transcript = columns["transcript"].flatMap { $0.isEmpty ? nil : path($0) }
        return Line(
            file: file, path: path(file), language: language, reference: reference,
            group: group(file, language: language, among: files),
            roles: columns["channels"].flatMap { $0.isEmpty ? nil : ChannelRoles.read($0) },
            transcriptPath: transcript, columns: columns)
    }

    /// `x-line.wav` is `x.wav` through a line where both are there.
    private static func group(_ file: String, language: Language, among files: Set<String>) -> String {
        let folder = (file as NSString).deletingLastPathComponent
        let stem = (file as NSString).deletingPathExtension
        let original = "\(stem.dropLast("-line".count)).\((file as NSString).pathExtension)"
        let isThroughLine = stem.hasSuffix("-line") && files.contains(original)
        return "\(folder) \(language)" + (isThroughLine ? " -line" : "")
    }
}

/// Why a manifest cannot be used.
struct EvaluationProblem: ExplainedError {
    let message: Message
}
