extension Catalogue {
    /// Plans and what is wrong in them.
    static let chinesePlans: [String: String] = [
        "plan.refused": "未被采用：{files} 个文件中共有 {count} 处问题，请改正后重试。",
        "plan.none": "这里没有考核方案。请指定含有 .yaml 文件的文件夹或文件，例如 plans/。",
        "plan.unknownFormat": "格式版本为 {found}，而当前版本只能读取格式 {known}。请写 `format: {known}`，或升级程序。",
        "plan.badID": "'{found}' 不能作为方案名。请用小写字母开头，由小写字母、数字和 - 组成，例如 standard。",
        "plan.badMonths": "`months` 写的是 '{found}'，这里应为 1 到 36 的整数，表示入职后多少个月内算新人。",
        "plan.monthsWithoutNewcomers": "`months` 只用于新人方案。请删除它，或改写 `for: newcomers`。",
        "plan.badWeight": "`weight` 写的是 '{found}'，这里应为大于 0、不超过 100、最多两位小数的百分比，例如 37.5。",
        "plan.badCredit": "`{key}` 写的是“{found}”，应为大于 0、不超过 100 的分数，例如 0.1。",
        "plan.creditElsewhere": "`credit` 只能写在 compliance 中，却写在了 {metric}。请删去。",
        "plan.weightsDoNotSum": "权重为 {parts} = {sum}，而合计必须是 100，请改正。",
        "plan.metricTwice": "指标 {metric} 出现了两次。请只保留一个；若有意相加，请合并权重。",
        "plan.datesReversed": "`until`（{until}）不晚于 `from`（{from}），方案永远不会生效。`until` 是方案不再生效的第一天。",
        "plan.overlap": "{plan} 与 {other}（{first}）在 {day} 对同一批人同时生效。请在较早的方案中用 `until:` 写明另一个方案开始的日期。",
        "plan.amountAlone":
            "此方案只按回款金额考核。对信用卡催收人员这是《信用卡业务监督管理办法》第六十六条所禁止的：请增加其他指标；若不涉及信用卡债务，请写 `business: other`。",
        "plan.onlyRecovery": "存疑：此方案只看回款，言行合规不计分。是否漏了 compliance？",
        "plan.nobodysDays": "存疑：自 {day} 起有一段日子没有面向所有人的方案，届时非新人没有得分。",
        "plan.check.plan": "{plan}：{name}；{audience}；{span}；{weights}",
        "plan.check.everyone": "面向所有人",
        "plan.check.newcomers": "面向入职后 {months} 个月内的新人",
        "plan.check.comparison": "仅供比较，不用于考核",
        "plan.check.from": "自 {from} 起",
        "plan.check.fromUntil": "自 {from} 起，至 {until} 前一天止",
        "plan.check.refused": "未通过：{count} 处错误。",
        "plan.metric.amount": "回款金额",
        "plan.metric.compliance": "合规",
        "plan.metric.satisfaction": "客户满意度",
        "plan.metric.cases": "回款案件数",
        "plan.metric.training": "培训",
    ]
}
