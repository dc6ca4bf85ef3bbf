extension Catalogue {
    /// 对照文件：企业自己的通话记录如何对应。
    static let chineseMapping: [String: String] = [
        "run.callListGB18030": "{path}：通话清单不是 UTF-8，已按 GB18030 读取。如需明确，请在对照文件中写 encoding: gb18030。",
        "mapping.notReadable": "{path}：无法读取对照文件：{cause}。请用 --call-mapping 指定一个 YAML 文件。",
        "mapping.notYAML": "{path}：对照文件不是有效的 YAML：{cause}。",
        "mapping.unknownKey": "{path}:{line}：此处无法识别键“{found}”。可用的键：{known}。",
        "mapping.notPairs": "{path}:{line}：“{key}”下应为每行一对“名称: 值”，却是别的内容。",
        "mapping.callIDMissing": "{path}:{line}：“columns”没有说明 call_id 在哪一列。请补上，每通电话都要有编号。",
        "mapping.badValue": "{path}:{line}：{key} 的值为“{found}”，应为 {expected}。",
    ]
}
