/// The level of the line when nobody speaks: the softest 50 ms of the last seconds. Even quick speech has such gaps.
struct NoiseFloor {
    private static let framesSmoothed = 5
    private static let framesPerBucket = 50
    private static let buckets = 8

    private var recent: [Double] = []
    private var minima: [Double] = []
    private var current = Double.infinity
    private var inBucket = 0

    /// Mean power of the softest moment of the last 4 s, 0…1.
    var power: Double { min(current, minima.min() ?? .infinity) }

    /// Takes the mean power of the next 10 ms.
    mutating func take(_ power: Double) {
        recent.append(power)
        if recent.count > Self.framesSmoothed { recent.removeFirst() }
        if recent.count == Self.framesSmoothed {
            current = min(current, recent.reduce(0, +) / Double(Self.framesSmoothed))
        }
        inBucket += 1
        guard inBucket == Self.framesPerBucket else { return }
        minima.append(current)
        if minima.count > Self.buckets { minima.removeFirst() }
        current = .infinity
        inBucket = 0
    }
}
