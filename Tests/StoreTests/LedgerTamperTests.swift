import Model
import Testing

@testable import Store

@Suite("Tampering with the ledger", .timeLimit(.minutes(10)))
struct LedgerTamperTests {
    /// A ledger of a few lines, with texts beside some of them.
    private func small(_ body: (Tamperer, LedgerHead) async throws -> Void) async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let judgement = try await store.score(
            Samples.file("/a.wav", call: Samples.call("c-1", employee: "E-1", day: 1)),
            hits: [("en.threat", .stands), ("en.insult", .waits)])
        for verdict in [Verdict.overturn, .confirm] {
            _ = try await store.review(
                .hits([judgement.hits[0].id]), verdict, actor: ActorID("u-1"), reason: "引用了客户的话",
                recompute: Samples.price)
        }
        let head = try await store.ledgerHead()
        #expect(head.lines >= 5)
        #expect(try await store.verifyLedger(against: head) == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        try await body(Tamperer(path: database.path), head)
        withExtendedLifetime(database) {}
    }

    @Test("is found for each byte of each line")
    func everyByte() async throws {
        try await small { tamperer, head in
            for (place, line) in try tamperer.lines().enumerated() {
                let bytes = Array(line.text.utf8)
                for index in bytes.indices {
                    var changed = bytes
                    changed[index] = changed[index] == 48 ? 49 : 48
                    let text = String(decoding: changed, as: UTF8.self)
                    #expect(
                        try tamperer.verdict(with: { try $0.setLine(line.seq, text, line.hash) })
                            == .broken(seq: Int64(place + 1), .edited))
                }
            }
        }
    }

    @Test("is found for each byte of each hash")
    func everyHashByte() async throws {
        try await small { tamperer, _ in
            for line in try tamperer.lines() {
                let digits = Array(line.hash.hex)
                for index in digits.indices {
                    var changed = digits
                    changed[index] = changed[index] == "0" ? "1" : "0"
                    #expect(
                        try tamperer.verdict(with: { try $0.setHash(line.seq, String(changed)) })
                            == .broken(seq: line.seq, .edited))
                }
            }
        }
    }

    @Test("is found where a line is changed together with its hash")
    func editedWithHash() async throws {
        try await small { tamperer, head in
            let lines = try tamperer.lines()
            for line in lines {
                let text = line.text.replacing(#""at":"2026"#, with: #""at":"2025"#)
                let verdict = try tamperer.verdict(
                    against: head, with: { try $0.setLine(line.seq, text, ContentHash(of: text)) })
                // The last line has none after it: only the head that was kept elsewhere shows it.
                let expected: LedgerVerdict =
                    line.seq == head.lines
                    ? .broken(seq: line.seq, .notTheHead) : .broken(seq: line.seq + 1, .doesNotFollow)
                #expect(verdict == expected)
            }
        }
    }

    @Test("is found where a line is taken away")
    func deletion() async throws {
        try await small { tamperer, head in
            for seq in 1...head.lines {
                let verdict = try tamperer.verdict(against: head, with: { try $0.deleteLine(seq) })
                #expect(verdict == .broken(seq: seq, .missing))
                let closed = try tamperer.verdict(
                    against: head,
                    with: { tampering in
                        try tampering.deleteLine(seq)
                        for later in (seq + 1)..<(head.lines + 1) { try tampering.renumber(later, to: later - 1) }
                    })
                #expect(closed == (seq == head.lines ? .broken(seq: seq, .missing) : .broken(seq: seq, .reordered)))
            }
        }
    }

    @Test("is found where two lines change places")
    func reordering() async throws {
        try await small { tamperer, head in
            for first in 1..<head.lines {
                for second in (first + 1)...head.lines {
                    let verdict = try tamperer.verdict(with: { tampering in
                        try tampering.renumber(first, to: 1000)
                        try tampering.renumber(second, to: first)
                        try tampering.renumber(1000, to: second)
                    })
                    #expect(verdict == .broken(seq: first, .reordered))
                }
            }
        }
    }

    @Test("is found where a line is put in between, before the first or after the last")
    func insertion() async throws {
        try await small { tamperer, head in
            let lines = try tamperer.lines()
            for seq in 1...head.lines {
                let verdict = try tamperer.verdict(with: { tampering in
                    for later in stride(from: head.lines, through: seq, by: -1) {
                        try tampering.renumber(later, to: later + 1)
                    }
                    try tampering.insert(seq, lines[Int(seq) - 1].text, lines[Int(seq) - 1].hash)
                })
                #expect(verdict == .broken(seq: seq + 1, .reordered))
            }
            for seq in [Int64.min + 1, -1, 0] {
                let verdict = try tamperer.verdict(with: { try $0.insert(seq, lines[0].text, lines[0].hash) })
                #expect(verdict == .broken(seq: seq, .outOfPlace))
            }
            let appended = try tamperer.verdict(with: { try $0.insert(head.lines + 1, lines[0].text, lines[0].hash) })
            #expect(appended == .broken(seq: head.lines + 1, .reordered))
        }
    }

    @Test("is found where a text beside a line is changed, added or taken away, and not where it was erased")
    func texts() async throws {
        try await small { tamperer, head in
            let seq = try tamperer.firstText()
            #expect(try tamperer.verdict(with: { try $0.setText(seq, "another") }) == .broken(seq: seq, .textEdited))
            let zeros = String(repeating: "0", count: 64)
            #expect(try tamperer.verdict(with: { try $0.setSalt(seq, zeros) }) == .broken(seq: seq, .textEdited))
            #expect(try tamperer.verdict(with: { try $0.deleteText(seq) }) == .broken(seq: seq, .textMissing))
            #expect(try tamperer.verdict(with: { try $0.addText(1, "x") }) == .broken(seq: 1, .textAdded))
            #expect(
                try tamperer.verdict(with: { try $0.eraseText(seq) }) == .sound(lines: head.lines, head: head.hash))
        }
    }

    @Test("is found where the ledger's id is changed, or another ledger's head was kept")
    func otherLedger() async throws {
        try await small { tamperer, head in
            let renamed = try tamperer.verdict(with: { try $0.setLedgerID("demo") })
            #expect(renamed == .broken(seq: 1, .doesNotFollow))
            let other = LedgerHead(ledger: "demo", lines: head.lines, hash: head.hash)
            let held = try tamperer.verdict(against: other, with: { _ in })
            #expect(held == .broken(seq: 0, .notTheHead))
        }
    }

    @Test("shows against a head that was kept as text, where the end was cut off")
    func keptAsText() async throws {
        try await small { tamperer, head in
            #expect(head.text == "\(head.lines):\(head.hash.hex)")
            let kept = try #require(LedgerHead(head.text, of: head.ledger))
            #expect(kept == head)
            let cut = try tamperer.verdict(
                against: kept,
                with: { tampering in
                    try tampering.deleteText(head.lines)
                    try tampering.deleteLine(head.lines)
                })
            #expect(cut == .broken(seq: head.lines, .missing))
            for text in ["", ":", "1", "-1:\(head.hash.hex)", "1:xyz", "x:\(head.hash.hex)", "\(head.text):"] {
                #expect(LedgerHead(text, of: head.ledger) == nil, "\(text)")
            }
        }
    }

    @Test("is refused by the database itself without tampering with the tables first")
    func appendOnly() async throws {
        try await withStore { store, _ in
            _ = try await store.score(Samples.file("/a.wav"))
            let update = await storeError {
                try await store.change { try $0.session.define("UPDATE ledger SET line = '' WHERE seq = 1") }
            }
            let deletion = await storeError {
                try await store.change { try $0.session.define("DELETE FROM ledger") }
            }
            #expect(update?.code == .failed)
            #expect(deletion?.code == .failed)
        }
    }
}
