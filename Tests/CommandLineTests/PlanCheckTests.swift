import Testing

@Suite("Checking plans before they pay anyone")
struct PlanCheckTests {
    private static let good = """
        plan: standard
        format: 1
        name: {zh: 标准方案, en: Standard}
        for: everyone
        from: 2026-01-01
        metrics: [{metric: amount, weight: 62.5}, {metric: compliance, weight: 37.5}]

        """

    @Test("a good plan is one line, in the reader's language")
    func good() async throws {
        let work = try Workspace()
        try work.write("plans/standard.yaml", Self.good)
        let english = try await work.run("performance", "plan", "check")
        #expect(english.code == 0, "\(english.errors)")
        #expect(
            english.output
                == "standard: Standard; for everyone; from 2026-01-01; amount 62.5 %, compliance 37.5 %")
        #expect(english.errors == "")
        let chinese = try await work.run("performance", "plan", "check", "plans/standard.yaml", "--locale", "zh")
        #expect(
            chinese.output == "standard：标准方案；面向所有人；自 2026-01-01 起；回款金额 62.5 %, 合规 37.5 %")
    }

    @Test("what is wrong is named with file, line and column, all of it, and the check ends with 2")
    func wrong() async throws {
        let work = try Workspace()
        try work.write("plans/a.yaml", Self.good.replacing("37.5", with: "40").replacing("standard", with: "Std"))
        let outcome = try await work.run("performance", "plan", "check", "plans")
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("plans/a.yaml:1:7: 'Std' is no name of a plan."))
        #expect(
            outcome.errors.contains("plans/a.yaml:6:10: The weights are amount 62.5 + compliance 40 = 102.5,"))
        #expect(outcome.errors.contains("Refused: 2 error(s)."))
    }

    @Test("a doubt is said and keeps nobody from using the plan")
    func doubt() async throws {
        let work = try Workspace()
        try work.write("plans/a.yaml", Self.good.replacing("compliance", with: "cases"))
        let outcome = try await work.run("performance", "plan", "check", "plans")
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("plans/a.yaml:6:10: Doubtful: nothing but what was recovered counts"))
    }

    @Test("a folder that is not there is named")
    func absent() async throws {
        let outcome = try await Workspace().run("performance", "plan", "check")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("plans:1:1: The file could not be read"))
    }
}
