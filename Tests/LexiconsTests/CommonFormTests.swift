import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("The common form of rules and transcripts")
struct CommonFormTests {
    @Test(
        "is the plain one of what Unicode knows under two forms",
        arguments: [
            ("Ｓｕｅ　ｙｏｕ２４", "Sue you24"), ("①②", "12"), ("ﬁne", "fine"), ("㎏", "kg"), ("罵你這個騙子", "骂你这个骗子"),
            ("don’t", "don't"), ("⾺上", "马上"), ("wait…", "wait…"), ("café", "café"), ("我，你。好？", "我,你。好?"),
        ])
    func plain(written: String, common: String) { #expect(CommonForm.text(written) == common) }

    @Test("keeps signs of patterns signs")
    func patterns() throws {
        let written = CommonForm.pattern("你（好）？[Ａ-Ｚ]")
        #expect(written.text == #"你\x{28}好\x{29}\x{3f}[A-Z]"#)
        #expect(
            written.origins == [0] + [Int](repeating: 1, count: 6) + [2]
                + [3, 4].flatMap { [Int](repeating: $0, count: 6) }
                + [5, 6, 7, 8, 9, 10])
        let error = #expect(throws: PatternError.self) { try CompiledPattern("？？(") }
        #expect(error?.offset == 3, "the end of the pattern as it was written")
    }

    @Test(
        "lets a rule find what is written otherwise, and shows it as it was written",
        arguments: [
            ("phrase: 打断你的腿", "小心我打斷你的腿", "打斷你的腿"), ("phrase: 打斷你的腿", "打断你的腿", "打断你的腿"),
            ("pattern: '打[斷折]你'", "我就打断你的", "打断你"), ("phrase: sue you", "we ｓｕｅ　ｙｏｕ now", "ｓｕｅ　ｙｏｕ"),
            ("phrase: 24 kg", "at least 24㎏ of it", "24㎏"), ("pattern: '腿（断）'", "腿(断)了", "腿(断)"),
            ("pattern: '2\\d kg'", "２４ kg", "２４ kg"), ("phrase: 微信VIP转账", "加微信ＶＩＰ轉賬", "微信ＶＩＰ轉賬"),
        ])
    func found(wording: String, text: String, words: String) throws {
        let lexicon = Sample.oneRule("any: [{\(wording)}]")
        let found = try Sample.findings(lexicon, in: [Sample.utterance(text, from: 0, to: 3)])
        // Between `24` and `kg` a phrase wants a space, which ㎏ does not have.
        #expect(found.map(\.text) == (wording.hasSuffix("24 kg") ? [] : [words]))
    }

    @Test("leads back to whole characters where one stands for several")
    func wayBack() {
        let turn = SpokenText.turn("a㎏b", role: .agent)
        #expect(String(decoding: turn.view.bytes, as: UTF8.self) == "akgb")
        func source(_ range: Range<Int>) -> String { turn.words(turn.view.source(of: range)) }
        #expect(source(0..<1) == "a")
        #expect(source(0..<2) == "a㎏")
        #expect(source(1..<3) == "㎏")
        #expect(source(2..<4) == "㎏b")
        #expect(source(3..<4) == "b")
    }

    @Test("is that of OpenCC and ICU, as the tables are", .enabled(if: Tables.canBeMade, "no opencc, no uconv"))
    func tables() throws { #expect(try Tables.differences() == []) }
}

/// The tables of characters, and the packages that they come from.
private enum Tables {
    static var canBeMade: Bool {
        ["/usr/bin/opencc", "/usr/bin/uconv"].allSatisfy(FileManager.default.isExecutableFile)
    }

    /// Characters for which a package gives another answer than the table.
    static func differences() throws -> [String] {
        let common = (0x4E00...0x9FA5).compactMap { Unicode.Scalar($0) }
        let text = common.map { "\($0)\n" }.joined()
        let simplified = try output("/usr/bin/opencc", ["-c", "t2s.json"], text).split(separator: "\n")
        let untoned = "Han-Latin; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC"
        let readings = try output("/usr/bin/uconv", ["-x", untoned], text).split(separator: "\n")
        try #require(simplified.count == common.count && readings.count == common.count)
        var differing: [String] = []
        var signs: [String: Unicode.Scalar] = [:]
        for (place, scalar) in common.enumerated() {
            let plain = SimplifiedCharacters.simplified(scalar) ?? scalar
            if simplified[place].unicodeScalars.count == 1, simplified[place].unicodeScalars.first != plain,
                simplified[place].unicodeScalars.first.map({ $0.value < 0xA000 }) == true
            {
                differing.append("\(scalar)→\(plain)")
            }
            let reading = readings[place].replacingOccurrences(of: "ü", with: "v")
            guard let sign = ChineseSounds.sign(of: scalar), reading.allSatisfy({ $0.isASCII && $0.isLetter }) else {
                continue
            }
            let sound = ChineseSounds.common(reading[...])
            if let known = signs[sound], known != sign { differing.append("\(scalar): \(reading)") }
            signs[sound] = sign
        }
        return differing
    }

    private static func output(_ program: String, _ arguments: [String], _ input: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tables-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("in")
        try input.write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
