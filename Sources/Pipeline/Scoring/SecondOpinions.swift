internal import Compliance
internal import Model
internal import Speech
internal import Store

/// Has the seconds around hits of zero tolerance heard again before anyone is alarmed. Of a transcript made elsewhere
/// there is nothing to hear again: whoever configured how sure its source is has answered for it.
struct SecondOpinions: Sendable {
    let pool: HearingPool
    let bench: LexiconBench

    /// Seconds by which two engines may differ about when the same words begin.
    private static let tolerance = 2.0

    /// The judgement with an opinion for each such hit. What cannot be heard again is no failure of the call: the opinion
    /// says why there is none.
    ///
    /// - Throws: what matching throws.
    func judgement(_ found: Judgement, of recording: StoredRecording, _ heard: HeardCall) async throws -> Judgement {
        guard let sound = heard.sound else { return found }
        var opinions: [HitID: SecondOpinion] = [:]
        for hit in found.hitsToHearAgain(under: bench.set.rules) {
            let request = HearingRequest(
                source: sound.source, language: heard.transcript.language, roles: sound.roles,
                part: SoundPart(around: hit.span, channel: hit.channel))
            let second: SecondHearing
            do throws(HearingError) {
                second = try await pool.hearAgain(
                    request, heardBy: heard.transcript.engine.engine, words: hit.text)
            } catch {
                opinions[hit.id] = .none(because: error.message)
                continue
            }
            opinions[hit.id] = try await opinion(second, on: hit, of: recording, facts: heard.facts)
        }
        return found.with(opinions: opinions, rules: bench.set.rules)
    }

    private func opinion(
        _ second: SecondHearing, on hit: Hit, of recording: StoredRecording, facts: SoundFacts?
    ) async throws -> SecondOpinion {
        let near = { (span: Span) in abs(span.start - hit.span.start) <= Self.tolerance }
        func opinion(_ agrees: Bool, _ confidence: Confidence?) -> SecondOpinion {
            SecondOpinion(
                agrees ? .agrees : .disagrees, by: second.transcript.engine,
                heard: second.transcript.words(around: hit.span), confidence: confidence, note: second.note)
        }
        if second.isSpotting {
            return opinion(second.transcript.utterances.flatMap(\.words).contains { near($0.span) }, nil)
        }
        let findings = try await bench.findings(in: second.transcript, of: recording, facts: facts)
        let same = findings.found.first {
            $0.rule == hit.rule && $0.kind == .said && $0.channel == hit.channel && near($0.span)
        }
        return opinion(same != nil, same?.confidence)
    }
}

extension Transcript {
    /// What was said within a second of that stretch; utterances without timed words whole.
    fileprivate func words(around span: Span) -> String {
        let wide = Span(start: span.start - SoundPart.context, end: span.end + SoundPart.context)
        let separator = language == .chinese ? "" : " "
        return utterances.filter { $0.span.overlaps(wide) }.map { utterance in
            guard !utterance.words.isEmpty else { return utterance.text }
            return utterance.words.filter { $0.span.overlaps(wide) }.map(\.text).joined(separator: separator)
        }.filter { !$0.isEmpty }.joined(separator: separator)
    }
}
