extension Catalogue {
    /// What may be wrong in any file that people write in YAML.
    static let chineseDocuments: [String: String] = [
        "document.fileNotRead": "文件无法读取：{reason}。请检查路径和权限。",
        "document.fileNotRead.kind": "这不是普通文件，而是管道、设备之类。请指定 .yaml 文件或存放它们的文件夹。",
        "document.tooLarge": "文件有 {bytes} 字节，而最多读取 {most} 字节。请确认没有选错文件。",
        "document.notUTF8": "文件不是 UTF-8 编码的文本。请在编辑器中另存为 UTF-8。",
        "document.brokenYAML":
            "YAML 语法有误：{reason}。请检查本行及上一行的缩进、冒号和引号；文本中含有冒号、# 或引号时，要用 '…' 括起来。",
        "document.brokenYAML.sameKey": "同一个键出现了两次：{keys}。请只保留一个。",
        "document.alias": "这里不使用锚点和别名（& 和 *）。请把内容直接写出来。",
        "document.wrongKind.empty": "文件是空的。请填写内容，或指定别的文件。",
        "document.wrongKind.mapping": "`{what}` 的内容是 {found}，而这里应为若干“键: 值”。请逐行书写并保持缩进一致。",
        "document.wrongKind.key": "`{what}` 中有一个键是 {found}，而键应为一个普通的词。请写成“词: 值”。",
        "document.wrongKind.text": "`{key}` 的内容是 {found}，而这里应为文本。请用 '…' 括起来。",
        "document.wrongKind.list": "`{key}` 的内容是 {found}，而这里应为列表。请写成 [甲, 乙]，或每行以 - 开头。",
        "document.unknownKey": "这里没有 `{key}` 这个键，可用的键有：{known}。请改正或删除。",
        "document.unknownKey.near": "这里没有 `{key}` 这个键，是不是想写 `{near}`？",
        "document.missingKey": "`{what}` 缺少 `{key}`，请补上。",
        "document.badChoice": "`{key}` 写的是 '{found}'，可选值为：{allowed}。",
        "document.badDate": "`{key}` 写的是 '{found}'，这里应为日期，例如 2026-01-31。",
        "document.emptyText": "`{key}` 是空的，请填写或删除。",
    ]
}
