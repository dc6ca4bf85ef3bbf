extension Catalogue {
    /// The database and its ledger.
    static let englishStore: [String: String] = [
        "store.runInProgress":
            "{database}: another run is scoring into this database. Its recordings are scored once; wait until it has ended, or give --database another path.",
        "store.runInProgress.known":
            "{database}: another run is scoring into this database (process {process} on {host}, since {since}). Its recordings are scored once; wait until it has ended, or give --database another path.",
        "store.fileExists":
            "{path}: a file stands there already and is not overwritten. Give another path; restore takes --replace and moves the old database aside.",
        "store.noBackup": "{path}: no such backup.",
        "store.brokenLedger":
            "{database}: the ledger does not verify from line {line} on: something in it was changed. fairdial ledger verify tells more.",
        "store.noFolder":
            "{database}: the folder of this database does not exist. Create it, or give --database another path.",
        "store.isFolder":
            "{database} is a folder; a database is a file. Add a file name, such as {database}/fairdial.db.",
        "store.noPermission":
            "{database}: the database cannot be opened or created: no permission. Give this account the right to read and write the file and its folder, or give --database another path.",
        "store.readOnly":
            "{database}: the database is read-only. Make the file and its folder writable, or give --database another path.",
        "store.locked":
            "{database}: another program is writing to the database and has not let go of it. Wait until it has finished, or stop it, and try again.",
        "store.notADatabase":
            "{database} is not a SQLite database. Check the path; the file has not been changed.",
        "store.otherProgram":
            "{database} is a database of another program: it holds none of FairDial's tables. Check the path; the file has not been changed.",
        "store.newerDatabase":
            "{database} was made by a newer FairDial: its tables are version {found}, and this program knows versions up to {known}. Use the newer program; the file has not been changed.",
        "store.damaged":
            "{database} is damaged at {place}: something there was not written by FairDial, or the disk has a fault. Nothing of this step was saved. Restore the last backup.",
        "store.damagedFile":
            "{database} is damaged: SQLite cannot read it as it should be. Nothing of this step was saved. Check the disk and restore the last backup.",
        "store.diskFull":
            "{database}: the disk is full; this step was not saved. Free some space and start again: nothing that was saved is lost.",
        "store.ioFailed":
            "{database}: the disk does not read or write as it should ({cause}); this step was not saved. Check the disk and its connection, then start again: nothing that was saved is lost.",
        "store.closed": "{database}: the database has already been closed. Start the program again.",
        "store.cancelled": "{database}: the step was interrupted; nothing of it was saved. Start again to go on.",
        "store.failed":
            "{database}: the database reports an error, and this step was not saved: {cause}. Start again; if it comes back, please report it with this line.",
        "store.reasonMissing": "This change needs a reason, which will be kept with it. Give one with --reason.",
        "store.noSuchRecording": "No recording {recording} is stored.",
        "store.noSuchJudgement": "No judgement {judgement} is stored.",
        "store.noSuchCall":
            "No stored call matches {reference}. Give a call id, a path, a file name, or at least the first six digits of its hash; fairdial calls lists them.",
        "store.ambiguousCall": "{reference} may mean several calls; give one of these ids:\n{candidates}",
        "store.noJudgement":
            "{recording} has no score yet, so nothing of it can be ruled on. Score it first (fairdial score …).",
        "store.nothingToSettle":
            "{recording} does not wait for rule {rule}: it was decided, or a person has listened already. Not decided and not listened to: {open}. Nothing was changed.",
        "store.noSuchHit": "No hit {hit} is stored; fairdial review list shows the hits that wait.",
        "store.hitIsShadow":
            "Hit {hit} is of rule {rule}, which is only being tried out: it counts for nothing, so there is nothing to rule on.",
        "store.hitIsCredit":
            "Hit {hit} is of rule {rule}, which is about good conduct: it costs nothing, so there is nothing to rule on.",
        "store.hitNotCurrent":
            "Hit {hit} belongs to judgement {judgement}, which does not count (any more). Rule on a hit of the current judgement.",
        "store.lexiconNotKept":
            "The lexicons of version {version} are not stored, so nothing can be judged under them.",
        "store.transcriptNotKept":
            "No transcript of {recording} by engine {engine} is stored, so it cannot be judged.",
        "store.inconsistentJudgement": "Judgement {judgement} contradicts itself ({found}) and was not saved.",
        "store.badDate": "{found} is not a date. Write year, month and day, such as 2026-02-14.",
        "review.cut": "{shown} of {count} are shown; --limit {count} shows all.",
        "review.undecided":
            "{count} times a rule could not be decided on a call and nobody has listened yet; after listening: fairdial review settle CALL --rule RULE --reason …",
        "review.notDecided": "(could not be decided: please listen)",
        "review.nothing":
            "No hit of rule {rule} waits or counts, so nothing was ruled on. Look at fairdial review list, and check the rule's id.",
        "review.settled": "{call}: a person has listened for {rules}; nothing else waits.",
        "review.settledWaiting": "{call}: a person has listened for {rules}; something else still waits.",
        "calls.cut": "{shown} of {count} calls are shown; the totals are of all. --limit {count} shows all.",
        "calls.badChoice": "{option}: found “{found}”, expected one of: {expected}.",
        "status.undecided": "rules that could not be decided on a call, for a person to listen",
        "explain.settled": "Not decided: {rule}. {reviewer} has listened: {reason}",
        "explain.settings":
            "Judged with: a hit counts from confidence {threshold} where its rule does not say; within {seconds} s it costs once",
        "ledger.badHead":
            "--head: found “{found}”, expected what “fairdial ledger head” prints: a number of lines, a colon, and a hash of 64 digits.",
        "store.notScored": "{period} has no scores yet. Make them first: fairdial performance run --period {period}.",
        "store.ledger.missing": "the line is missing",
        "store.ledger.outOfPlace": "a line stands here that was never written",
        "store.ledger.edited": "the line no longer gives its hash: the line or the hash was changed",
        "store.ledger.notALine": "the text is not a ledger line",
        "store.ledger.reordered": "another line stands in its place",
        "store.ledger.doesNotFollow": "it does not continue the line before: one of the two was changed or replaced",
        "store.ledger.textMissing": "a text that belongs to the line is gone, and was not erased by FairDial",
        "store.ledger.textEdited": "a text that belongs to the line was changed",
        "store.ledger.textAdded": "a text stands beside the line that does not belong to it",
        "store.ledger.feedEdited": "rows that were imported with the line were changed, or payments given to others",
        "store.ledger.deductionsEdited": "what a call was deducted is not what the line says",
        "store.ledger.appealsEdited": "the appeal, or what was decided of it, was changed",
        "store.ledger.awardsEdited": "the award, or what was decided of it, was changed",
        "store.ledger.scoresEdited": "the scores that were written with the line were changed",
        "store.ledger.notTheHead": "it is not the ledger, or not the line, whose hash was kept",
    ]
}
