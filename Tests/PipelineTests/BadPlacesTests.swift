import Foundation
import Testing

@testable import Pipeline

@Suite("Folders as recorders and file shares leave them")
struct BadPlacesTests {
    private func folder() throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        return root
    }

    private func touch(_ path: String) throws {
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0, "\(path): \(String(cString: strerror(errno)))")
        close(descriptor)
    }

    @Test("names with line breaks, emoji, quotes and blanks are names like others")
    func oddNames() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let names = ["a\nb.wav", "📞🇨🇳.wav", "\"x'; drop.wav", "  .wav", "通话 一.WAV", "%FF.wav"]
        for name in names { try touch("\(root)/\(name)") }
        let walk = RecordingWalk([root])
        #expect(Set(walk.recordings.map(\.relativePath)) == Set(names))
        #expect(walk.recordings.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
    }

    @Test("a name that is not UTF-8 is told with its bytes, and nothing else is lost for it")
    func foreignNames() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        for name: [UInt8] in [Array("/".utf8) + [0xB5, 0xE7] + Array(".wav".utf8), [0x2F, 0xFF, 0xFE]] {
            let bytes = (Array(root.utf8) + name + [0]).map { CChar(bitPattern: $0) }
            if name.count > 3 { close(open(bytes, O_CREAT | O_WRONLY, 0o600)) } else { mkdir(bytes, 0o700) }
        }
        try touch("\(root)/good.wav")
        let walk = RecordingWalk([root])
        #expect(walk.recordings.map(\.relativePath) == ["good.wav"])
        #expect(walk.setAside.map(\.key) == ["run.nameNotUTF8", "run.nameNotUTF8"])
        #expect(
            walk.setAside.compactMap { $0.arguments["path"] } == ["\(root)/%B5%E7.wav", "\(root)/%FF%FE"])
    }

    @Test("a path of 4,000 bytes is found; one that no program can open is told")
    func longPaths() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let step = String(repeating: "d", count: 199)
        let before = FileManager.default.currentDirectoryPath
        var depth = root.utf8.count
        var path = root
        while depth + 200 < 4_000 - 10 {
            path += "/\(step)"
            depth += 200
            #expect(mkdir(path, 0o700) == 0)
        }
        path += "/" + String(repeating: "n", count: 4_000 - depth - 5) + ".wav"
        try touch(path)
        #expect(path.utf8.count == 4_000)
        #expect(RecordingWalk([root]).recordings.map(\.path) == [path])
        #expect(FileManager.default.currentDirectoryPath == before)
    }

    @Test("links in a ring, to themselves and to a folder above end")
    func rings() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: "\(root)/a/b", withIntermediateDirectories: true)
        try touch("\(root)/a/b/x.wav")
        symlink("self", "\(root)/self")
        symlink("..", "\(root)/a/b/up")
        symlink("two", "\(root)/one")
        symlink("one", "\(root)/two")
        symlink("\(root)/a", "\(root)/again")
        #expect(RecordingWalk([root]).recordings.map(\.relativePath) == ["a/b/x.wav"])
    }

    @Test("folders two thousand deep are walked without running out of stack")
    func deep() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        var path = root
        while path.utf8.count < 4_060 {
            path += "/d"
            #expect(mkdir(path, 0o700) == 0)
        }
        try touch(path + "/x.wav")
        #expect(RecordingWalk([root]).recordings.count == 1)
    }

    @Test("what is gone when it is looked at, as when a file share went away, is no file")
    func gone() {
        #expect(FileTarget("/nowhere/at/all.wav") == nil)
        #expect(FolderListing("/nowhere/at/all", isWanted: { _ in true }) == nil)
    }
}
