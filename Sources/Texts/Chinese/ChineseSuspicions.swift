extension Catalogue {
    /// Suspicions: what looks like a violation although no rule says so.
    static let chineseSuspicions: [String: String] = [
        "suspicion.tooFewViolating":
            "{language} 的疑似模型没有训练：只有 {found} 句违规说法，至少需要 {fewest} 句。请用 --catalogue 提供，或给词库补充例句。",
        "suspicion.tooFewOrdinary":
            "{language} 的疑似模型没有训练：只有 {found} 句普通话语，至少需要 {fewest} 句。请用 --ordinary 提供，或先评分更多通话。",
        "suspicion.notAModel": "保存的内容不是疑似模型：第 {line} 行无法读取。请重新训练：fairdial suspicions train。",
        "suspicion.catalogue": "{path} 不能用作说法目录。",
        "suspicion.catalogue.shape": "没有找到 `language` 和 `categories` 列表；目录的写法见 docs/suspicions.md。",
        "suspicion.catalogue.missing": "{path} 不存在，已略过。",
        "suspicion.ordinary.noFile": "{path}：普通对话文件无法读取。",
        "suspicion.ordinary.badLine": "{path}:{line}：不是一段对话；每行应为 {\"utterances\": [{\"text\": \"…\"}]}。",
        "suspicion.noLexicon": "还没有启用的词库，无从学习。请先评分通话，或用 fairdial lexicon activate 启用词库。",
        "suspicion.noModel": "还没有疑似模型。请先训练：fairdial suspicions train。",
        "suspicion.noVersion": "没有保存过模型 {version}。`fairdial suspicions show` 会列出全部版本。",
        "suspicion.trained":
            "{language}：模型 {version}，学自 {violating} 句违规说法、{innocent} 句相近但不违规的说法和 {ordinary} 句普通话语，即日起使用。",
        "suspicion.trained.same": "{language}：模型 {version} 已在使用，没有变化。",
        "suspicion.used": "{language}：即日起使用模型 {version}。",
        "suspicion.phrase": "«{phrase}»  {category}  +{excess}  说过 {count} 次",
        "suspicion.none": "不疑似（距阈值 {excess}）",
        "suspicion.listed": "{language}：{utterances} 句未命中规则的话里有 {count} 个疑似违规的说法，列出 {shown} 个。都不扣分。",
        "suspicion.activation": "{language}  {version}  {actor}  {reason}",
        "suspicion.model": "{language}：模型 {version}，{grams} 个 n 元组；违规：{violating}；不违规：{innocent}；普通：{ordinary}",
        "suspicion.side.violation": "倾向违规",
        "suspicion.side.innocent": "倾向正常",
        "suspicion.measure.category": "类别",
        "suspicion.measure.phrasings": "未见过",
        "suspicion.measure.suspected": "疑似",
        "suspicion.measure.named": "类别正确",
        "suspicion.measure.hit": "规则",
        "suspicion.measure.found": "合计",
        "suspicion.measure.near": "相近说法疑似",
        "suspicion.measure.nearHit": "命中",
        "suspicion.measure.all": "全部",
        "suspicion.measure.ordinary": "{language}：{count} 句普通话语中 {suspected} 句疑似，每千句 {rate}",
    ]
}
