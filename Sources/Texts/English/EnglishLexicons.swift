extension Catalogue {
    /// Lexicon files, their problems, their examples and explanations of matches.
    static let englishLexicons: [String: String] = [
        "lexicon.refused":
            "The lexicons were not taken: {count} problem(s) in {files} file(s). Correct them and try again.",
        "lexicon.noLexicon": "The folder holds no lexicon. Name a folder or a file with .yaml files.",
        "lexicon.wrongKind.wording":
            "An entry of `any` has {found}, but exactly one of `phrase:` and `pattern:` was expected. Write two entries for two wordings.",
        "lexicon.unknownFormat":
            "The format is {found}, and this version reads format {known}. Write `format: {known}`, or use a newer version.",
        "lexicon.unknownLanguage": "'{found}' is not a language code. Write zh, en or another ISO 639 code.",
        "lexicon.duplicateID":
            "The rule id {id} is already used at {first}. An id belongs to one rule for ever: give this rule another.",
        "lexicon.duplicateName": "The lexicon name {name} is already used by {first}. Give this file another name.",
        "lexicon.badID":
            "'{found}' is not a rule id. Write words of letters, digits and - joined by dots, such as zh.threat.violence.",
        "lexicon.macroInPhrase":
            "`%{name}%` names a part of patterns and stands in a phrase. Write the wording as a pattern, or make a list of it.",
        "lexicon.macroIsList": "`{name}` is the name of a list, too. Give one of the two another name.",
        "lexicon.macroCycle": "`{name}` leads back to itself: {way}. Write one of them out.",
        "lexicon.contact.besideWords":
            "`{key}` has no place beside `contact`: the rule is about calls, not about words. Take it out.",
        "lexicon.contact.limit":
            "`contact` has {found}; expected is one of `outside`, `calls`, `again` and `wait`. Write a rule for each.",
        "lexicon.contact.runsOver": "`runsOver` belongs to `outside`. Take it out.",
        "lexicon.contact.default": "`default` is for `zone: debtor`, where the debtor's is not known. Take it out.",
        "lexicon.contact.hours":
            "`until` must be later on the same day than `from`; hours over midnight are two entries.",
        "lexicon.contact.days": "`days` is a list of {allowed}, each once.",
        "lexicon.contact.clock": "`{key}` is '{found}', but a time of day in quotes was expected, such as \"08:00\".",
        "lexicon.contact.within": "`within` may be 24 hours (1440min) at most.",
        "lexicon.contact.zone":
            "`{key}` is '{found}', but debtor (not in `default`), call or a zone such as Asia/Shanghai was expected.",
        "lexicon.contact.country": "`country` is '{found}', but two capital letters were expected, such as CN.",
        "lexicon.contact.example":
            "The example '{found}' is no list of calls in order of time, such as \"2026-03-02 09:00, 11:00, 14:00 incoming\".",
        "lexicon.badStop":
            "An entry of `unless` is a pattern, `{before: PATTERN, words: 3}`, or `{other: PATTERN}` for what somebody else said last.",
        "lexicon.wordsOfOther":
            "`words` counts within one speaker's words. Say `seconds` for what others say, and nothing for `other`.",
        "lexicon.badReach": "`near` says how near: either `words: 8` or `seconds: 10s`.",
        "lexicon.badCount": "`{key}` is '{found}', but a whole number from {least} to {most} was expected.",
        "lexicon.creditCosts":
            "`{key}` has no place in a rule of good conduct, which costs nothing. Take it out, or take `kind: credit` out.",
        "lexicon.badManner":
            "`manner` has {found}, but exactly one of `deadAir:`, `talkingOver:`, `wordsPerSecond:` and `shouting:` was expected. Write one, such as {deadAir: {longerThan: 30s}}.",
        "lexicon.mannerAndWords":
            "`{key}` speaks of words and has no place beside `manner`. Take it out, or write two rules.",
        "lexicon.mannerInUtterances":
            "`within` counts utterances, and what `manner` measures lies in none. Write seconds or per cent.",
        "lexicon.badTimings":
            "'{found}' is no example of a rule with `manner`. Write who speaks when, such as 'agent 0-5, customer 45-50'.",
        "lexicon.badBound":
            "`{key}` is '{found}', but a number above 0 and below 100 was expected, such as {example}.",
        "lexicon.silenceIsNobodys":
            "`speaker` is '{found}', but silence is nobody's. Write `speaker: any` with `deadAir`.",
        "lexicon.slotWithoutGroup":
            "'{wording}' has no group {slot}, so the slot could never be read there. Write it as a pattern with (?<{slot}>…), or as another rule.",
        "lexicon.badSlot":
            "The slot {slot} has {found}, but exactly one of `money:`, `number:`, `deadline:`, `oneOf:` and `noneOf:` was expected. Write one, such as {money: {over: 10000}}.",
        "lexicon.badCurrency": "'{found}' is no currency. Write a code of ISO 4217, such as CNY or USD.",
        "lexicon.badBounds":
            "`{what}` needs `over:`, `under:`, or both with something between them. Write one, such as {over: 10000}.",
        "lexicon.badSlotBound":
            "`{key}` is '{found}', but a plain number with at most {places} decimals was expected, such as 10000.",
        "lexicon.badDeadline":
            "`within` is '{found}', but whole hours, minutes or days were expected, such as 24h, 90min or 3d.",
        "lexicon.slot.met": "{slot}: “{words}” is {value} ({test})",
        "lexicon.slot.unmet": "the slot {slot} asks for {test}, and “{words}” is {value}",
        "lexicon.slot.unread":
            "not decided, for a reviewer: the slot {slot} asks for {test}, and “{words}” could not be read so",
        "lexicon.badDeduct": "`deduct` is '{found}', but a rule deducts 1 or 2 points.",
        "lexicon.badConfidence":
            "`stands` is '{found}', but a number from 0 to 1 with at most four places was expected, such as 0.8.",
        "lexicon.datesReversed": "`until` ({until}) lies before `from` ({from}). Exchange or correct the dates.",
        "lexicon.badDuration":
            "`{key}` is '{found}', but seconds or minutes above 0 were expected, such as 30s or 2min.",
        "lexicon.badWindow":
            "`within` has {found}, but exactly one of `first:` and `last:` was expected. Write one, such as {first: 30s}.",
        "lexicon.badPattern":
            "The pattern '{pattern}' is wrong at character {character}: {reason}. Correct it there or just before, or write a phrase.",
        "lexicon.pattern": "The pattern '{pattern}' is wrong at character {character}: {reason}.",
        "lexicon.unknownList":
            "%{list}% names a list that is not in `lists:` of this file (known: {known}). Add the list or correct the name.",
        "lexicon.badListName":
            "'{found}' is not a list name. Write letters, digits, - and _, beginning with a letter.",
        "lexicon.listInList":
            "The item '{item}' of the list {list} names a list, but items are taken literally. Write the other list's items out.",
        "lexicon.duplicateWording": "'{wording}' stands twice in this rule. Remove one.",
        "lexicon.tooManyWordings":
            "The phrase '{phrase}' stands for more than {most} phrases with its lists written out. Use a pattern.",
        "lexicon.noSound.sign":
            "The pattern '{wording}' cannot be looked for by its sound: `{sign}` asks for what characters are. Write characters, `.` and `[…]` without ranges, or set `homophones: false` beside it.",
        "lexicon.noSound.unknownWord":
            "'{wording}' cannot be looked for by its sound: no dictionary says how '{word}' sounds. Write it as it is spoken, or set `homophones: false` beside it.",
        "lexicon.noSound.pattern":
            "The pattern '{wording}' has no Chinese characters, and only these have a sound in patterns. Write it as phrases, or set `homophones: false` beside it.",
        "lexicon.noSound.dictionary":
            "'{wording}' cannot be looked for by its sound: the English dictionary of PocketSphinx is missing. Install Debian's pocketsphinx-en-us, or set `homophones: false` beside it.",
        "lexicon.noSound.short":
            "'{wording}' has fewer than two words, or three Chinese characters, and sounds like too many others. Add the words beside it, or set `homophones: false`.",
        "lexicon.phraseTooLong":
            "The phrase '{phrase}' has {characters} characters, more than can be looked for at once. Is a quote missing? Else write its parts as phrases of their own.",
        "lexicon.missingExamples":
            "{what} has {match} matching and {noMatch} non-matching examples, but needs both. Add them under `examples:`.",
        "lexicon.tooFewNearMisses":
            "{what} has {match} matching examples and only {noMatch} under `noMatch`. Add near-misses until there are as many.",
        "lexicon.nestedRepeats":
            "The pattern '{pattern}' repeats a repetition without bound and may be slow. Give one of them a bound, such as {0,20}.",
        "lexicon.wordingInTwoRules": "'{wording}' stands in {id} and in {other}. Keep it in one of them.",
        "lexicon.matchesNothing":
            "The pattern '{pattern}' can match no words at all; such a match never counts. Make a part of it necessary.",
        "lexicon.unusedList": "No phrase or pattern uses the list {list}. Remove it or use %{list}%.",
        "lexicon.shadowedRule":
            "{other}, of the same category and no cheaper, finds all {count} `match` examples of {rule}, too. Give {rule} an example that only it finds, or retire it.",
        "lexicon.idleException":
            "{count} of {all} exceptions of {rule} stop nothing in the {texts} examples of this language: {exceptions}. Add a near-miss that each of them stops, or take it out.",
        "lexicon.triedAlways":
            "{count} wordings of {rule} hold no words that could be looked for first and are tried on every turn: {wordings}. Make a fixed word a necessary part of them.",
        "lexicon.firesOften.nearMisses":
            "{rule} finds something in {hits} of {calls} near-misses of this language. It would fire often: make its wordings narrower.",
        "lexicon.firesOften.calls":
            "{rule} finds something in {hits} of {calls} calls. Make its wordings narrower, or try it out first (`status: shadow`).",
        "lexicon.noMemory": "There is no memory left to match the lexicon. Run fewer jobs at once.",
        "lexicon.status.active": "active",
        "lexicon.status.shadow": "on trial",
        "lexicon.status.retired": "retired",
        "lexicon.match.badSpeaker": "--speaker: found '{found}', expected agent, customer or mixed. Give one of these.",
        "lexicon.match.badLanguage":
            "--language: found '{found}', expected a code such as zh or en. Give one, or leave it out.",
        "lexicon.match.badDate":
            "--on: found '{found}', expected a date of the calendar such as 2026-02-14. Write it so.",
        "lexicon.example.passed": "{rule}: “{text}” does what it should.",
        "lexicon.example.notFound":
            "{rule} should find “{text}” and does not. Add a wording, or move it to `knownMiss`.",
        "lexicon.example.excused":
            "{rule} should find “{text}”, but its exception {wording} stops it. Make the exception narrower.",
        "lexicon.example.wronglyFound":
            "{rule} should not find “{text}”, but finds “{words}” by {wording}. Make the wording narrower or add an exception.",
        "lexicon.example.nowFound":
            "{rule} now finds “{text}”, a known miss, by {wording}. Move it to `match`.",
        "lexicon.example.undecided":
            "{rule} could not be decided on “{text}”: a pattern hit its limit, or what stands in a slot could not be read. Make the pattern simpler or the group narrower.",
        "lexicon.example.otherRules": "“{text}”, a near-miss of {rule}, is found by {others}.",
        "lexicon.nearMiss.exception": "stopped by the exception {pattern}, which found “{words}”",
        "lexicon.nearMiss.before": "stopped by the words “{words}” just before, which {pattern} found",
        "lexicon.nearMiss.other": "stopped by what somebody else said last: {pattern} found “{words}”",
        "lexicon.nearMiss.partOf": "the words are a part of “{words}”",
        "lexicon.nearMiss.alone": "none of these stands near: {words}",
        "lexicon.nearMiss.tooSeldom": "the rule counts from the time number {times} on",
        "lexicon.nearMiss.calls": "the rule is not asked of a call so short, or that nobody answered",
        "lexicon.nearMiss.firstPercent": "the rule looks in the first {percent} % of the call only",
        "lexicon.nearMiss.lastPercent": "the rule looks in the last {percent} % of the call only",
        "lexicon.nearMiss.firstUtterances": "the rule looks in the first {count} utterances only",
        "lexicon.nearMiss.agentOnly": "the rule is for the agent's words only",
        "lexicon.nearMiss.customerOnly": "the rule is for the customer's words only",
        "lexicon.nearMiss.speaker": "the rule is for another speaker",
        "lexicon.nearMiss.first": "the rule looks in the first {seconds} seconds of the call only",
        "lexicon.nearMiss.last": "the rule looks in the last {seconds} seconds of the call only",
        "lexicon.nearMiss.dates": "the rule counts from {from} until {until}",
        "lexicon.nearMiss.retired": "the rule is retired",
        "lexicon.nearMiss.missingWord": "the word “{word}” is missing",
        "lexicon.nearMiss.undecided": "not decided: a pattern of the rule hit its limit",
    ]
}
