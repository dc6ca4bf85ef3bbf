import Foundation
import Model
import Testing

@testable import Compliance

@Suite("Settings that change scores")
struct ComplianceSettingsTests {
    @Test("come back from storage as they were, and equal settings are written alike")
    func storage() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func settings(_ sources: [(String, Confidence)]) throws -> ComplianceSettings {
            ComplianceSettings(
                standsFrom: try #require(Confidence("0.75")), repetitionSeconds: 12.5,
                confidenceOfSource: Dictionary(sources) { first, _ in first })
        }
        let made = try settings([("webvtt", .one), ("pocketsphinx", .standsByDefault)])
        let same = try settings([("pocketsphinx", .standsByDefault), ("webvtt", .one)])
        let written = try encoder.encode(made)
        #expect(try JSONDecoder().decode(ComplianceSettings.self, from: written) == made)
        #expect(try encoder.encode(same) == written)
        #expect(made.hashValue == same.hashValue)
    }
}
