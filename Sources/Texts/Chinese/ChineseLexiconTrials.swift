extension Catalogue {
    /// Trying lexicons out: on given texts, on clean calls, under recognisers' faults, and what is doubtful in them.
    static let chineseLexiconTrials: [String: String] = [
        "lexicon.match.twoSources": "--text 和 --file 同时给出了，请只用其中一个。",
        "lexicon.match.noCSV": "--format：写的是 csv，应为 table 或 json，请改用其中之一。",
        "lexicon.match.agentLine": "{line} 催收员：{text}",
        "lexicon.match.customerLine": "{line} 客户：{text}",
        "lexicon.match.mixedLine": "{line} 某人：{text}",
        "lexicon.check.costs": "{language}：在 {calls} 通电话上的用时占比：{rules}",
        "lexicon.check.costsOnNearMisses": "{language}：在 {calls} 个相近说法上的用时占比：{rules}",
        "lexicon.check.idle": "有 {count} 条规则含有在词库示例中什么也没有挡住的例外（L111），加 --exceptions 可逐条列出。",
        "lexicon.faults.sum": "{language}：含识别错误的示例仍能命中：{share}；{kinds}。",
        "lexicon.faults.weakest": "{language}：最低的是 {weakest}。",
        "lexicon.faults.rule": "规则",
        "lexicon.faults.all": "全部错误",
        "lexicon.faults.soundAlike": "同音",
        "lexicon.faults.smallWord": "漏掉小词",
        "lexicon.faults.number": "数字写法",
        "lexicon.faults.misheard": "听错",
        "lexicon.faults.noList": "{path} 中没有列表 `misheard`。请照此书写：`misheard: [[做牢, 坐牢]]`。",
        "lexicon.faults.noPair": "{path}:{line}：应写出听成了什么和原话是什么，请写成 [听成, 原话]。",
        "given.nothing": "没有给出文字。请写在 --text 之后，用 --file 指定文件，或用管道传入。",
        "given.tooLong": "{path} 超过 {most} 字节，太长而无法解释。请只给出要看的几行。",
        "given.notUTF8": "{path} 不是 UTF-8 文本，请另存为 UTF-8 后重试。",
        "given.notRead": "无法读取 {path}：{reason}。请检查路径和读取权限。",
    ]
}
