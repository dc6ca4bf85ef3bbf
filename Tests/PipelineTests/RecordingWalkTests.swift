import Foundation
import Testing

@testable import Pipeline

@Suite("Finding recordings")
struct RecordingWalkTests {
    private func folder(_ files: [String]) throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("walk-\(UUID().uuidString)")
        for file in files {
            let url = root.appendingPathComponent(file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: url)
        }
        return root.path
    }

    @Test("sound and transcripts are found in all folders below, in order of path; other files are counted")
    func folders() throws {
        let root = try folder(["b.WAV", "day/a.flac", "day/deep/c.vtt", "README.md", ".hidden/x.wav", "calls.csv"])
        let walk = RecordingWalk([root])
        #expect(walk.recordings.map(\.relativePath) == ["b.WAV", "day/a.flac", "day/deep/c.vtt"])
        #expect(walk.recordings.map(\.kind) == [.sound, .sound, .transcript])
        #expect(walk.otherFiles == 2)
    }

    @Test("a transcript beside its sound is the sound's, not a recording of its own")
    func transcriptBeside() throws {
        let root = try folder(["a.wav", "a.transcript.json", "b.transcript.json"])
        let walk = RecordingWalk([root])
        #expect(walk.recordings.map(\.relativePath) == ["a.wav", "b.transcript.json"])
        #expect(walk.recordings.first?.transcriptPath == "\(root)/a.transcript.json")
    }

    @Test("a single file finds its transcript too; a path given twice counts once; a missing one is told")
    func files() throws {
        let root = try folder(["a.wav", "a.vtt"])
        let walk = RecordingWalk(["\(root)/a.wav", root, "\(root)/none"])
        #expect(walk.recordings.count == 1)
        #expect(walk.recordings.first?.transcriptPath == "\(root)/a.vtt")
        #expect(walk.missing == ["\(root)/none"])
    }
}
