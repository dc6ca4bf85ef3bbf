import Testing

@testable import Model

@Suite("Points and confidence are exact decimals")
struct PointsTests {
    @Test(arguments: zip(["1.5", "0", "-2.125", "100"], [1500, 0, -2125, 100_000]))
    func pointsReadAndWriteTheSameText(text: String, thousandths: Int) {
        #expect(Points(text)?.thousandths == thousandths)
        #expect(Points(thousandths: thousandths).description == text)
    }

    @Test(arguments: ["", "1.", ".5", "1.2345", "1e3", "１", "--1", "1.2.3"])
    func textThatIsNoNumberOfPointsIsRefused(text: String) {
        #expect(Points(text) == nil)
    }

    @Test(arguments: zip(["0.8", "1", "0", "0.9999"], [8000, 10_000, 0, 9999]))
    func confidenceReadsText(text: String, tenThousandths: Int) {
        #expect(Confidence(text)?.tenThousandths == tenThousandths)
    }

    @Test(arguments: ["1.1", "-0.1", "0.12345", "2", "high"])
    func confidenceOutsideItsRangeIsRefused(text: String) {
        #expect(Confidence(text) == nil)
    }
}
