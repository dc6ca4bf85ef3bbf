import Model
import Testing

@testable import Speech

@Suite("How sure PocketSphinx is of a word")
struct PosteriorConfidenceTests {
    @Test("rises with the posterior, which is far too small: one chance in two is three in four")
    func curve() {
        let posteriors = [0, 1e-6, 0.01, 0.1, 0.5, 0.9, 0.99, 1]
        let confidences = posteriors.map { PosteriorConfidence.confidence($0) }
        #expect(confidences == confidences.sorted())
        #expect(PosteriorConfidence.confidence(0.5).tenThousandths == 7577)
        let (none, all) = (Confidence(tenThousandths: 0), Confidence(tenThousandths: 10_000))
        #expect(confidences.allSatisfy { none < $0 && $0 < all }, "nothing is certain")
    }
}
