internal import Model

extension [String] {
    /// Words as they are shown: apart by spaces, Chinese ones written on.
    func joined(in language: Language) -> String {
        guard language == .chinese else { return joined(separator: " ") }
        return reduce(into: "") { text, word in
            let areLatin = text.last?.isASCII == true && word.first?.isASCII == true
            text += areLatin ? " \(word)" : word
        }
    }
}
