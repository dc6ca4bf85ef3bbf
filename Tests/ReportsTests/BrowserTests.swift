import Foundation
import Model
import Testing

@testable import Reports

/// The page's own script, under its own policy, in a browser with a real recording.
@Suite("The HTML report in a browser", .enabled(if: Browser.program != nil, "no Chromium here"), .serialized)
struct BrowserTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The second at which the page's player stands once it has sought, after `act` was run in the page.
    private func second(after act: String, fragment: String = "") async throws -> String {
        let recording = Self.root.appendingPathComponent("audio-samples/en-10-clean.mp3")
        let page = try await Page.of([Samples.call()], sound: .mp3(Data(contentsOf: recording)))
        return try await Browser.answer(
            of: page, fragment: fragment,
            script: """
                const call = document.querySelector("section.sound");
                const press = (on, code, key) => on.dispatchEvent(
                  new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true }));
                const audio = call.querySelector("audio");
                const settled = () => {
                  const prevented = (\(act))();
                  const wait = () => {
                    const second = call.dataset.atSecond;
                    if (prevented !== undefined) tell(prevented);
                    else if (second !== undefined && !audio.seeking) tell(audio.currentTime.toFixed(1));
                    else setTimeout(wait, 10);
                  };
                  wait();
                };
                if (audio.readyState > 0) settled();
                else { audio.addEventListener("loadedmetadata", settled, { once: true }); audio.load(); }
                """)
    }

    @Test("a deep link finds its hit and its second", .timeLimit(.minutes(10)))
    func deepLink() async throws {
        #expect(try await second(after: "() => {}", fragment: "#hit-h-2") == "20.0")
    }

    @Test("a click on a time, on a card and on the waveform seeks", .timeLimit(.minutes(10)))
    func click() async throws {
        #expect(try await second(after: "() => call.querySelector('button').click()") == "12.3")
        #expect(try await second(after: "() => call.querySelector('#hit-h-2 .words').click()") == "20.0")
        // A mouse has whole pixels, so the second is about right only.
        let quarter = try await second(
            after: """
                () => { const svg = call.querySelector("svg"), box = svg.getBoundingClientRect();
                  svg.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: box.left + box.width / 4 })); }
                """)
        #expect(abs(try #require(Double(quarter)) - 15) < 0.5)
    }

    @Test("J goes on to the next hit, arrows move 3 seconds inside a call", .timeLimit(.minutes(10)))
    func keys() async throws {
        #expect(try await second(after: "() => { press(document.body, 'KeyJ', 'j'); }") == "12.3")
        #expect(
            try await second(
                after: """
                    () => { press(document.body, "KeyJ", "j"); press(document.activeElement, "KeyJ", "j");
                      press(document.activeElement, "ArrowLeft", "ArrowLeft"); }
                    """) == "17.0")
    }

    @Test("the player keeps its own keys, and Space scrolls where there is nothing to play", .timeLimit(.minutes(10)))
    func keysLeftAlone() async throws {
        for code in ["KeyJ", "ArrowRight", "Space"] {
            let key = ["KeyJ": "j", "Space": " "][code] ?? code
            let act = "() => !press(audio, '\(code)', '\(key)') || call.dataset.atSecond !== undefined"
            #expect(try await second(after: act) == "false", "\(code)")
        }
        #expect(try await second(after: "() => !press(document.body, 'Space', ' ')") == "false")
        #expect(try await second(after: "() => !press(call.querySelector('.hit'), 'Space', ' ')") == "true")
    }
}

/// Chromium without a window.
enum Browser {
    static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What the script says to `tell` in the page. It goes through the console, and the browser is ended as soon as it
    /// is there, however long the page takes.
    static func answer(of page: String, fragment: String, script: String) async throws -> String {
        let told = "{ const tell = (answer) => console.log('told=' + answer + ';');\n\(script)\n}"
        let policy = "script-src &#39;sha256-\(HTMLReport.hash(told))&#39; "
        let tested = page.replacingOccurrences(of: "script-src ", with: policy)
            .replacingOccurrences(of: "</body>", with: "<script>\(told)</script></body>")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("report.html")
        try Data(tested.utf8).write(to: file)
        let log = try await run("\(file.absoluteString)\(fragment)", profile: "\(folder.path)/profile")
        let answer = try #require(log.firstMatch(of: /"told=(.*?);"/), "\(log.suffix(2000))")
        return String(answer.output.1)
    }

    /// What the browser logs until the page has told, it has ended, or the test's time is up.
    private static func run(_ address: String, profile: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--user-data-dir=\(profile)",
            "--remote-debugging-port=0", address,
        ]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let browser = process.processIdentifier
        return await withTaskCancellationHandler {
            // Reading blocks, which the threads of async functions must not.
            await withCheckedContinuation { continuation in
                DispatchQueue(label: "fairdial.browser").async {
                    var log = ""
                    while !log.contains(/"told=.*?;"/) {
                        let block = errors.fileHandleForReading.availableData
                        if block.isEmpty { break }
                        log += String(decoding: block, as: UTF8.self)
                    }
                    kill(browser, SIGTERM)
                    // The pipe ends with the last of its processes; then its profile can be removed.
                    while !errors.fileHandleForReading.availableData.isEmpty {}
                    continuation.resume(returning: log)
                }
            }
        } onCancel: {
            kill(browser, SIGTERM)
        }
    }
}
