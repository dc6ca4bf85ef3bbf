extension Catalogue {
    /// Exports of text messages.
    static let englishMessages: [String: String] = [
        "run.messages":
            "Messages: {messages} in {conversations} conversations of {exports} exports, {todo} conversations to judge. Rows that stand twice: {copies}; without words: {wordless}; set aside: {setAside}.",
        "report.messages": "{count} msg",
        "report.message": "message {id}, {time}",
        "messages.notReadable":
            "{path}: the messages cannot be read: {cause}. Check its permissions; the next run tries again.",
        "messages.notText":
            "{path}: the messages are neither UTF-8 nor GB18030. Save the file as “CSV UTF-8”.",
        "run.messagesGB18030":
            "{path}: the messages are no UTF-8 and were read as GB18030. If their words look wrong, save the file as “CSV UTF-8”.",
        "messages.columnMissing":
            "{path}:1: the messages have no column “{column}” (found: {found}). Add it to the first line.",
        "messages.columnUnknown":
            "{path}:1: the messages have a column “{column}” that is not known. Known columns: {known}.",
        "messages.columnTwice": "{path}:1: the column “{column}” stands twice. Leave one of them.",
        "messages.quotes":
            "{path}:{line}: a quotation mark is never closed, or stands inside a cell. Row set aside; a cell with commas, line breaks or quotation marks is written in quotation marks, those in it twice.",
        "messages.cellCount":
            "{path}:{line}: {found} cells where the first line has {expected}. Row set aside; quote cells that hold commas.",
        "messages.notJSON":
            "{path}:{line}: found “{found}”, expected one JSON object with texts and whole numbers. Line set aside.",
        "messages.keyUnknown": "{path}:{line}: key “{found}” is not known. Line set aside. Known keys: {known}.",
        "messages.empty": "{path}:{line}: {column} is empty (found “{found}”). Row set aside; every message needs one.",
        "messages.sentAt":
            "{path}:{line}: {column} is “{found}”, expected a time such as 2026-11-23T09:30:00+08:00. Row set aside.",
        "messages.zoneMissing":
            "{path}:{line}: sent_at has no zone ({column} is “{found}”). Row set aside; fill in an IANA zone such as Asia/Shanghai, or give one with --zone.",
        "messages.zone":
            "{path}:{line}: {column} is “{found}”, expected an IANA zone such as Asia/Shanghai. Row set aside.",
        "messages.role": "{path}:{line}: {column} is “{found}”, expected agent or customer. Row set aside.",
        "messages.kind": "{path}:{line}: {column} is “{found}”, expected sms, wechat or email. Row set aside.",
        "messages.language":
            "{path}:{line}: {column} is “{found}”, expected a language code such as en or zh. Row set aside.",
        "messages.otherWords":
            "{path}:{line}: message_id “{found}” stands at {first} already, with other words, time or sender. The later row is set aside; give each message its own id.",
        "messages.changed":
            "{path}: message “{found}” of {conversation} reads otherwise than when it was judged. What was judged stays; if it is another message, give it its own id.",
    ]
}
