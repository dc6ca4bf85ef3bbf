internal import Foundation
internal import Model

/// What agents say and customers hardly ever: how they introduce themselves, what they must say, how they ask and close.
enum AgentCues {
    /// How many kinds of these are in a text.
    static func count(in text: String, language: Language) -> Int {
        let plain = text.lowercased().filter { !$0.isPunctuation || $0 == "'" }
        guard language == .chinese else { return english.count { plain.contains($0) } }
        let joined = plain.filter { !$0.isWhitespace }
        return chinese.count { joined.contains($0) }
    }

    /// Which of two speakers is the agent; nil where it is not plain.
    ///
    /// - Parameter texts: what each of the two said.
    static func agent(among texts: [String], language: Language) -> Int? {
        let counts = texts.map { count(in: $0, language: language) }
        guard counts.count == 2, let most = counts.max(), let agent = counts.firstIndex(of: most) else { return nil }
        return most >= fewest && counts[1 - agent] * lead <= most ? agent : nil
    }

    private static let fewest = 2
    /// How many times as many kinds the agent says: an echo of the words in the other's mouth is no doubt.
    private static let lead = 3

    private static var english: [Regex<Substring>] {
        [
            /\b(?:this is|my name is|i am|i'm)(?: \w+){1,3} (?:with|from|at|calling)\b/,
            /\b(?:i am|i'm|we are|we're|is \w+) calling (?:you )?(?:from|on behalf of)\b/,
            /\b(?:regarding|about|on) (?:your|an) (?:outstanding |overdue |past due )?(?:account|balance|debt|payment|loan)\b/,
            /\b(?:recorded line|(?:call|line|conversation) (?:is|may|will)(?: \w+){0,2} (?:recorded|monitored)|training purposes)\b/,
            /\b(?:collect (?:a|this|the|on a|on this|on the) debt|debt collector|used for that purpose)\b/,
            /\b(?:speaking (?:with|to)|speak (?:with|to)|is this) (?:mister|miss|missus|mr|mrs|ms)\b/,
            /\b(?:anything else (?:that )?i can|thank you for your time|thank(?:s| you) for calling|how (?:may|can) i help)\b/,
            /\b(?:(?:verify|confirm) your|of your social|your date of birth)\b/,
            /\byour (?:account|balance|payment) (?:is|was|has|of)\b/,
        ]
    }

    private static var chinese: [Regex<Substring>] {
        [
            /(?:我是|这里是|这边是|我们是).{0,15}(?:公司|银行|中心|平台|金融|信贷|贷款|客服|机构|催收|专员)/,
            /工号|员工号|坐席号/,
            /(?:通话|电话|本次|全程).{0,6}录音/,
            /请问(?:您|你)?是.{0,6}(?:先生|女士|小姐|本人)|是.{1,4}(?:先生|女士|小姐)吗/,
            /您(?:的|在).{0,12}(?:欠款|逾期|账单|贷款|借款|账户)/,
            /受.{1,12}委托/,
            /感谢您的(?:接听|来电|配合|时间)|祝您.{0,4}愉快|还有(?:什么|其他).{0,8}(?:帮|需要)/,
        ]
    }
}
