package import Model

extension Store {
    /// Writes down that a run begins, with the paths that it was pointed at, as people wrote them.
    package func beginRun(paths: [String]) async throws(StoreError) -> Run {
        try await change { change in
            let run = Run(
                id: RunID("run-\(RandomHex.digits(bytes: 8))"), startedAt: change.now, finishedAt: nil, paths: paths)
            try change.session.run(RunQueries.begin, [run.id, run.startedAt, try StoredJSON.write(paths)])
            try change.note("run.begun", subject: run.id.text, body: [:])
            return run
        }
    }

    /// Writes down how a run ended; a run that has ended keeps its first end.
    package func finish(_ run: RunID, counts: RunCounts) async throws(StoreError) {
        try await change { change in
            let changed = try change.session.run(
                RunQueries.finish, [run, change.now, try StoredJSON.write(counts)])
            guard changed == 1 else { return }
            try change.note(
                "run.finished", subject: run.text,
                body: [
                    "files": .text("\(counts.files)"), "scored": .text("\(counts.scored)"),
                    "unscored": .text("\(counts.unscored)"), "waiting": .text("\(counts.waiting)"),
                ])
        }
    }

    /// The latest runs, newest first.
    package func runs(limit: Int = 20) async throws(StoreError) -> [RunRecord] {
        try await look { session in
            try session.rows(RunQueries.latest, [limit]).map { row in
                let run = Run(
                    id: try row.read("id"), startedAt: try row.read("started_at"),
                    finishedAt: try row.read("finished_at"), paths: try row.json("paths"))
                return RunRecord(run: run, counts: try row.optionalJSON("counts"))
            }
        }
    }
}
