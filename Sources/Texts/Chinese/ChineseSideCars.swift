extension Catalogue {
    /// 录音设备写在音频旁边的通话记录。
    static let chineseSideCars: [String: String] = [
        "sidecar.notReadable": "{path}：无法读取随录音的记录：{cause}。评分时未用它；请检查权限后再次运行。",
        "sidecar.tooLarge": "{path}：随录音的记录有 {found} 字节，最多应为 {limit}。评分时未用它。",
        "sidecar.notText": "{path}:{line}：随录音的记录不是 {expected} 编码的文本。评分时未用它；请在对照文件中写明编码。",
        "sidecar.documentType": "{path}：随录音的记录带有文档类型或自定义实体，不予读取。评分时未用它；请去掉 <!DOCTYPE …>。",
        "sidecar.broken": "{path}:{line}:{column}：随录音的记录不是有效的 {form}：{cause}。评分时未用它；请改正后再次运行。",
        "sidecar.field":
            "{path}：“{place}”中 {column} 的内容为“{found}”，应为 {expected}。评分时未用此记录；请改正，或在对照文件中说明其含义。",
        "sidecar.overlap": "{path}：“{place}”中从第 {from} 秒开始的时段与另一时段重叠。同一秒只能属于一位员工；评分时未用此记录。",
        "sidecar.stray": "{path}：随录音的记录（{file}）旁边没有录音，应有同名的音频。",
    ]
}
