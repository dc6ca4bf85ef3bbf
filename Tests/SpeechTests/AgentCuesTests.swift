import Model
import Testing

@testable import Speech

@Suite("Which of two speakers is the agent")
struct AgentCuesTests {
    @Test("is told by what agents say: who calls for whom, what must be said, how they ask")
    func english() {
        let agent = """
            Good morning, this is Anna from Harbor Credit Services. Am I speaking with Mrs Garcia?
            This call is being recorded for quality and training purposes
            """
        let customer = "yes speaking what is it about i paid that account last week"
        #expect(AgentCues.agent(among: [agent, customer], language: .english) == 0)
        #expect(AgentCues.agent(among: [customer, agent], language: .english) == 1)
    }

    @Test("is told in Mandarin, written with spaces or without")
    func chinese() {
        let agent = "您好 请问是王先生吗 我是华信金融公司的 工号三零二 本次通话将被录音"
        #expect(AgentCues.agent(among: ["嗯你说", agent], language: .chinese) == 1)
        let joined = agent.split(separator: " ").joined()
        #expect(AgentCues.agent(among: [joined, "嗯你说"], language: .chinese) == 0)
    }

    @Test(
        "is left open where little tells, or where both say such things",
        arguments: [
            ["hello", "who is calling"],
            ["am i speaking with mister jones", "yes"],
            [
                "this is anna from harbor credit this call is recorded",
                "my name is joe from accounts i am calling on behalf of my wife",
            ],
        ])
    func open(_ texts: [String]) {
        #expect(AgentCues.agent(among: texts, language: .english) == nil)
    }

    @Test("no customer is taken for the agent by asking or complaining")
    func customers() {
        let said = "is this call recorded where are you calling from why do you call about my account stop calling me"
        #expect(AgentCues.agent(among: [said, "okay"], language: .english) == nil)
    }
}
