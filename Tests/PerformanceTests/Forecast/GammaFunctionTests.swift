import Foundation
import Testing

@testable import Performance

@Suite("Gamma functions")
struct GammaFunctionTests {
    @Test(
        "the logarithm is right to the last digits, small and large",
        arguments: [
            (1.0, 0.0), (2, 0), (0.5, 0.5723649429247001), (0.01, 4.599479878042021), (4.5, 2.453736570842442),
            (10, 12.801827480081469), (234, 1040.7367750943674), (1e5, 1051287.7089736569),
        ])
    func logarithm(x: Double, value: Double) {
        #expect(abs(GammaFunction.logarithm(x) - value) <= 1e-13 * max(1, abs(value)))
    }

    @Test(
        "the share below a value agrees with scipy's gammainc on both of its ways",
        arguments: [
            (0.5, 0.25, 0.5204998778130465), (1, 1, 0.6321205588285577), (2, 5, 0.9595723180054873),
            (18, 24, 0.9128735638215526), (18, 12, 0.06296629677397021), (1000, 1000, 0.5042052441802155),
            (1000, 1100, 0.9989406767460701),
        ])
    func incomplete(shape: Double, x: Double, share: Double) {
        #expect(abs(GammaFunction.shareBelow(x, shape: shape) - share) < 1e-12)
    }

    @Test("nothing lies below 0 and all below what is far out")
    func ends() {
        #expect(GammaFunction.shareBelow(0, shape: 2) == 0)
        #expect(GammaFunction.shareBelow(-1, shape: 2) == 0)
        #expect(GammaFunction.shareBelow(1e6, shape: 2) == 1)
    }
}

@Suite("Negative binomial counts")
struct NegativeBinomialTests {
    @Test("those of the worked case have mean 9 and variance 9.346154")
    func moments() {
        let count = NegativeBinomial(size: 234, probability: 26 / 27.0)
        #expect(abs(count.mean - 9) < 1e-12)
        #expect(abs(count.variance - 9.346154) < 5e-7)
        let likely = count.likely
        let mean = likely.probabilities.enumerated().reduce(0) { $0 + Double(likely.first + $1.offset) * $1.element }
        #expect(abs(mean - 9) < 1e-8)
        let first = likely.probabilities[0]
        #expect(abs(first - exp(count.logProbability(Double(likely.first)))) < 1e-9)
    }

    @Test("a large mean does not lose its first probability to underflow, and a probability of 1 leaves 0 alone")
    func ends() {
        let large = NegativeBinomial(size: 5000, probability: 0.5).likely
        #expect(large.first > 4000)
        #expect(abs(large.probabilities.reduce(0, +) - 1) < 1e-12)
        #expect(NegativeBinomial(size: 3, probability: 1).likely.probabilities == [1])
    }
}
