internal import Foundation

/// Puts pieces of speech together, the likest first, until two voices are left: agglomerative clustering by the Bayesian
/// information criterion (Chen and Gopalakrishnan 1998).
struct VoiceClustering {
    private let whole: [Double]
    private let penalty: Double
    private var voices: [FrameSums]
    /// How little two voices, the first with the higher number, differ; lowest for the likest.
    private var differences: [[Double]] = []
    private var left: Set<Int>

    /// The two voices of the pieces, of which there must be two at least.
    ///
    /// - Parameter whole: the covariance of all frames of the call.
    static func twoVoices(of pieces: [FrameSums], beside whole: [Double]) -> (FrameSums, FrameSums) {
        var clustering = VoiceClustering(pieces, whole)
        while clustering.left.count > 2 { clustering.joinLikest() }
        let last = clustering.left.sorted()
        return (clustering.voices[last[0]], clustering.voices[last[1]])
    }

    private init(_ pieces: [FrameSums], _ whole: [Double]) {
        self.whole = whole
        voices = pieces
        left = Set(pieces.indices)
        let size = Double(pieces[0].mean.count)
        penalty = (size + size * (size + 1) / 2) / 2
        differences = pieces.indices.map { row in (0..<row).map { difference(row, $0) } }
    }

    private func difference(_ one: Int, _ other: Int) -> Double {
        let ratio = VoiceModel.ratio(voices[one], voices[other], beside: whole)
        return ratio - penalty * log(voices[one].count + voices[other].count)
    }

    private mutating func joinLikest() {
        var likest = (row: 0, column: 0, difference: Double.infinity)
        let order = left.sorted()
        for row in order {
            for column in order where column < row && differences[row][column] < likest.difference {
                likest = (row, column, differences[row][column])
            }
        }
        voices[likest.column] = voices[likest.column] + voices[likest.row]
        left.remove(likest.row)
        for other in left where other != likest.column {
            let (high, low) = (max(other, likest.column), min(other, likest.column))
            differences[high][low] = difference(high, low)
        }
    }
}
