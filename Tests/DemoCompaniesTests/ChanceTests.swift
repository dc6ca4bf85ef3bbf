import Foundation
import Testing

@testable import DemoCompanies

@Suite("Chance in the generated company")
struct ChanceTests {
    @Test("logarithm and exponential agree with the C library's to their last digits")
    func elementary() {
        for number in [1e-12, 0.3, 0.7071, 1, 1.4142, 2, 10, 123_456.789] {
            #expect(abs(Elementary.logarithm(number) - log(number)) <= 1e-14 * max(1, abs(log(number))))
        }
        for number in [-40, -16, -1.5, -0.01, 0, 0.3, 1, 7.7] {
            #expect(abs(Elementary.exponential(number) / exp(number) - 1) < 1e-14)
        }
    }

    @Test("draws have the means and spreads that are asked for")
    func moments() {
        var stream = RandomStream(seed: 1, .layout)
        func moments(_ draw: (inout RandomStream) -> Double) -> (mean: Double, variance: Double) {
            let draws = (0..<40_000).map { _ in draw(&stream) }
            let mean = draws.reduce(0, +) / 40_000
            return (mean, draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39_999)
        }
        let counts = moments { Double($0.poisson(20)) }
        #expect(abs(counts.mean - 20) < 0.1 && abs(counts.variance - 20) < 0.6)
        let amounts = moments { $0.gamma(shape: 0.8, mean: 4) }
        #expect(abs(amounts.mean - 4) < 0.1 && abs(amounts.variance - 20) < 1)
        let levels = moments { $0.gamma(shape: 30, mean: 1) }
        #expect(abs(levels.mean - 1) < 0.005 && abs(levels.variance - 1 / 30.0) < 0.002)
        let stars = moments { 1 + Double($0.binomial(4, 0.8)) }
        #expect(abs(stars.mean - 4.2) < 0.02 && abs(stars.variance - 0.64) < 0.02)
    }

    @Test("streams of other people, days and purposes are others")
    func streams() {
        var firsts: Set<UInt64> = []
        for topic in [RandomStream.Topic.payments, .calls] {
            for subject in 0..<50 {
                for time in 0..<50 {
                    var stream = RandomStream(seed: 1, topic, subject: subject, time: time)
                    firsts.insert(stream.next())
                }
            }
        }
        #expect(firsts.count == 5000)
    }
}
