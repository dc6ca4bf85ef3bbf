extension Catalogue {
    /// Every part of the English catalogue, one file a topic.
    static let englishParts: [[String: String]] = [englishInputs, englishLexicons, englishStore]
}
