extension Catalogue {
    /// Trying lexicons out: on given texts, on clean calls, under recognisers' faults, and what is doubtful in them.
    static let englishLexiconTrials: [String: String] = [
        "lexicon.match.twoSources": "Both --text and --file are given. Give one of them.",
        "lexicon.match.noCSV": "--format: found csv, expected table or json. Give one of these.",
        "lexicon.match.agentLine": "{line} collector: {text}",
        "lexicon.match.customerLine": "{line} customer: {text}",
        "lexicon.match.mixedLine": "{line} someone: {text}",
        "lexicon.check.costs": "{language}: of the time on {calls} calls: {rules}",
        "lexicon.check.costsOnNearMisses": "{language}: of the time on {calls} near-misses: {rules}",
        "lexicon.check.idle":
            "{count} rules have exceptions that stop nothing in the lexicons' examples (L111); --exceptions lists them.",
        "given.nothing": "No text was given. Write it after --text, name a file with --file, or pipe it in.",
        "given.tooLong": "{path} holds more than {most} bytes, too much to explain. Give the lines that matter.",
        "given.notUTF8": "{path} is not UTF-8 text. Save it as UTF-8 and try again.",
        "given.notRead": "{path} cannot be read: {reason}. Check the path and whether you may read it.",
    ]
}
