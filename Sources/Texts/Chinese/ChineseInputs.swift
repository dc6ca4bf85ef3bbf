extension Catalogue {
    /// 通话清单、文件名与配置。
    static let chineseInputs: [String: String] = [
        "calls.notReadable": "{path}：无法读取通话清单：{cause}。请用 --calls 指定一个 CSV 文件。",
        "calls.otherEncoding":
            "{path}:{line}：通话清单不是 {expected} 编码的文本。请另存为“CSV UTF-8”，或在对照文件中写明编码：encoding: gb18030。",
        "calls.notText":
            "{path}：通话清单中有空字节（NUL），不是 UTF-8 文本。请另存为“CSV UTF-8”，或先转换：iconv -f UTF-16 -t UTF-8 {path} > calls-utf8.csv",
        "calls.quotes":
            "{path}:{line}：引号没有成对，或出现在单元格中间。此行已搁置；含逗号的内容写成 \"a, b\"，其中的引号写两次，单元格内不能换行。",
        "calls.columnMissing": "{path}:1：通话清单缺少“{column}”列（现有：{found}）。请在首行补上，或在对照文件（--call-mapping）中写明清单自己的列名和分隔符。",
        "calls.columnUnknown": "{path}:1：通话清单中有无法识别的列“{column}”。可用的列：{known}。列名不同的清单需要对照文件（--call-mapping）。",
        "calls.columnTwice": "{path}:1：通话清单中“{column}”列出现两次。请改掉其中一个名称，以便分清。",
        "calls.cellCount": "{path}:{line}：该行有 {found} 格，首行有 {expected} 格。此行已搁置；含逗号的内容请加引号。",
        "calls.empty": "{path}:{line}：{column} 列为空（内容“{found}”）。此行已搁置；每通电话都要填写。",
        "calls.zoneMissing":
            "{path}:{line}：started_at 没有时区（{column} 列内容为“{found}”）。此行已搁置；请填写 Asia/Shanghai 这样的 IANA 时区，或在 fairdial.yaml 中设置 zone。",
        "calls.zone": "{path}:{line}：{column} 列内容为“{found}”，应为 Asia/Shanghai 这样的 IANA 时区。此行已搁置。",
        "calls.startedAt": "{path}:{line}：{column} 列内容为“{found}”，应为 {forms} 这样的时间。此行已搁置。",
        "calls.direction": "{path}:{line}：{column} 列内容为“{found}”，应为 outgoing（呼出）或 incoming（呼入）。此行已搁置。",
        "calls.language": "{path}:{line}：{column} 列内容为“{found}”，应为 zh、en 这样的语言代码。此行已搁置。",
        "calls.channels":
            "{path}:{line}：{column} 列内容为“{found}”，每个声道应为 agent、customer 或 mixed，例如 agent|customer。此行已搁置。",
        "calls.duplicate": "{path}:{line}：{column}“{found}”已在第 {first} 行出现。后一行已搁置。",
        "calls.namePattern":
            "--name-pattern“{pattern}”不是有效的正则表达式：{cause}。示例：'(?<employee>E\\d+)_(?<call>\\d+)'。",
        "calls.namePatternGroup": "--name-pattern“{pattern}”中的分组“{group}”无法识别。可用的分组：{known}。",
        "calls.namePatternNoGroup":
            "--name-pattern“{pattern}”没有命名分组。请使用以下一个或多个：{known}，例如 (?<employee>E\\d+)。",
        "config.notReadable": "{path}：无法读取配置：{cause}。",
        "config.notYAML": "{path}：配置不是“键: 值”形式的 YAML：{cause}。",
        "config.unknownKey": "{path}:{line}：无法识别的键“{found}”。可用的键：{known}。",
        "config.notAValue": "{path}:{line}：“{key}”的值既不是文本、列表，也不是“名称: 值”。",
        "config.builtIn": "内置值",
        "config.engineMissing":
            "{origin}：识别引擎 {engine} 未安装在 {folder}。请运行 scripts/get-engine {engine}，或用 --engine auto。",
        "config.badValue": "{origin}：{key} 的值为“{found}”，应为 {expected}。",
    ]
}
