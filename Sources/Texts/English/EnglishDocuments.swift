extension Catalogue {
    /// What may be wrong in any file that people write in YAML.
    static let englishDocuments: [String: String] = [
        "document.fileNotRead": "The file could not be read: {reason}. Check its path and permissions.",
        "document.fileNotRead.kind":
            "This is no ordinary file but a pipe, a device or the like. Name a .yaml file or a folder of them.",
        "document.tooLarge":
            "The file has {bytes} bytes, and at most {most} are read. Check that it is the right file.",
        "document.notUTF8": "The file is not UTF-8 text. Save it as UTF-8 in your editor.",
        "document.brokenYAML":
            "This is not YAML: {reason}. Look at the indentation, colons and quotes here and on the line before; texts with : or # or quotes need '…' around them.",
        "document.brokenYAML.sameKey": "The same key stands twice: {keys}. Keep one of them.",
        "document.alias":
            "Anchors and aliases (& and *) are not used here. Write the value out.",
        "document.wrongKind.empty": "The file is empty. Fill it, or name another file.",
        "document.wrongKind.mapping":
            "`{what}` is {found}, but keys with values were expected. Write `key: value` lines, indented alike.",
        "document.wrongKind.key": "A key of `{what}` is {found}, but a plain word was expected. Write `word: value`.",
        "document.wrongKind.text": "`{key}` is {found}, but a text was expected. Put quotes around it: '…'.",
        "document.wrongKind.list":
            "`{key}` is {found}, but a list was expected. Write [a, b] or lines that begin with -.",
        "document.unknownKey": "The key `{key}` is not known here. Known are: {known}. Remove it or correct it.",
        "document.unknownKey.near": "The key `{key}` is not known here. Did you mean `{near}`?",
        "document.missingKey": "`{key}` is missing in `{what}`. Add it.",
        "document.badChoice": "`{key}` is '{found}', but it can be: {allowed}.",
        "document.badDate": "`{key}` is '{found}', but a date such as 2026-01-31 was expected.",
        "document.emptyText": "`{key}` is empty. Write something or remove it.",
    ]
}
