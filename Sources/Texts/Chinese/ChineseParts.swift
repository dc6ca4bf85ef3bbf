extension Catalogue {
    /// Every part of the Chinese catalogue, one file a topic.
    static let chineseParts: [[String: String]] = [chineseInputs, chineseLexicons, chineseStore]
}
