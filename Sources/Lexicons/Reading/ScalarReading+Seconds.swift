internal import Documents
internal import Model
internal import Yams

extension ScalarReading<LexiconProblem.Code> {
    /// `30s` or `2min`, in seconds; above 0.
    func seconds(_ node: Node, key: String) -> Double? {
        guard let text = text(node, key: key) else { return nil }
        if let seconds = Self.seconds(text) { return seconds }
        log.add(.badDuration, at: node.mark, Message("lexicon.badDuration", ["key": key, "found": text]))
        return nil
    }

    static func seconds(_ text: String) -> Double? {
        let isMinutes = text.hasSuffix("min")
        guard isMinutes || text.hasSuffix("s") else { return nil }
        let number = text.dropLast(isMinutes ? 3 : 1)
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
        guard isPlain, number.count <= 9, let value = Double(number), value > 0 else { return nil }
        return isMinutes ? value * 60 : value
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
