extension Catalogue {
    /// 一次评分过程中和结束时的提示。
    static let chineseRun: [String: String] = [
        "run.engine": "识别引擎：{engine}，模型 {model}，语言 {languages}；同时处理 {jobs} 通。",
        "run.betterEngine": "Moonshine 识别英语远胜 PocketSphinx，但尚未安装：scripts/get-engine moonshine。",
        "run.language": "语言未知的通话按“{language}”处理（{origin}）。",
        "run.callListFound": "通话清单：{path}，共 {count} 通。",
        "run.noCallList": "没有通话清单：每通电话由谁、何时拨打均未知，并将保持未知。请用 --calls 或 --name-pattern 提供。",
        "run.namePatternZone":
            "--name-pattern 会读取日期和时间，但未设置时区：通话时间仍为未知。请用 --zone 指定，例如 Asia/Shanghai。",
        "run.notAFile": "{path}：名称像录音，却是文件夹、管道、设备或失效的链接，应为普通文件。已搁置，未打开。",
        "run.folderBrokeOff": "{path}：读取此文件夹中断（例如网络共享断开）。已列出的照常评分，其余下次运行再找。",
        "run.nameNotUTF8":
            "{path}：名称不是 UTF-8（此处以 %FF 表示每个外来字节），无法打开或显示，已搁置。请改名，例如：convmv -f gb18030 -t utf-8 --notest 文件",
        "run.folderNotReadable": "{path}：无法读取此文件夹，请检查权限。其中所有内容已搁置，下次运行会再看。",
        "run.notListed": "{count} 个以前已处理的录音未列出；可用 fairdial calls 查看。",
        "run.found": "找到 {count} 个录音；其中 {known} 个无需再处理，{todo} 个待处理；另有 {other} 个其他文件略过。",
        "run.transcriptsPassedOver": "{count} 个文字记录未读取，因为旁边有优先的格式：{shown}。",
        "run.nothingFound":
            "在 {paths} 下没有找到录音。应为音频（.wav、.flac、.mp3 等）或文字记录（.transcript.json、.ctm、.vtt、.srt、.transcript.txt），或消息（messages.csv、名称.messages.csv、.messages.jsonl）。",
        "run.pathMissing": "{path}：没有这个文件或文件夹。",
        "run.lexiconActivated": "此数据库首次使用“{language}”词库：{version}（{rules} 条规则）自即日起生效。",
        "run.lexiconTrial":
            "所给的“{language}”词库（{version}）与生效词库（{active}）不同，按试用处理：结果会显示，但不生效。如要生效：fairdial score … --rescore --reason “原因”。",
        "run.lexiconFromStore": "未提供“{language}”词库，使用生效词库 {version}。",
        "run.noLexicon": "{path}：没有“{language}”词库，既未提供也无生效词库。已搁置；请用 --lexicon 添加。",
        "run.judgedUnder": "已有 {count} 通电话按词库版本 {version}（“{language}”）评定，保持不变。",
        "run.rescored": "已按词库版本 {version}（“{language}”）重新匹配 {count} 通电话；沿用复核结论 {carried} 条。旧的评定予以保留。",
        "run.unattributed": "{count} 通电话不知由哪位员工拨打：在通话清单指明之前，其扣分不计入任何人。",
        "run.undated": "{count} 通电话开始时间未知：在通话清单给出之前，不计入任何一天。",
        "run.listedMissing": "通话清单中有 {count} 通在此没有录音：{calls}。",
        "run.copy": "{path}：与 {original} 内容完全相同，只计一次。",
        "run.progress": "{done}/{total} 通，每小时处理 {rate} 小时录音，预计还需 {left}",
        "run.stopping": "处理完手头的通话后停止。再按一次 Ctrl-C 立即停止。",
        "run.brokeOff": "运行中断；已完成的 {done} 通均已保存。解决下述问题后，再次运行同一命令即可继续。",
        "run.resume": "已中断：还剩 {left} 个录音。再次运行同一命令即可继续。",
        "run.reportWritten": "报告：{path}",
        "run.reasonMissing": "--rescore 需要 --reason “原因”：账本要记录为何重新评定。",
        "run.reasonWithoutRescore": "--reason 只能与 --rescore 一起使用。",
        "run.report.notWritten": "{path}：无法写入报告：{cause}。",
        "run.growing": "{path}：仍在写入。已搁置；文件一分钟没有变化后，下次运行会处理。",
        "run.notReadable": "{path}：无法读取，请检查权限。已搁置，下次运行会再试。",
        "run.conflict": "{path}：通话清单把它列为 {other} 的通话，而该通话已有另一段录音。已搁置，请更正通话清单。",
        "run.pathsMissing": "请指定要评分的文件夹或文件；只有 --rescore 可以省略。",
    ]
}
