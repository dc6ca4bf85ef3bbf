import Audio
import Evaluation
import Foundation
import Model
import Speech
import Texts

/// What one engine made of a manifest's recordings, and what that cost.
struct EngineTrial {
    let engine: EngineName
    let identities: [EngineIdentity]
    /// In the manifest's order.
    let outcomes: [Result<Hearing, HearingError>]
    let cost: HearingCost

    /// Hears all recordings, as many at once as there are jobs.
    ///
    /// - Parameter texts: for what is wrong with lexicons whose phrases the engine is told.
    /// - Throws: where the engine is not installed.
    static func run(
        _ lines: [EvaluationManifest.Line], engine: EngineName, configuration: Configuration, jobs: Int,
        texts: Catalogue
    ) async throws -> EngineTrial {
        let models = try GivenLexicons.engineModels(configuration, engine, texts)
        let pool = try HearingPool.ofThisProgram(jobs: jobs, models: models)
        let start = ProcessorUse.now()
        let outcomes = await hear(lines, pool: pool, jobs: jobs)
        await pool.shutdown()
        let seconds = outcomes.reduce(0.0) { sum, outcome in
            switch outcome {
            case .success(let hearing): sum + (hearing.facts?.durationSeconds ?? 0)
            case .failure(let error): sum + (error.facts?.durationSeconds ?? 0)
            }
        }
        return EngineTrial(
            engine: engine, identities: models.map(\.identity), outcomes: outcomes,
            cost: ProcessorUse.now().cost(since: start, soundSeconds: seconds))
    }

    private static func hear(
        _ lines: [EvaluationManifest.Line], pool: HearingPool, jobs: Int
    ) async -> [Result<Hearing, HearingError>] {
        await withTaskGroup(of: (Int, Result<Hearing, HearingError>).self) { group in
            var outcomes: [Int: Result<Hearing, HearingError>] = [:]
            var next = 0
            func start() {
                guard next < lines.count else { return }
                let (place, line) = (next, lines[next])
                next += 1
                group.addTask {
                    let outcome = await hear(line, pool: pool)
                    return (place, outcome)
                }
            }
            for _ in 0..<jobs { start() }
            while let (place, outcome) = await group.next() {
                outcomes[place] = outcome
                start()
            }
            return lines.indices.compactMap { outcomes[$0] }
        }
    }

    private static func hear(
        _ line: EvaluationManifest.Line, pool: HearingPool
    ) async -> Result<Hearing, HearingError> {
        let request = HearingRequest(
            source: SoundSource(path: line.path), language: line.language, roles: line.roles)
        do throws(HearingError) {
            return .success(try await pool.hear(request))
        } catch {
            return .failure(error)
        }
    }
}
