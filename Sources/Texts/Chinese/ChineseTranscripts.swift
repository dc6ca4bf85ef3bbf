extension Catalogue {
    /// 其他来源的文字记录。
    static let chineseTranscripts: [String: String] = [
        "transcript.notReadable": "{path}：无法读取文字记录：{cause}。",
        "transcript.notFile": "{path}：是目录、管道或设备，应为文字记录文件。请存成文件后再试。",
        "transcript.notUTF8": "{path}：文字记录不是 UTF-8 编码。请另存为 UTF-8，例如 iconv -f GB18030 -t UTF-8。",
        "transcript.notJSON": "{path}：不是有效的文字记录：“{place}”处：{cause}参见 docs/transcripts.md。",
        "transcript.missing": "{path}：缺少 {place}，应为 {expected}。参见 docs/transcripts.md。",
        "transcript.format": "{path}：format 为“{found}”，应为“{expected}”。",
        "transcript.value": "{path}：{place} 为“{found}”，应为 {expected}。",
        "transcript.notVTT": "{path}:1：内容为“{found}”，应为 WEBVTT。",
        "transcript.cue": "{path}:{line}：内容为“{found}”，应为 {expected} 这样的时间。",
        "transcript.mark":
            "{path}:{line}：内容为“{found}”，话语之前应有说话人和时间，例如 [坐席 12.3]、[客户 0:12.3] 或 [坐席 1:02:03]。请修改此行。",
        "transcript.backwards":
            "{path}:{line}：时间为 {found}，应不早于 {after} 秒（第 {first} 行）：一句话到下一句开始为止。请按时间排列各行，或改正时间。",
        "transcript.ctmFields":
            "{path}:{line}：内容为“{found}”，应为以空格隔开的文件名、声道、开始、时长、词，以及可选的置信度。请修改此行；注释以 ;; 开头。",
        "transcript.ctmOther":
            "{path}:{line}：是“{found}”的词，而前面各行属于“{expected}”：一个文件对应一通电话。请为每通电话单独建一个文件。",
        "transcript.ctmAlternatives":
            "{path}:{line}：内容为 {found}，<ALT_BEGIN>、<ALT>、<ALT_END> 应依次出现，且不能嵌套。请修改此行。",
        "transcript.field": "{path}:{line}：{field} 为“{found}”，应为 {expected}。请修改此行，或重新生成文字记录。",
        "transcript.noWords": "{path}：文字记录中没有内容，至少应有一句。请重新生成，或将其移走以便识别录音。",
    ]
}
