internal import Model
internal import Store

/// Puts files together that are one call: by the call list, by a record beside the sound, by their names, or because an
/// earlier run knew them to be.
struct PartedCalls {
    /// Files that are a call each, and the first files of calls in several with the others, in order of path.
    private(set) var recordings: [RecordingWalk.Found]
    /// Files that claim the place of another one.
    private(set) var problems: [Message] = []

    /// The places of the files of this run.
    private let isWalked: Set<String>

    /// What was said of one file.
    private struct Claim {
        let found: RecordingWalk.Found
        let number: Int
        /// Whether an earlier run had it so.
        let isKnown: Bool
    }

    /// - Parameter known: the files of calls in several, by path, that earlier runs have met.
    init(_ walk: RecordingWalk, request: ScoreRequest, known: [String: KnownPart]) {
        recordings = walk.recordings
        isWalked = known.isEmpty ? [] : Set(walk.recordings.map(\.place))
        guard request.namesParts || !known.isEmpty else { return }
        let desk = ClaimDesk(request: request, known: known)
        var claims: [String: [Claim]] = [:]
        var unnumbered: [String: [RecordingWalk.Found]] = [:]
        var partCounts: [String: Int] = [:]
        recordings = []
        for found in walk.recordings {
            let words = desk.words(of: found)
            guard let callID = words.callID else {
                recordings.append(found)
                continue
            }
            partCounts[callID] = max(partCounts[callID] ?? 0, words.partCount)
            if let number = words.number {
                claims[callID, default: []].append(Claim(found: found, number: number, isKnown: words.isKnown))
            } else {
                unnumbered[callID, default: []].append(found)
            }
        }
        for (callID, files) in unnumbered {
            // The first file of a call often bears no number.
            guard let numbered = claims[callID], !numbered.contains(where: { $0.number == 1 }) else {
                recordings += files
                continue
            }
            claims[callID]?.append(Claim(found: files[0], number: 1, isKnown: false))
            recordings += files.dropFirst()
        }
        for (callID, claims) in claims {
            recordings.append(join(claims, callID, partCount: partCounts[callID] ?? 0, known: desk.members(of: callID)))
        }
        recordings.sort { ($0.file.folder.path, $0.name) < ($1.file.folder.path, $1.name) }
    }

    private mutating func join(
        _ claims: [Claim], _ callID: String, partCount: Int, known: [Int: String]
    ) -> RecordingWalk.Found {
        var parts: [Int: RecordingWalk.Found] = [:]
        for claim in claims.sorted(by: { $0.isKnown && !$1.isKnown }) {
            if let first = parts[claim.number] {
                problems.append(
                    Message(
                        "run.partTwice",
                        [
                            "path": claim.found.path, "call": callID, "number": "\(claim.number)",
                            "other": first.path,
                        ]))
            } else {
                parts[claim.number] = claim.found
            }
        }
        // A file may have got another number since.
        let places = Set(claims.map(\.found.place))
        let known = known.filter { !places.contains($0.value) }
        // A call that went on in another folder, such as past midnight.
        for (number, path) in known where parts[number] == nil && !isWalked.contains(path) {
            parts[number] = RecordingWalk([path]).recordings.first
        }
        let numbers = parts.keys.sorted()
        let last = max(numbers.last ?? 0, partCount, known.keys.max() ?? 0)
        return .joining(
            numbers.compactMap { number in parts[number].map { RecordingWalk.Found.Part(number: number, found: $0) } },
            missing: (1...max(1, last)).filter { parts[$0] == nil })
    }
}

extension RecordingWalk.Found {
    /// - Parameter parts: at least one, in their order.
    fileprivate static func joining(_ parts: [Part], missing: [Int]) -> Self {
        let first = parts[0].found
        guard parts.count > 1 || !missing.isEmpty else { return first }
        let haveTranscripts = parts.allSatisfy { $0.found.transcriptName != nil }
        return Self(
            file: first.file, kind: parts.contains { $0.found.kind == .sound } ? .sound : .transcript,
            transcriptName: haveTranscripts ? first.transcriptName : nil,
            passedOver: parts.flatMap(\.found.passedOver), parts: parts, missingParts: missing)
    }

    /// Whether transcripts stand beside some of the call's files and not beside others.
    var isPartlyTranscribed: Bool { transcriptName == nil && parts.contains { $0.found.transcriptName != nil } }
}

/// Tells which file of which call a file is.
private struct ClaimDesk {
    struct Words {
        var callID: String?
        var number: Int?
        var partCount = 0
        var isKnown = false
    }

    let request: ScoreRequest
    let known: [String: KnownPart]
    private let paths: [String: [Int: String]]

    init(request: ScoreRequest, known: [String: KnownPart]) {
        self.request = request
        self.known = known
        var paths: [String: [Int: String]] = [:]
        for (path, part) in known { paths[part.callID, default: [:]][part.number] = path }
        self.paths = paths
    }

    /// The files of a call in several that earlier runs have met.
    func members(of callID: String) -> [Int: String] { paths[callID] ?? [:] }

    /// Who once was a part of a call stays one, unless another call is named for it.
    func words(of found: RecordingWalk.Found) -> Words {
        let named = request.part(of: found)
        guard let known = known[found.place], named.callID == nil || named.callID == known.callID else {
            return Words(callID: named.callID, number: named.number, partCount: named.partCount)
        }
        return Words(
            callID: known.callID, number: named.number ?? known.number, partCount: named.partCount, isKnown: true)
    }
}
