internal import Foundation

/// How strong one channel is in four bands of a telephone's spectrum, every 10 ms: enough to know a sound again when it
/// comes back later, softer and through a codec, and little enough to be compared at every delay.
struct BandMeter {
    /// One value a band.
    typealias Bands = SIMD4<Float>

    /// 10 ms and the 20 before them.
    struct Frame {
        /// Mean power in each band, 0…1.
        let power: Bands
        /// The same of the line when nobody speaks.
        let noise: Bands

        static let silence = Frame(power: .zero, noise: .zero)
    }

    static let framesPerSecond = 100
    private static let samplesPerFrame = SoundStream.sampleRate / framesPerSecond
    private static let framesSmoothed = 3

    private var (state, olderState) = (Bands.zero, Bands.zero)
    private var energy = Bands.zero
    private var samplesInFrame = 0
    private var recent: [Bands] = []
    private var floors = [NoiseFloor](repeating: NoiseFloor(), count: Bands.scalarCount)

    /// The frames that these samples, at 16,000 a second, complete.
    mutating func take(_ samples: [Float]) -> [Frame] {
        var frames: [Frame] = []
        for sample in samples {
            let input = Filter.gain * sample
            let output = input + state
            state = olderState - Filter.first * output
            olderState = -input - Filter.second * output
            energy += output * output
            samplesInFrame += 1
            if samplesInFrame == Self.samplesPerFrame { frames.append(endFrame()) }
        }
        return frames
    }

    private mutating func endFrame() -> Frame {
        recent.append(energy / Float(Self.samplesPerFrame))
        if recent.count > Self.framesSmoothed { recent.removeFirst() }
        energy = .zero
        samplesInFrame = 0
        // What rings on in silence becomes too small for the processor to be quick with.
        if (state * state + olderState * olderState).max() < 1e-24 { (state, olderState) = (.zero, .zero) }
        let power = recent.reduce(.zero, +) / Float(recent.count)
        var noise = Bands.zero
        for band in floors.indices {
            floors[band].take(Double(power[band]))
            let floor = floors[band].power
            noise[band] = floor.isFinite ? Float(floor) : 0
        }
        return Frame(power: power, noise: noise)
    }

    /// Four band passes of second order, side by side.
    private enum Filter {
        private static let hertz = Bands(450, 900, 1600, 2700)
        private static let sharpness = Bands(1.2, 1.4, 1.6, 1.8)
        private static let turns = (0..<4).map { 2 * Float.pi * hertz[$0] / Float(SoundStream.sampleRate) }
        private static let sines = Bands(turns.map { sin($0) })
        private static let cosines = Bands(turns.map { cos($0) })
        private static let width = sines / (2 * sharpness)

        static let gain = width / (1 + width)
        static let first = -2 * cosines / (1 + width)
        static let second = (1 - width) / (1 + width)
    }
}
