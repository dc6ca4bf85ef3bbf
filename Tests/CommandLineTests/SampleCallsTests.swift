import Foundation
import Testing

/// A violation of the sample calls as a perfect listener would find it.
private struct Expected: Decodable {
    let rule: String
    let channel: String?
    let second: Double?
    let words: String?
    let missing: Bool?
    /// Whether PocketSphinx is known not to hear these words as they were said.
    let misheard: Bool?

    var isMissing: Bool { missing ?? false }

    /// Whether a hit of the result is this violation: the rule, the speaker, and about the second.
    func isFound(in hit: [String: Any]) -> Bool {
        guard hit["rule"] as? String == rule, (hit["kind"] as? String == "missing") == isMissing else { return false }
        guard let second, let start = hit["start"] as? Double else { return isMissing }
        let role = hit["role"] as? String
        return abs(start - second) < 6 && (role == channel || role == "mixed")
    }
}

@Suite("The sample calls")
struct SampleCallsTests {
    /// One run over all samples with the lexicons that ship.
    private func outcome() async throws -> [String: [String: Any]] {
        let samples = "\(Workspace.root)/audio-samples"
        let outcome = try await Workspace().run(
            "score", samples, "--lexicon", "\(Workspace.root)/lexicons", "--format", "json")
        #expect(outcome.code == 1, "one sample is a text: \(outcome.errors)")
        return try outcome.calls()
    }

    private func expected() throws -> [String: [Expected]] {
        let file = URL(fileURLWithPath: "\(Workspace.root)/audio-samples/expected.json")
        return try JSONDecoder().decode([String: [Expected]].self, from: Data(contentsOf: file))
    }

    @Test("violations are found where they were said, clean calls stay clean, and what is misheard is told")
    func samples() async throws {
        let calls = try await outcome()
        let expected = try expected()
        #expect(Set(calls.keys) == Set(expected.keys))
        #expect(calls["en-16-broken.wav"]?["state"] as? String == "unscored")
        var found = 0
        var missed: [String] = []
        for (file, violations) in expected.sorted(by: { $0.key < $1.key }) {
            let hits = calls[file]?["hits"] as? [[String: Any]] ?? []
            for violation in violations where !(violation.misheard ?? false) {
                if hits.contains(where: violation.isFound) {
                    found += 1
                } else {
                    missed.append("\(file): \(violation.rule) “\(violation.words ?? "missing")”")
                }
            }
            // Whatever counts was really said, or really not said.
            for hit in hits where hit["standing"] as? String == "stands" {
                let isTrue = violations.contains { $0.isFound(in: hit) }
                #expect(isTrue, "\(file): \(hit["rule"] ?? "") counts and is wrong")
            }
        }
        if !missed.isEmpty { print("Not found:\n" + missed.joined(separator: "\n")) }
        // PocketSphinx mishears telephone sound; transcripts made elsewhere leave no excuse.
        #expect(missed.filter { $0.hasPrefix("zh-") } == [])
        #expect(Double(found) >= 0.9 * Double(found + missed.count), "\(missed)")
        for clean in ["en-07-clean.flac", "en-08-near-misses.ogg", "en-10-clean.mp3", "en-13-angry-customer.caf"] {
            let said = (calls[clean]?["hits"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "said" }
            #expect(said.isEmpty, "\(clean): \(said.compactMap { $0["rule"] as? String })")
        }
    }
}
