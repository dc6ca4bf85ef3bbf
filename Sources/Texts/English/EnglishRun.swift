extension Catalogue {
    /// What a run says while it goes on and at its end.
    static let englishRun: [String: String] = [
        "run.engine": "Engine: {engine}, model {model}, for {languages}; {jobs} calls at a time.",
        "run.betterEngine":
            "Moonshine hears English far better than PocketSphinx and is not installed: scripts/get-engine moonshine.",
        "run.language": "Calls of unknown language are taken as “{language}” ({origin}).",
        "run.callListFound": "Call list: {path}, {count} calls.",
        "run.noCallList":
            "No call list: who made each call, and when, is unknown and stays so. Give one with --calls, or --name-pattern.",
        "run.namePatternZone":
            "--name-pattern reads dates and times, but no zone is configured: when calls were made stays unknown. Give one with --zone, such as Asia/Shanghai.",
        "run.notAFile":
            "{path}: a folder, a pipe, a device or a link to nothing under a recording's name; expected a regular file. Set aside, not opened.",
        "run.folderBrokeOff":
            "{path}: reading the folder broke off, as when a file share goes away. What was listed is scored; the next run looks for the rest.",
        "run.nameNotUTF8":
            "{path}: the name is not UTF-8 (each foreign byte is written as %FF here), so that it cannot be opened or shown. Set aside; rename it, for example with: convmv -f gb18030 -t utf-8 --notest FILE",
        "run.folderNotReadable":
            "{path}: the folder cannot be read; check its permissions. Set aside with all that is in it; the next run looks again.",
        "run.notListed": "{count} recordings of earlier runs are not listed; fairdial calls lists them.",
        "run.found":
            "{count} recordings found; {known} of them need nothing more, {todo} to do; {other} other files passed over.",
        "run.transcriptsPassedOver":
            "{count} transcripts are not read, because a form that goes before theirs stands beside them: {shown}.",
        "run.nothingFound":
            "No recordings under {paths}. Expected sound (.wav, .flac, .mp3, …) or transcripts (.transcript.json, .ctm, .vtt, .srt, .transcript.txt) or messages (messages.csv, NAME.messages.csv, .messages.jsonl).",
        "run.pathMissing": "{path}: no such file or folder.",
        "run.lexiconActivated":
            "First lexicon set for “{language}” on this database: {version} ({rules} rules) is active from now on.",
        "run.lexiconTrial":
            "The lexicons given for “{language}” ({version}) differ from the active set ({active}): they are on trial. Their results are shown and are not current. To make them count: fairdial score … --rescore --reason “…”.",
        "run.lexiconFromStore": "No lexicon given for “{language}”: the active set {version} is used.",
        "run.noLexicon":
            "{path}: no lexicon for “{language}”, neither given nor active. Set aside; add a lexicon for it with --lexicon.",
        "run.judgedUnder":
            "{count} stored calls were judged under lexicon version {version} (“{language}”) and are left as they are.",
        "run.rescored":
            "{count} stored calls were matched again under lexicon version {version} (“{language}”); {carried} rulings of reviewers were carried over. The old judgements are kept.",
        "run.unattributed":
            "{count} calls have no known employee: their deductions enter nobody's score until a call list names them.",
        "run.undated": "{count} calls have no known start: they belong to no day until a call list gives one.",
        "run.listedMissing": "{count} calls of the call list have no recording here: {calls}.",
        "run.copy": "{path}: the same bytes as {original}; counted once.",
        "run.progress": "{done}/{total} calls, {rate} hours of sound an hour, {left} left",
        "run.stopping": "Stopping after the calls in hand. Press Ctrl-C again to stop at once.",
        "run.brokeOff":
            "The run broke off; the {done} calls that were done are kept. Once what is said below is put right, run the same command again to go on.",
        "run.resume": "Interrupted: {left} recordings are left. Run the same command again to go on.",
        "run.reportWritten": "Report: {path}",
        "run.reasonMissing": "--rescore needs --reason “…”: the ledger records why a judgement was made again.",
        "run.reasonWithoutRescore": "--reason belongs to --rescore.",
        "run.report.notWritten": "{path}: the report cannot be written: {cause}.",
        "run.growing":
            "{path}: still being written. Set aside; the next run takes it once it has not changed for a minute.",
        "run.notReadable": "{path}: cannot be read; check its permissions. Set aside; the next run tries again.",
        "run.conflict":
            "{path}: the call list gives it the call of {other}, which has other sound already. Set aside; correct the call list.",
        "run.pathsMissing": "Name a folder or a file to score; only --rescore may go without.",
    ]
}
