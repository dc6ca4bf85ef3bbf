extension Catalogue {
    /// The database and its ledger.
    static let chineseStore: [String: String] = [
        "store.noFolder": "{database}：数据库所在的文件夹不存在。请先建立该文件夹，或用 --database 指定其他路径。",
        "store.isFolder": "{database} 是文件夹，而数据库应为文件。请在后面加上文件名，例如 {database}/fairdial.db。",
        "store.noPermission":
            "{database}：没有权限，无法打开或新建数据库。请给当前账户授予该文件及其所在文件夹的读写权限，或用 --database 指定其他路径。",
        "store.readOnly": "{database}：数据库为只读。请将该文件及其所在文件夹设为可写，或用 --database 指定其他路径。",
        "store.locked": "{database}：另一个程序正在写入数据库，一直没有释放。请等它结束，或先将其停止，然后重试。",
        "store.notADatabase": "{database} 不是 SQLite 数据库。请检查路径；该文件未被改动。",
        "store.otherProgram": "{database} 是其他程序的数据库，其中没有 FairDial 的数据表。请检查路径；该文件未被改动。",
        "store.newerDatabase":
            "{database} 由更新版本的 FairDial 创建：表结构为第 {found} 版，本程序最高只支持第 {known} 版。请使用新版程序；该文件未被改动。",
        "store.damaged": "数据库在 {place} 处已损坏：该处内容并非由 FairDial 写入，或磁盘有故障。请用最近的备份恢复。",
        "store.diskFull": "{database}：磁盘已满，本步骤未保存。请清理出空间后重新运行；此前已保存的内容不会丢失。",
        "store.closed": "{database}：数据库已经关闭。",
        "store.cancelled": "{database}：操作被中断，本步骤的内容均未保存。",
        "store.failed": "{database}：数据库报错：{cause}",
        "store.reasonMissing": "此项更改必须写明理由，理由会一并留存。请用 --reason 填写。",
        "store.noSuchRecording": "库中没有录音 {recording}。",
        "store.noSuchJudgement": "库中没有评判 {judgement}。",
        "store.noSuchCall":
            "库中没有与 {reference} 相符的通话。请填写通话编号、路径、文件名，或哈希值的前六位以上；可用 fairdial calls 查看全部通话。",
        "store.ambiguousCall": "{reference} 对应多通电话，请改用下列编号之一：\n{candidates}",
        "store.noSuchHit": "库中没有命中 {hit}；可用 fairdial review list 查看待复核的命中。",
        "store.hitIsShadow": "命中 {hit} 属于试运行规则 {rule}，本来就不计分，无需复核。",
        "store.hitNotCurrent": "命中 {hit} 属于评判 {judgement}，而该评判目前并不生效。请对当前评判中的命中进行复核。",
        "store.lexiconNotKept": "库中没有版本为 {version} 的词库，无法据此评判。",
        "store.transcriptNotKept": "库中没有引擎 {engine} 对录音 {recording} 的转写，无法评判。",
        "store.inconsistentJudgement": "评判 {judgement} 自相矛盾（{found}），未予保存。",
        "store.badDate": "“{found}”不是日期。请按年-月-日填写，例如 2026-02-14。",
        "store.ledger.missing": "该行缺失",
        "store.ledger.outOfPlace": "此处多出了一行从未写入过的内容",
        "store.ledger.edited": "该行内容与其哈希值不符：内容或哈希值被改动过",
        "store.ledger.notALine": "该内容不是台账记录",
        "store.ledger.reordered": "此处放的是另一行，顺序被调换过",
        "store.ledger.doesNotFollow": "该行与上一行接不上：两行之一被改动或替换过",
        "store.ledger.textMissing": "该行所附的文字不见了，且并非由 FairDial 清除",
        "store.ledger.textEdited": "该行所附的文字被改动过",
        "store.ledger.textAdded": "该行旁多出了不属于它的文字",
        "store.ledger.notTheHead": "与先前留存的哈希值不符：不是同一本台账，或不是同一行",
    ]
}
