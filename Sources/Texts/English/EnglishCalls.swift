extension Catalogue {
    /// What becomes known of calls late, and calls that several employees share.
    static let englishCalls: [String: String] = [
        "run.corrected":
            "{count} calls belong to another employee or start than was known, as is said of them now: {calls}. The later word counts; the change is in the ledger.",
        "run.rejudged":
            "{count} stored calls were judged again, under the lexicons and settings of their day, because more is known of them now: {calls}. The old judgements are kept.",
        "run.listedStored":
            "{count} calls of the call list are stored and their files are no longer here: {calls}. What the list says of them counts.",
        "run.otherLanguage":
            "{count} calls were heard in another language than they are known to be in now, and no engine here speaks theirs or no lexicon is for it: {calls}. Their scores rest on misheard words; put a transcript beside each, or configure a model.",
        "run.ownerless":
            "{count} hits lie where no collector is known to have spoken: they enter nobody's score. Calls: {calls}. Give the missing stretches in the call list.",
        "calls.second":
            "{path}:{line}: column {column} holds “{found}”, expected a second of the call such as 75, 75.5 or 1:15. The call's rows are set aside.",
        "calls.stretchOrder":
            "{path}:{line}: column {column} holds “{found}”, expected a second after “{from}”, where the stretch begins. The call's rows are set aside.",
        "calls.stretchMissing":
            "{path}:{line}: call “{call}” stands on line {first} too, and this row does not say from which second to which its employee spoke. Fill in from and until on each row of the call; its rows are set aside.",
        "calls.stretchOverlap":
            "{path}:{line}: call “{call}”: the stretch {found} shares seconds with {other} on line {first}. One second is one employee's; the call's rows are set aside.",
        "calls.stretchDiffers":
            "{path}:{line}: call “{call}”: column {column} holds “{found}”, on line {first} “{other}”. All rows of a call say the same of it; the call's rows are set aside.",
        "calls.restOfCall":
            "{path}:{line}: row set aside with another one of call “{call}”, which cannot be read: who answers for what is not known without it.",
        "calls.part":
            "{path}:{line}: column {column} holds “{found}”, expected which of the call's files it is: a whole number from 1 to {most}. The call's rows are set aside.",
        "calls.partWithoutFile":
            "{path}:{line}: call “{call}” is in several files, and this row has only one of part and file. Fill in both, or neither; the call's rows are set aside.",
        "run.partTwice":
            "{path}: claims to be file {number} of call “{call}”, which {other} is already. It is set aside; put the call list or the name right.",
        "run.partMissing":
            "{path}: of this call these files were not found: {numbers}. It is scored when they are there, or when the call list no longer names them.",
        "run.partTranscripts":
            "{path}: transcripts stand beside some files of this call and not beside others. Put one beside each, or take them away: how sure its words are could not be told.",
        "transcript.unlike":
            "{path}: the transcripts of this call's files were made in several ways: {found}, {first}. Put transcripts of one origin and language beside all of them.",
        "explain.file": "File {number}: {path} ({length})",
        "explain.inFile": "In the file: {place}",
        "report.nobody": "nobody known",
        "explain.stretch": "From {from} to {until}: {employee}",
        "explain.owner": "Whose: {employee}",
        "explain.callEnd": "the end",
    ]
}
