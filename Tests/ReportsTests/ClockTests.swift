import Testing

@testable import Reports

@Suite("Seconds as people read them")
struct ClockTests {
    @Test("minutes, hours and tenths")
    func usual() {
        #expect(Clock.minutes(125.9) == "2:05")
        #expect(Clock.minutes(3725) == "1:02:05")
        #expect(Clock.tenths(59.96) == "1:00.0")
    }

    @Test("no number ends the program", arguments: [1e300, -1e300, .infinity, -.infinity, .nan, -5])
    func absurd(seconds: Double) {
        #expect(Clock.minutes(seconds).contains(":"))
        #expect(Clock.tenths(seconds).contains("."))
    }
}
