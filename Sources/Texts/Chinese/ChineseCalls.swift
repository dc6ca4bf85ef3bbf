extension Catalogue {
    /// 事后得知的通话信息，以及多人经手的通话。
    static let chineseCalls: [String: String] = [
        "run.corrected": "{count} 通电话的员工或开始时间与先前所知不同，以后来的为准：{calls}。变更已记入账本。",
        "run.rejudged": "{count} 通已存电话因掌握了更多信息，已按当时的词库和设置重新评定：{calls}。旧的评定予以保留。",
        "run.listedStored": "通话清单中有 {count} 通已存电话的文件已不在此处：{calls}。清单所述仍然计入。",
        "run.otherLanguage":
            "{count} 通电话先前按另一种语言识别，与现在得知的语言不同，而此处没有该语言的引擎或词库：{calls}。其评分所依据的文字有误；请在旁边放上文字记录，或配置模型。",
        "run.ownerless": "{count} 处命中所在的时段不知由谁接听，不计入任何人：{calls}。请在通话清单中补上缺少的时段。",
        "calls.second": "{path}:{line}：{column} 列内容为“{found}”，应为通话内的秒数，例如 75、75.5 或 1:15。该通话各行均已搁置。",
        "calls.stretchOrder": "{path}:{line}：{column} 列内容为“{found}”，应晚于该时段的开始“{from}”。该通话各行均已搁置。",
        "calls.stretchMissing":
            "{path}:{line}：通话“{call}”在第 {first} 行也有，而此行没有说明该员工从第几秒到第几秒接听。请在该通话的每一行填写 from 和 until；该通话各行均已搁置。",
        "calls.stretchOverlap":
            "{path}:{line}：通话“{call}”的时段 {found} 与第 {first} 行的 {other} 重叠。同一秒只能属于一位员工；该通话各行均已搁置。",
        "calls.stretchDiffers":
            "{path}:{line}：通话“{call}”的 {column} 列内容为“{found}”，第 {first} 行却为“{other}”。同一通话各行应一致；该通话各行均已搁置。",
        "calls.restOfCall": "{path}:{line}：通话“{call}”的另一行无法读取，此行一并搁置：缺了那一行，就不知道该由谁负责。",
        "calls.part": "{path}:{line}：{column} 列内容为“{found}”，应为该通话的第几个文件：1 至 {most} 的整数。该通话各行均已搁置。",
        "calls.partWithoutFile":
            "{path}:{line}：通话“{call}”由多个文件组成，而此行的 part 和 file 只填了一项。请两项都填或都不填；该通话各行均已搁置。",
        "run.partTwice": "{path}：自称是通话“{call}”的第 {number} 个文件，但 {other} 已经是了。已搁置；请更正通话清单或文件名。",
        "run.partMissing": "{path}：该通话的以下文件未找到：{numbers}。待文件到齐，或通话清单不再列出它们时，再行评分。",
        "run.partTranscripts": "{path}：该通话只有一部分文件旁边有文字记录。请为每个文件都放上，或全部移走：否则无从得知文字有多可靠。",
        "transcript.unlike": "{path}：该通话各文件的文字记录来源不一：{found}，{first}。请为所有文件放上同一来源、同一语言的文字记录。",
        "explain.file": "第 {number} 个文件：{path}（{length}）",
        "explain.inFile": "在文件中：{place}",
        "report.nobody": "无人可归",
        "explain.stretch": "{from} 至 {until}：{employee}",
        "explain.owner": "归属：{employee}",
        "explain.callEnd": "结束",
    ]
}
