extension Catalogue {
    /// 文字消息的导出文件。
    static let chineseMessages: [String: String] = [
        "run.messages":
            "消息：{exports} 个导出文件，{conversations} 组会话，共 {messages} 条，待评 {todo} 组。重复行 {copies}，无文字 {wordless}，搁置 {setAside}。",
        "report.messages": "{count} 条",
        "report.message": "消息 {id}，{time}",
        "messages.notReadable": "{path}：无法读取消息：{cause}。请检查权限，下次运行会再试。",
        "messages.notText": "{path}：消息文件既不是 UTF-8 也不是 GB18030 编码。请另存为“CSV UTF-8”。",
        "run.messagesGB18030": "{path}：消息文件不是 UTF-8，已按 GB18030 读取。如文字有误，请另存为“CSV UTF-8”。",
        "messages.columnMissing": "{path}:1：消息文件缺少“{column}”列（现有：{found}）。请在首行补上。",
        "messages.columnUnknown": "{path}:1：消息文件中有无法识别的列“{column}”。可用的列：{known}。",
        "messages.columnTwice": "{path}:1：“{column}”列出现两次。请只保留一列。",
        "messages.quotes":
            "{path}:{line}：引号没有成对，或出现在单元格中间。此行已搁置；含逗号、换行或引号的内容要加引号，其中的引号写两次。",
        "messages.cellCount": "{path}:{line}：该行有 {found} 格，首行有 {expected} 格。此行已搁置；含逗号的内容请加引号。",
        "messages.notJSON": "{path}:{line}：内容为“{found}”，应为一个 JSON 对象，值为文本或整数。此行已搁置。",
        "messages.keyUnknown": "{path}:{line}：无法识别的键“{found}”。此行已搁置。可用的键：{known}。",
        "messages.empty": "{path}:{line}：{column} 为空（内容“{found}”）。此行已搁置；每条消息都要填写。",
        "messages.sentAt":
            "{path}:{line}：{column} 为“{found}”，应为 2026-11-23T09:30:00+08:00 这样的时间。此行已搁置。",
        "messages.zoneMissing":
            "{path}:{line}：sent_at 没有时区（{column} 为“{found}”）。此行已搁置；请填写 Asia/Shanghai 这样的 IANA 时区，或用 --zone 指明。",
        "messages.zone": "{path}:{line}：{column} 为“{found}”，应为 Asia/Shanghai 这样的 IANA 时区。此行已搁置。",
        "messages.role": "{path}:{line}：{column} 为“{found}”，应为 agent（催收员）或 customer（客户）。此行已搁置。",
        "messages.kind": "{path}:{line}：{column} 为“{found}”，应为 sms、wechat 或 email。此行已搁置。",
        "messages.language": "{path}:{line}：{column} 为“{found}”，应为 zh、en 这样的语言代码。此行已搁置。",
        "messages.otherWords":
            "{path}:{line}：message_id“{found}”已出现在 {first}，但内容、时间或发送方不同。后一行已搁置；请给每条消息各自的编号。",
        "messages.changed":
            "{path}：{conversation} 的消息“{found}”与已评判时的内容不同。以已评判的为准；若是另一条消息，请给它各自的编号。",
    ]
}
