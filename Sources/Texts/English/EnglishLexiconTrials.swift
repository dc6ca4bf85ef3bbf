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
        "lexicon.faults.sum":
            "{language}: examples with a recogniser's mistake that are found all the same: {share}; {kinds}.",
        "lexicon.faults.weakest": "{language}: fewest by {weakest}.",
        "lexicon.faults.rule": "Rule",
        "lexicon.faults.all": "All mistakes",
        "lexicon.faults.soundAlike": "sounds alike",
        "lexicon.faults.smallWord": "small word left out",
        "lexicon.faults.number": "number",
        "lexicon.faults.misheard": "misheard",
        "lexicon.faults.noList":
            "{path} has no list `misheard`. Write one, such as `misheard: [[their money, there money]]`.",
        "lexicon.faults.noPair":
            "{path}:{line}: expected what was heard and what was meant. Write it as [heard, meant].",
        "lexicon.gate.said": "{rule} ({name}) in {call} at {second}: “{words}”",
        "lexicon.gate.measured": "{rule} ({name}) in {call} at {second}: {words} measured",
        "lexicon.gate.missing": "{rule} ({name}) in {call}: the required phrase is missing",
        "lexicon.gate.undecided": "{rule} ({name}) in {call}: could not be decided, a pattern hit its limit",
        "lexicon.gate.new": "new       {found}",
        "lexicon.gate.accepted": "accepted  {found}; by {actor}: {reason}",
        "lexicon.gate.total": "{calls} clean calls looked at: {open} new hits, {accepted} more that were accepted.",
        "lexicon.gate.noCalls":
            "No clean calls are named by “{found}”: expected a folder of transcripts, or `stored`. Correct the name.",
        "lexicon.gate.noneNamed":
            "No clean calls are named. Give --corpus, or set `lexiconCleanCalls` in the configuration.",
        "lexicon.gate.refused":
            "Refused: {count} new hits on calls that were judged clean ({calls}). Make the rules narrower, or accept each by name: fairdial lexicon accept RULE --call CALL --reason \"…\".",
        "lexicon.gate.unread":
            "Refused: {unread} of the calls that were judged clean ({calls}) cannot be read. Mend them or take them out.",
        "lexicon.accept.nothing":
            "{rule} hits nothing new in the clean calls named {calls}. `fairdial lexicon test --corpus` lists what it hits.",
        "lexicon.accept.done": "{rule}: {count} hits accepted.",
        "given.nothing": "No text was given. Write it after --text, name a file with --file, or pipe it in.",
        "given.tooLong": "{path} holds more than {most} bytes, too much to explain. Give the lines that matter.",
        "given.notUTF8": "{path} is not UTF-8 text. Save it as UTF-8 and try again.",
        "given.notRead": "{path} cannot be read: {reason}. Check the path and whether you may read it.",
    ]
}
