import Foundation

@testable import Speech

/// A server of OpenAI's interface that answers as it is told, and keeps what it was asked. Ends with its value.
final class StubServer {
    private let folder: Folder
    private let process: ServerProcess

    /// - Parameter answers: as `200 {"text":"…"}`, in order; the last one goes on. `302 http://…` redirects, `stall`
    ///   never answers, `drop` hangs up.
    init(_ answers: [String]) throws {
        let folder = try Folder()
        let script = try folder.write("stub.py", Self.script)
        let told = try folder.write("answers", answers.joined(separator: "\n"))
        process = try ServerProcess(program: "/usr/bin/python3", arguments: [script, told, folder.path])
        self.folder = folder
    }

    var address: String { process.firstLine }

    /// Ends it: whoever asks now finds nobody.
    func stop() { process.end() }

    /// The heads and bodies of the requests so far, in order.
    var requests: [String] {
        (0...).lazy.map { self.folder.file("request-\($0)") }.prefix { FileManager.default.fileExists(atPath: $0) }
            .map { (try? Data(contentsOf: URL(fileURLWithPath: $0))).map { String(decoding: $0, as: UTF8.self) } ?? "" }
    }

    func model(retries: Int = 1, timeout: Double = 30, keyFile: String? = nil, prompt: String? = nil) -> OpenAIModel {
        OpenAIModel(
            language: .english, endpoint: OpenAIModel.endpoint(of: address) ?? "", name: "stub", keyFile: keyFile,
            prompt: prompt, timeoutSeconds: timeout, retries: retries)
    }

    private static let script = """
        import http.server, os, sys, threading
        answers = open(sys.argv[1], encoding="utf-8").read().split("\\n")
        count = 0
        class Desk(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                global count
                body = self.rfile.read(int(self.headers["Content-Length"]))
                name = os.path.join(sys.argv[2], f"request-{count}")
                with open(name + ".new", "wb") as file:
                    file.write(f"{self.path}\\n{self.headers}".encode() + body)
                os.rename(name + ".new", name)
                answer = answers[min(count, len(answers) - 1)]
                count += 1
                if answer == "drop": return
                if answer == "stall":
                    while self.rfile.read(1): pass
                    return
                status, _, text = answer.partition(" ")
                self.send_response(int(status))
                if status == "302": self.send_header("Location", text)
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())
            def log_message(self, *_): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        server.daemon_threads = True
        print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
        os._exit(0)
        """
}
