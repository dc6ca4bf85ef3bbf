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

    @Test("files that are given one by one are what their folder would be")
    func oneByOne() throws {
        let root = try folder(["c-1.wav", "c-1.transcript.json", "c-2.WAV", "c-2.VTT", "c-3.vtt"])
        let whole = RecordingWalk([root]).recordings
        #expect(whole.map(\.relativePath) == ["c-1.wav", "c-2.WAV", "c-3.vtt"])
        #expect(whole.map(\.transcriptPath) == ["c-1.transcript.json", "c-2.VTT", "c-3.vtt"].map { "\(root)/\($0)" })
        let names = try FileManager.default.contentsOfDirectory(atPath: root)
        #expect(RecordingWalk(names.map { "\(root)/\($0)" }).recordings == whole)
        #expect(RecordingWalk(["\(root)/c-1.transcript.json"]).recordings == Array(whole.prefix(1)))
    }

    @Test("of several transcripts the form that tells most is read, the others are told")
    func severalForms() throws {
        let forms = [".transcript.json", ".ctm", ".vtt", ".SRT", ".transcript.txt"]
        let root = try folder(forms.map { "a\($0)" } + ["a.wav", "b.srt", "b.ctm", "notes.txt"])
        for path in [[root], forms.map { "\(root)/a\($0)" } + ["\(root)/b.srt"]] {
            let found = RecordingWalk(path).recordings
            #expect(found.map(\.relativePath) == ["a.wav", "b.ctm"])
            #expect(found.map(\.transcriptPath) == ["\(root)/a.transcript.json", "\(root)/b.ctm"])
            #expect(found.map(\.passedOver) == [["a.ctm", "a.vtt", "a.SRT", "a.transcript.txt"], ["b.srt"]])
        }
    }

    @Test("links to folders are followed, each folder once; the root may be a link")
    func links() throws {
        let root = try folder(["day/a.wav", "elsewhere/b.wav"])
        let files = FileManager.default
        try files.createSymbolicLink(atPath: "\(root)/day/loop", withDestinationPath: "\(root)/day")
        try files.createSymbolicLink(atPath: "\(root)/day/more", withDestinationPath: "\(root)/elsewhere")
        try files.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "\(root)/day")
        #expect(RecordingWalk(["\(root)/day"]).recordings.map(\.relativePath) == ["a.wav", "more/b.wav"])
        #expect(RecordingWalk(["\(root)/link"]).recordings.map(\.relativePath) == ["a.wav", "more/b.wav"])
        #expect(RecordingWalk([root]).recordings.map(\.relativePath) == ["day/a.wav", "elsewhere/b.wav"])
    }

    @Test("a pipe, a folder and a dangling link under a recording's name are told and never opened")
    func notFiles() throws {
        let root = try folder(["day/a.wav", "day/folder.wav/inner.wav"])
        mkfifo("\(root)/day/pipe.wav", 0o600)
        try FileManager.default.createSymbolicLink(atPath: "\(root)/day/gone.mp3", withDestinationPath: "nowhere")
        let walk = RecordingWalk(["\(root)/day", "\(root)/day/pipe.wav"])
        #expect(walk.recordings.map(\.relativePath) == ["a.wav"])
        #expect(Set(walk.setAside.map(\.key)) == ["run.notAFile"])
        #expect(
            Set(walk.setAside.compactMap { $0.arguments["path"] })
                == ["folder.wav", "pipe.wav", "gone.mp3"].reduce(into: []) { $0.insert("\(root)/day/\($1)") })
    }
}
