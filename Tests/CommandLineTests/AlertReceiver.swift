import Foundation
import Testing

/// A receiver of notices on this machine, by HTTP or SMTP, that answers as it is told and keeps what it gets. Ends with its
/// value.
final class AlertReceiver {
    enum Kind: String { case http, smtp }

    private let folder: String
    private let process: Invocation
    let port: Int

    /// - Parameter answers: in order, the last one goes on. Of HTTP `200 {"errcode":0}`, `429 30` (with Retry-After),
    ///   `hang`, `drop`; of SMTP `250`, `451 busy`, `550 no`, `hang`, said after the mail.
    init(_ kind: Kind, _ answers: [String], in work: Workspace, named name: String = "receiver") async throws {
        folder = "\(work.path)/\(name)"
        try work.write("\(name)/receiver.py", Self.script)
        try work.write("\(name)/answers", answers.joined(separator: "\n"))
        process = try Invocation(
            ["receiver.py", kind.rawValue], of: "/usr/bin/python3", in: folder,
            environment: ["PATH": "/usr/bin:/bin"])
        let file = "\(folder)/port"
        var found: Int?
        while found == nil, process.isRunning {
            found = (try? String(contentsOfFile: file, encoding: .utf8)).flatMap { Int($0) }
            try await Task.sleep(for: .milliseconds(20))
        }
        port = try #require(found, "\(process.said)")
    }

    var address: String { "http://127.0.0.1:\(port)/robot?key=abc123" }

    /// Answers so from now on.
    func answer(_ answers: String...) throws {
        try Data(answers.joined(separator: "\n").utf8).write(
            to: URL(fileURLWithPath: "\(folder)/answers"), options: .atomic)
        try? FileManager.default.removeItem(atPath: "\(folder)/count")
    }

    /// Heads and bodies of what came so far, in order.
    var received: [String] {
        (0...).lazy.map { "\(self.folder)/got-\($0)" }.prefix { FileManager.default.fileExists(atPath: $0) }
            .map { (try? Data(contentsOf: URL(fileURLWithPath: $0))).map { String(decoding: $0, as: UTF8.self) } ?? "" }
    }

    private static let script = #"""
        import http.server, os, socketserver, sys, threading, time
        lock = threading.Lock()
        total = 0
        def next_answer():
            with lock:
                answers = open("answers", encoding="utf-8").read().split("\n")
                count = int(open("count").read()) if os.path.exists("count") else 0
                open("count", "w").write(str(count + 1))
                return answers[min(count, len(answers) - 1)]
        def keep(content):
            global total
            with lock:
                open("new", "wb").write(content)
                os.rename("new", f"got-{total}")
                total += 1
        class Desk(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                keep(f"{self.path}\n{self.headers}".encode() + body)
                status, _, text = next_answer().partition(" ")
                if status == "hang": time.sleep(600)
                if status == "slow":
                    time.sleep(float(text))
                    status, text = "200", ""
                if status == "drop":
                    self.close_connection = True
                    return
                self.send_response(int(status))
                if status == "429":
                    self.send_header("Retry-After", text)
                    text = ""
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())
            def log_message(self, *_): pass
        class Post(socketserver.StreamRequestHandler):
            def say(self, text): self.wfile.write((text + "\r\n").encode())
            def handle(self):
                self.say("220 receiver")
                lines = []
                while line := self.rfile.readline():
                    word = line.decode().strip()
                    lines.append(word)
                    if word.upper().startswith("EHLO"): self.say("250-receiver\r\n250 8BITMIME")
                    elif word.upper() == "DATA":
                        self.say("354 go on")
                        content = b""
                        while (part := self.rfile.readline()) not in (b".\r\n", b""): content += part
                        keep("\n".join(lines).encode() + b"\n" + content)
                        lines = []
                        answer = next_answer()
                        if answer == "hang": time.sleep(600)
                        self.say(answer)
                    elif word.upper() == "QUIT":
                        self.say("221 bye")
                        return
                    else: self.say("250 ok")
        class Threads(socketserver.ThreadingMixIn, socketserver.TCPServer): daemon_threads = True
        if sys.argv[1] == "http": server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        else: server = Threads(("127.0.0.1", 0), Post)
        server.daemon_threads = True
        open("port.new", "w").write(str(server.server_address[1]))
        os.rename("port.new", "port")
        server.serve_forever()
        """#
}
