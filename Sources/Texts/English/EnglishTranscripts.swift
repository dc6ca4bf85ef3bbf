extension Catalogue {
    /// Transcripts made elsewhere.
    static let englishTranscripts: [String: String] = [
        "transcript.notReadable": "{path}: the transcript cannot be read: {cause}.",
        "transcript.notFile":
            "{path}: a folder, pipe or device; expected a transcript file. Copy the transcript to a file and give that.",
        "transcript.notUTF8":
            "{path}: the transcript is not UTF-8. Save it as UTF-8, such as with iconv -f GB18030 -t UTF-8.",
        "transcript.notJSON": "{path}: not a transcript: at “{place}”: {cause} See docs/transcripts.md.",
        "transcript.missing": "{path}: {place} is missing; expected {expected}. See docs/transcripts.md.",
        "transcript.format": "{path}: format is “{found}”, expected “{expected}”.",
        "transcript.value": "{path}: {place} is “{found}”, expected {expected}.",
        "transcript.notVTT": "{path}:1: found “{found}”, expected WEBVTT.",
        "transcript.cue":
            "{path}:{line}: found “{found}”, expected the times of a cue such as {expected}.",
        "transcript.mark":
            "{path}:{line}: found “{found}”, expected a mark with a speaker and a time, such as [agent 12.3], [customer 0:12.3] or [agent 1:02:03], before the words. Mend the line.",
        "transcript.backwards":
            "{path}:{line}: found the time {found}, expected {after} s (line {first}) or later: an utterance ends where the next one begins. Put the lines in order of time, or mend the time.",
        "transcript.ctmFields":
            "{path}:{line}: found “{found}”, expected file, channel, start, duration, word and perhaps a confidence, with spaces between. Mend the line; a comment begins with ;;.",
        "transcript.ctmOther":
            "{path}:{line}: words of “{found}”, expected “{expected}” as on the lines before: the file stands for one call. Give each call a file of its own.",
        "transcript.ctmAlternatives":
            "{path}:{line}: found {found}, expected <ALT_BEGIN>, <ALT> and <ALT_END> in this order, none inside another. Mend the line.",
        "transcript.field":
            "{path}:{line}: {field} is “{found}”, expected {expected}. Mend the line, or make the transcript again.",
        "transcript.noWords":
            "{path}: the transcript holds no words; expected one utterance at least. Make it again, or take it away to have the sound heard.",
    ]
}
