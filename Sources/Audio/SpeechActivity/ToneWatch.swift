/// Remembers looks at the spectrum and tells tones from voices. A voice may be as pure for a moment, but its pitch moves.
struct ToneWatch {
    /// Frames from one look to the next: the 512 samples of a look reach over three frames.
    static let framesPerLook = 3

    private struct Look {
        let frame: Int
        let spectrum: FrameSpectrum

        /// Whether the sound is one or two lines of the spectrum that stay where they are.
        func isSteady(to next: Look) -> Bool {
            next.frame - frame <= 3 * framesPerLook && spectrum.tonality > 0.85 && next.spectrum.tonality > 0.85
                && abs(spectrum.peakBin - next.spectrum.peakBin) <= 1
        }

        /// Whether pitch and level are the same, however much later.
        func isLike(_ other: Look) -> Bool {
            abs(spectrum.peakBin - other.spectrum.peakBin) <= 1
                && (0.5...2).contains(spectrum.power / max(other.spectrum.power, .leastNormalMagnitude))
        }
    }

    private var looks: [Look] = []

    /// How many looks are remembered.
    var count: Int { looks.count }

    /// Takes the sound that ends with the 10 ms of that number.
    mutating func look(_ samples: ArraySlice<Float>, frame: Int) {
        looks.append(Look(frame: frame, spectrum: FrameSpectrum(samples)))
    }

    /// Forgets what was before that frame.
    mutating func forget(before frame: Int) { looks.removeAll { $0.frame < frame } }

    /// Frames of tones that are held at one pitch and level for longer than a voice can: ringing, also when speech
    /// follows at once.
    func held(in frames: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: [Look] = []
        func end() {
            guard let first = open.first, let last = open.last, last.frame - first.frame >= Self.heldFrames else {
                return
            }
            found.append(max(frames.lowerBound, first.frame - Self.framesPerLook)..<last.frame + 1)
        }
        for look in looks where frames.contains(look.frame) {
            if let last = open.last, !(last.isSteady(to: look) && open.allSatisfy { $0.isLike(look) }) {
                end()
                open = []
            }
            open.append(look)
        }
        end()
        return found
    }

    /// Whether most of the sound in those frames is tones, as beeps and keys are.
    func isTone(in frames: Range<Int>) -> Bool {
        let inside = looks.filter { frames.contains($0.frame) }
        guard inside.count >= 2 else { return false }
        let steady = zip(inside, inside.dropFirst()).filter { $0.isSteady(to: $1) }
        return Double(steady.count) > 0.6 * Double(inside.count - 1)
    }

    /// A quarter of a second: in 214 files of real and of synthetic speech nothing was so steady for so long.
    private static let heldFrames = 25
}
