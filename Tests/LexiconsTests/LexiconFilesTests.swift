import Documents
import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("Lexicon files")
struct LexiconFilesTests {
    /// A folder that is removed at the end of the test.
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test("are read once, whatever ways lead to them")
    func twice() throws {
        try inFolder { folder in
            let file = folder.appending(path: "a.yaml")
            try Sample.oneRule().write(to: file, atomically: true, encoding: .utf8)
            let link = folder.appending(path: "b.yaml")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            let builder = LexiconSetBuilder(paths: [file.path, folder.path, folder.path + "/./a.yaml"])
            #expect(builder.errors == [] && builder.lexicons.count == 1)
        }
    }

    @Test("that are broken name no phrases, the others do")
    func phrases() throws {
        let sound = (path: "a.yaml", text: Sample.oneRule())
        let broken = (path: "b.yaml", text: "lexicon: b\nformat: 1\nlanguage: en\nrules: nothing\n")
        let builder = LexiconSetBuilder(texts: [sound, broken])
        #expect(builder.brokenPaths == ["b.yaml"])
        #expect(try builder.soundPhrases == LexiconSetBuilder(texts: [sound]).sets().mapValues(\.phrases))
        #expect(!builder.soundPhrases.isEmpty)
    }

    @Test("that are pipes are refused instead of waited for")
    func pipe() throws {
        try inFolder { folder in
            let path = folder.appending(path: "a.yaml").path
            #expect(mkfifo(path, 0o600) == 0)
            let errors = LexiconReader.read(fileAt: path).errors
            #expect(errors.map(\.code) == [.fileNotRead])
            #expect(errors.map(\.message.key) == ["document.fileNotRead.kind"])
        }
    }

    @Test("that are too large are refused unread")
    func tooLarge() throws {
        try inFolder { folder in
            let path = folder.appending(path: "a.yaml").path
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
            // A file with a hole, larger than the machine's memory.
            #expect(truncate(path, 1 << 42) == 0)
            #expect(LexiconReader.read(fileAt: path).errors.map(\.code) == [.tooLarge])
        }
    }

    @Test("in a folder that may not be read are not said to be missing", .enabled(if: geteuid() != 0, "root reads all"))
    func noPermission() throws {
        try inFolder { folder in
            let closed = folder.appending(path: "closed")
            try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: true)
            chmod(closed.path, 0)
            defer { chmod(closed.path, 0o700) }
            #expect(LexiconSetBuilder(paths: [folder.path]).errors.map(\.code) == [.fileNotRead])
        }
    }

    @Test("with aliases to aliases, as keys too, are refused without making the tree")
    func aliases() {
        let levels = (1...60).map { "l\($0): &l\($0) {? *l\($0 - 1) : x, ? [*l\($0 - 1), *l\($0 - 1)] : y}\n" }
        let text = "# keys\nl0: &l0 [a]\n" + levels.joined()
        #expect(Sample.read(text).errors.map(\.code) == [.alias])
        #expect(Sample.read(text).errors.map(\.place) == [SourcePlace(path: "test.yaml", line: 2, column: 5)])
        #expect(Sample.read(Sample.oneRule("any: [{pattern: 'a*b&c'}, {phrase: a *b &c}]")).errors == [])
    }

    @Test("of another format are told only that")
    func otherFormat() {
        let text = Sample.oneRule().replacing("format: 1", with: "moods: [a]\nformat: 2")
        #expect(Sample.read(text).errors.map(\.code) == [.unknownFormat])
        #expect(Sample.read(Sample.oneRule().replacing("format: 1\n", with: "")).errors.map(\.code) == [.missingKey])
    }

    @Test("with line ends of Windows have their mistakes where editors see them", arguments: ["\n", "\r\n"])
    func lineEnds(end: String) {
        let text = "# 注释\(end)lexicon: test\(end)format: \u{7}1\(end)"
        let errors = Sample.read(text).errors
        #expect(errors.map(\.code) == [.brokenYAML])
        #expect(errors.map(\.place) == [SourcePlace(path: "test.yaml", line: 3, column: 9)])
    }

    @Test("name no list in a list, and say which key stands twice")
    func messages() {
        let nested = Sample.oneRule("any: [{phrase: 'the %a%'}]", lists: "{a: ['%b% x'], b: [y]}")
        #expect(Sample.read(nested).errors.map(\.code) == [.listInList])
        let same = Sample.read("a: 1\na: 2\n").errors
        #expect(same.map(\.message) == [Message("document.brokenYAML.sameKey", ["keys": "a"])])
    }
}
