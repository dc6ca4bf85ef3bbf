/// Names of sheets that Excel and LibreOffice take: 1 to 31 UTF-16 units without `[]:*?/\`, no apostrophe at an end, not
/// "History", and no two that differ in case alone.
enum SheetName {
    static let longest = 31

    /// One name for each, in their order.
    static func distinct(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let bare = bare(name)
            var number = 1
            var chosen = bare
            while !taken.insert(chosen.lowercased()).inserted {
                number += 1
                let ending = " (\(number))"
                chosen = cut(bare, longest - ending.utf16.count) + ending
            }
            return chosen
        }
    }

    private static func bare(_ name: String) -> String {
        let kept = name.map { character in
            isRefused(character) ? " " : character
        }
        let trimmed = trimmed(cut(trimmed(String(kept)), longest))
        if trimmed.isEmpty { return "–" }
        return trimmed.lowercased() == "history" ? "\(trimmed) –" : trimmed
    }

    private static func isRefused(_ character: Character) -> Bool {
        "[]:*?/\\".contains(character) || character.unicodeScalars.contains { $0.value < 0x20 }
    }

    private static func trimmed(_ name: String) -> String {
        func isEdge(_ character: Character) -> Bool { character == " " || character == "'" }
        return String(name.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
    }

    private static func cut(_ text: String, _ units: Int) -> String {
        var text = text
        while text.utf16.count > units { text.removeLast() }
        return text
    }
}
