import Foundation
import Model
@testable import Lexicons

let sets = try LexiconSetBuilder(paths: [CommandLine.arguments[1]]).sets()
for (language, set) in sets {
    var lines = "", sources = ""
    var unknown = 0, empty = 0, total = 0
    for rule in set.rules where rule.status != .retired {
        for wording in rule.any {
            let source: String
            switch wording {
            case .phrase(let phrase): source = PhrasePattern.source(phrase)
            case .pattern(let pattern): source = pattern
            }
            total += 1
            sources += source + "\n"
            guard let node = try? PatternParser.widened(Apostrophes.plain(source)) else { unknown += 1; print("unknown", source); continue }
            guard let text = WideBytes.pattern(of: CommandLine.arguments.count > 2 ? WideCore.of(node) : node) else { empty += 1; print("empty", source); continue }
            lines += text + "\n"
        }
    }
    print(language.code, set.rules.count, total, unknown, empty, lines.utf8.count)
    try lines.write(toFile: "/work/lanes/matcher-pure/\(language.code).wide", atomically: true, encoding: .utf8)
    try sources.write(toFile: "/work/lanes/matcher-pure/\(language.code).src", atomically: true, encoding: .utf8)
}
