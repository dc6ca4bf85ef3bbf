import Model

/// Judges one rule against one call.
struct RuleInCall {
    let rule: CompiledRule
    let call: HeardCall
    let workspace: MatchWorkspace

    /// Hits of a forbidden wording; or, of a required one, the one finding that it is missing.
    ///
    /// - Parameter candidates: where in the call wordings of the rule may stand, in order of turns.
    func findings(at candidates: [CandidateTurn]) -> (found: [Finding], isUndecided: Bool) {
        guard call.isAsked(of: rule.rule.calls, speaker: rule.rule.speaker) else { return ([], false) }
        if let manner = rule.rule.manner {
            // What a call does not tell is not judged: it is no doubt that a reviewer could settle.
            return (often((try? MannerSearch(rule: rule, manner: manner, call: call).findings()) ?? []), false)
        }
        var said: [Finding] = []
        var isUndecided = false
        let search = RuleSearch(rule: rule, workspace: workspace)
        let conditions = HitConditions(rule: rule, turns: call.turns, workspace: workspace, callBegan: call.began)
        // What a pattern makes of words outside the window is nobody's business, nor that it could not decide them.
        for candidate in candidates {
            let turn = call.turns[candidate.turn]
            guard rule.listens(to: turn.role), call.reaches(turn, into: rule.rule.within) else { continue }
            let result = search.places(of: candidate.wordings, in: turn)
            isUndecided = isUndecided || result.isUndecided
            for place in result.places where place.excuse == nil {
                guard let finding = finding(place, in: turn, at: candidate.turn) else { continue }
                do throws(UndecidedMatch) {
                    let obstacle = try conditions.obstacle(of: place, inTurn: candidate.turn)
                    if obstacle == nil { said.append(finding) }
                    isUndecided = isUndecided || obstacle?.isDoubt ?? false
                } catch {
                    isUndecided = true
                }
            }
        }
        said = often(said)
        guard rule.rule.required else { return (said, isUndecided) }
        if !said.isEmpty { return ([], false) }
        return (isUndecided ? [] : missing(), isUndecided)
    }

    /// Those from the time on from which the rule counts, on each channel by itself.
    private func often(_ said: [Finding]) -> [Finding] {
        guard let times = rule.rule.times else { return said }
        return Dictionary(grouping: said, by: \.channel).values.flatMap { own in
            own.sorted { $0.span.start < $1.span.start }.dropFirst(times - 1)
        }
    }

    private func finding(_ place: WordingPlace, in turn: Turn, at index: Int) -> Finding? {
        let range = turn.view.source(of: place.range)
        let heard = TurnTiming(turn: turn).heard(range)
        let isAlike = rule.wordings[place.wording].form != .written
        guard call.isInside(rule.rule.within, heard.span, of: turn) else { return nil }
        let around = Surroundings(of: range, inTurn: index, of: call.turns)
        return Finding(
            rule: rule.rule.id, kind: isAlike ? .alike : .said, channel: turn.channel, role: turn.role,
            span: heard.span, text: turn.words(range), before: around.before, after: around.after,
            confidence: isAlike ? heard.confidence.map(HitConfidence.alike) : heard.confidence)
    }

    /// Nothing where the call does not allow to say so: it was cut before the window's end, or the speaker is not
    /// heard at all.
    private func missing() -> [Finding] {
        guard let voice = voice(), call.isWhollyHeard(rule.rule.within, utterances: voice.utterances.count) else {
            return []
        }
        let stretch = call.stretch(rule.rule.within, voice.utterances)
        let listened = voice.utterances.filter { $0.span.overlaps(stretch) }
        let inside = listened.flatMap { utterance in
            let timed = utterance.words.filter { $0.span.overlaps(stretch) }.compactMap(\.confidence)
            return timed.isEmpty ? utterance.confidences : timed
        }.min()
        return [
            Finding(
                rule: rule.rule.id, kind: .missing, channel: voice.channel,
                role: voice.isShared ? .mixed : voice.role, span: stretch, text: "",
                before: "", after: "", confidence: inside ?? voice.utterances.flatMap(\.confidences).min())
        ]
    }

    private struct Voice {
        let channel: Int
        let role: ChannelRole
        let utterances: [Utterance]
        /// Whether others are heard on the channel too: whoever told them apart may have given the phrase to the wrong one.
        let isShared: Bool
    }

    /// The voice that should have said it: the speaker's own channel before a mixed one; of a rule for anyone the
    /// agent's first.
    private func voice() -> Voice? {
        let wanted: [ChannelRole] = rule.rule.speaker == .customer ? [.customer, .mixed] : [.agent, .mixed]
        let roles = rule.rule.speaker == .any ? wanted + [.customer] : wanted
        for role in roles {
            let turns = call.turns.filter { $0.role == role && $0.hasWords }
            guard let first = turns.first else { continue }
            let own = turns.filter { $0.channel == first.channel }
            return Voice(
                channel: first.channel, role: role, utterances: own.flatMap(\.utterances),
                isShared: call.turns.contains { $0.channel == first.channel && $0.role != role && $0.hasWords })
        }
        return nil
    }
}
