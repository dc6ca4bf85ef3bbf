extension Catalogue {
    /// Call lists, file names and the configuration.
    static let englishInputs: [String: String] = [
        "calls.notReadable": "{path}: the call list cannot be read: {cause}. Give a CSV file with --calls.",
        "calls.otherEncoding":
            "{path}:{line}: the call list is no text in {expected}. Save it as “CSV UTF-8”, or name its encoding in the mapping file: encoding: gb18030.",
        "calls.notText":
            "{path}: the call list holds NUL bytes, so it is no text in UTF-8. Save it as “CSV UTF-8”, or convert it: iconv -f UTF-16 -t UTF-8 {path} > calls-utf8.csv",
        "calls.quotes":
            "{path}:{line}: a quotation mark is never closed, or stands inside a cell. Row set aside; a cell with commas is written as \"a, b\", a quotation mark in it twice, and no cell has a line break.",
        "calls.columnMissing":
            "{path}:1: the call list has no column “{column}” (found: {found}). Add it to the first line, or name the list's own columns, and the character between its cells, in a mapping file (--call-mapping).",
        "calls.columnUnknown":
            "{path}:1: the call list has a column “{column}” that is not known. Known columns: {known}. A list with columns of its own needs a mapping file (--call-mapping).",
        "calls.columnTwice":
            "{path}:1: the call list has the column “{column}” twice. Rename one of them, so that it is known which one is meant.",
        "calls.cellCount":
            "{path}:{line}: {found} cells where the first line has {expected}. Row set aside; quote cells that hold commas.",
        "calls.empty":
            "{path}:{line}: column {column} is empty (found “{found}”). Row set aside; every call needs one.",
        "calls.zoneMissing":
            "{path}:{line}: started_at has no zone (column {column} holds “{found}”). Row set aside; fill in an IANA zone such as Asia/Shanghai, or set “zone” in fairdial.yaml.",
        "calls.zone":
            "{path}:{line}: column {column} holds “{found}”, expected an IANA zone such as Asia/Shanghai. Row set aside.",
        "calls.startedAt":
            "{path}:{line}: column {column} holds “{found}”, expected a time such as {forms}. Row set aside.",
        "calls.direction":
            "{path}:{line}: column {column} holds “{found}”, expected outgoing or incoming. Row set aside.",
        "calls.language":
            "{path}:{line}: column {column} holds “{found}”, expected a language code such as en or zh. Row set aside.",
        "calls.channels":
            "{path}:{line}: column {column} holds “{found}”, expected agent, customer or mixed for each channel, such as agent|customer. Row set aside.",
        "calls.duplicate":
            "{path}:{line}: {column} “{found}” stands on line {first} already. The later row is set aside.",
        "calls.namePattern":
            "--name-pattern “{pattern}” is no regular expression: {cause}. Example: '(?<employee>E\\d+)_(?<call>\\d+)'.",
        "calls.namePatternGroup":
            "--name-pattern “{pattern}” has a group “{group}” that is not known. Known groups: {known}.",
        "calls.namePatternNoGroup":
            "--name-pattern “{pattern}” has no named group. Use one or more of: {known}, such as (?<employee>E\\d+).",
        "config.notReadable": "{path}: the configuration cannot be read: {cause}.",
        "config.notYAML": "{path}: the configuration is not a YAML list of “key: value”: {cause}.",
        "config.unknownKey": "{path}:{line}: key “{found}” is not known. Known keys: {known}.",
        "config.notAValue":
            "{path}:{line}: the value of “{key}” is neither a text, a list, nor pairs of “name: value”.",
        "config.builtIn": "built-in",
        "config.engineMissing":
            "{origin}: the engine {engine} is not installed in {folder}. Run scripts/get-engine {engine}, or take --engine auto.",
        "config.badValue": "{origin}: {key} is “{found}”, expected {expected}.",
    ]
}
