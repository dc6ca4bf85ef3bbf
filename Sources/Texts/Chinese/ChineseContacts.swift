extension Catalogue {
    static let chineseContacts: [String: String] = [
        "contact.outside": "{at}：通话开始时间不在 {hours} 之内",
        "contact.barredDay": "{at}：这一天不得拨打",
        "contact.overrun": "{at}：通话在 {hours} 之后又持续了 {minutes} 分钟",
        "contact.placed": "{at}：拨打该债务人 {count} 次，最多 {most} 次（自然日：{days}）",
        "contact.answered": "{at}：与该债务人有效通话 {count} 次，最多 {most} 次（自然日：{days}）",
        "contact.unanswered": "{at}：拨打该债务人未接 {count} 次，最多 {most} 次（自然日：{days}）",
        "contact.again": "{at}：通话结束后 {minutes} 分钟内又拨打 {count} 次，最多 {most} 次",
        "contact.spoke": "{at}：上次通话在 {day}，自当日起 {days} 天内不得拨打",
        "contact.unsure": "{found}；尚不确定，因为不知道是谁拨打或是否接听",
        "contact.notJudged": "未评定：{rule}：{why}",
        "contact.gap.start": "不知道通话开始时间（通话清单的 started_at 和 zone）",
        "contact.gap.debtor": "不知道债务人是谁（通话清单的 debtor）",
        "contact.gap.zone": "不知道债务人所在时区（debtors 数据）",
        "contact.gap.country": "不知道债务人所在国家（debtors 数据）",
        "contact.gap.unheard": "之前可能计入的通话尚未转写",
        "run.contacts.start": "{count} 通电话的联系规则未评定：不知道开始时间（通话清单）。",
        "run.contacts.debtor": "{count} 通电话的联系规则未评定：不知道债务人是谁（通话清单）。",
        "run.contacts.zone": "{count} 通电话的联系规则未评定：不知道债务人所在时区（debtors 数据）。",
        "run.contacts.country": "{count} 通电话的联系规则未评定：不知道债务人所在国家（debtors 数据）。",
        "lexicon.field.contact": "联系规则",
    ]
}
