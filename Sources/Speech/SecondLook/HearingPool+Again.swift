internal import Model

extension HearingPool {
    /// Hears a part of a recording once more, otherwise than it was heard: by another engine or by listening for the words.
    ///
    /// - Parameters:
    ///   - request: names the part.
    ///   - engine: what heard the call, as its transcript names it.
    ///   - words: what it heard there.
    /// - Throws: `HearingError` that says why nothing here can.
    package func hearAgain(
        _ request: HearingRequest, heardBy engine: String, words: String
    ) async throws(HearingError) -> SecondHearing {
        var first: HearingError?
        for ear in SecondEar.ears(among: secondModels, language: request.language, heardBy: engine) {
            do throws(HearingError) {
                return try await hear(request, by: ear, words: words, note: first?.message)
            } catch {
                first = first ?? .secondFailed(ear.name, error)
            }
        }
        throw first ?? .noSecondEngine(request.language)
    }

    private func hear(
        _ request: HearingRequest, by ear: SecondEar, words: String, note: Message?
    ) async throws(HearingError) -> SecondHearing {
        switch ear {
        case .engine(let model):
            let hearing = try await hear(request, with: model)
            return SecondHearing(transcript: hearing.transcript, isSpotting: false, note: note)
        case .spotter(let model):
            let hearing = try await spot(words, in: request, with: model)
            return SecondHearing(transcript: hearing.transcript, isSpotting: true, note: note)
        }
    }
}
