internal import Documents
import Model

internal import Yams

/// Reads `patterns:`, named parts of patterns, and writes them out: each may name lists and others.
struct MacroReader {
    let log: LexiconLog
    let lists: [String: [String]]
    let language: Language

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    /// Parts that need not be written: figures and number words, and what is said of money. A file's own come first.
    private var shipped: [String: String] {
        switch language {
        case .chinese:
            [
                "number": "(?:[0-9]{1,15}(?:[.,][0-9]{1,6}){0,4}|[〇零一二两俩三四五六七八九十百千万亿半]){1,20}",
                "money": "(?:人民币|¥)?%number%(?:(?:块|元|圆)(?:[0-9一二三四五六七八九](?![0-9一二三四五六七八九十百千万])[毛角]?|钱)?)?",
            ]
        default:
            [
                "number":
                    #"\d+(?:[.,]\d+)*(?: ?%scale%)?|(?:a (?=%scale%))?(?:%numberWord%[ -](?:and )?){0,6}%numberWord%"#,
                "scale": #"(?:hundred|thousand|grand|million|billion|k)\b"#,
                "numberWord": Self.englishNumberWords,
                "money":
                    #"[$£€]\s?%number%|%number% ?(?:dollars?|bucks|pounds?|euros?)(?: and %number% cents?)?|%number% ?cents?"#,
            ]
        }
    }

    private static let englishNumberWords = """
        (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|\
        eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)
        """

    /// All of them, written out.
    func macros(_ node: Node?) -> [String: String] {
        var marks: [String: Mark?] = [:]
        var written = shipped.filter { lists[$0.key] == nil }
        for (name, value) in own(node) {
            guard let text = scalars.text(value, key: "patterns.\(name)") else { continue }
            written[name] = text
            marks[name] = value.mark
        }
        return written.keys.sorted().reduce(into: [:]) { macros, name in
            macros[name] = expanded(name, written, [], marks[name] ?? nil)
        }
    }

    /// All that a file's own name.
    static func names(in node: Node?) -> Set<String> {
        Set(node?.mapping?.flatMap { ListExpansion.names(in: $0.value.scalar?.string ?? "") } ?? [])
    }

    private func own(_ node: Node?) -> [(String, Node)] {
        guard let node else { return [] }
        guard case .mapping(let mapping) = node else {
            log.add(
                .wrongKind, at: node.mark,
                Message("document.wrongKind.mapping", ["what": "patterns", "found": node.shown]))
            return []
        }
        return mapping.compactMap { key, value in
            let name = key.scalar?.string ?? key.shown
            guard ListExpansion.isListName(name[...]) else {
                log.add(.badListName, at: key.mark, Message("lexicon.badListName", ["found": name]))
                return nil
            }
            guard lists[name] == nil else {
                log.add(.badMacro, at: key.mark, Message("lexicon.macroIsList", ["name": name]))
                return nil
            }
            return (name, value)
        }
    }

    /// - Parameter way: the names that led here.
    private func expanded(_ name: String, _ written: [String: String], _ way: [String], _ mark: Mark?) -> String? {
        guard let text = written[name] else { return nil }
        guard !way.contains(name) else {
            log.add(
                .badMacro, at: mark,
                Message("lexicon.macroCycle", ["name": name, "way": (way + [name]).joined(separator: " → ")]))
            return nil
        }
        var inner: [String: String] = [:]
        for other in ListExpansion.names(in: text) where lists[other] == nil {
            guard written[other] != nil else {
                let known = (lists.keys.sorted() + written.keys.sorted()).joined(separator: ", ")
                log.add(.unknownList, at: mark, Message("lexicon.unknownList", ["list": other, "known": known]))
                return nil
            }
            guard let pattern = expanded(other, written, way + [name], mark) else { return nil }
            inner[other] = pattern
        }
        return ListExpansion(lists: lists, macros: inner).pattern(text).text
    }
}
