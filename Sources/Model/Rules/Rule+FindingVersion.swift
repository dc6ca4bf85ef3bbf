internal import Foundation

extension Rule {
    /// What the rule finds and what that costs, as a hash: SHA-256 of all its fields, sorted, but for those that only explain
    /// it or show it: name, basis, advice, training, known innocent uses and examples.
    package var findingVersion: ContentHash {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // A rule is plain values, which can always be written; were it not so, an empty text would only make all such rules
        // one, and their hits would have to be accepted by their words all the same.
        guard let whole = try? encoder.encode(self),
            var fields = try? JSONSerialization.jsonObject(with: whole) as? [String: Any]
        else { return ContentHash(of: id.text) }
        for field in ["name", "basis", "advice", "training", "falseHits", "examples"] { fields[field] = nil }
        let kept = try? JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)
        return ContentHash(of: [UInt8](kept ?? Data()))
    }
}
