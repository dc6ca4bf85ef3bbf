import Foundation
import Model
import Testing
import Texts

@testable import Reports

@Suite("The HTML report")
struct HTMLReportTests {
    private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private func page(_ calls: [ReportedCall], texts: Catalogue = .english, sound: Data? = nil) -> String {
        let sounds = sound.map { data in Dictionary(uniqueKeysWithValues: calls.map { ($0.id, data) }) } ?? [:]
        return HTMLReport(texts: texts).render(calls, RunSummary(calls: calls), sounds: sounds)
    }

    @Test("what was said, named or found can never become markup")
    func hostileText() {
        let nasty = "</script><img src=x onerror=alert(1)>\"'&"
        let markup = page([Samples.call(nasty, words: nasty, employee: nasty, path: "/\(nasty)")])
        #expect(!markup.contains("<img"))
        #expect(markup.components(separatedBy: "<script>").count == 2)
        #expect(markup.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }

    @Test("it asks for nothing from anywhere")
    func selfContained() {
        let markup = page([Samples.call()], sound: Data([1, 2, 3]))
        for word in ["http:", "https:", "<link", "@import", "url("] { #expect(!markup.contains(word), "\(word)") }
        #expect(markup.contains("data:audio/mpeg;base64,AQID"))
    }

    @Test("it has the flagged call with its hits marked, law and advice, in both languages")
    func content() {
        let english = page([Samples.call(), Samples.broken])
        #expect(english.contains("<mark class=\"stands\">break your legs</mark>"))
        #expect(english.contains("Some law"))
        #expect(english.contains("No speech was found in it."))
        let chinese = page([Samples.call()], texts: .chinese)
        #expect(chinese.contains("lang=\"zh-CN\""))
        #expect(chinese.contains("暴力威胁"))
        #expect(!chinese.contains("Say instead"))
    }

    @Test(
        "in a browser its own script runs under its own policy, and a deep link finds its hit",
        .enabled(if: chromium != nil, "no Chromium here"), .timeLimit(.minutes(2)))
    func browser() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("report.html")
        try Data(page([Samples.call()]).utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.chromium))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
            "\(file.absoluteString)#hit-h-2",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let dom = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(dom.contains("data-ready=\"true\""))
    }
}
