extension Catalogue {
    /// Feeds of the company, and what is wrong in their files.
    static let englishFeeds: [String: String] = [
        "import.filesOrTemplate": "Give files to take in, or --template for a file to begin with.",
        "import.badCurrency": "--currency: '{found}' is no currency. Write its three capital letters, such as CNY.",
        "import.gb18030": "{path} is not UTF-8 and was read as GB18030.",
        "import.refused":
            "Nothing was taken: {count} row(s) cannot be read. Correct them, or give --skip-bad FILE to take the others.",
        "import.notWritten":
            "{path}: the rows that are set aside cannot be written: {cause}. Nothing was taken; name a new file.",
        "import.done": "{feed}: {added} new, {corrected} corrected, {unchanged} as before, {setAside} set aside.",
        "feed.notReadable": "{path}: the file cannot be read. Check its path and permissions.",
        "feed.notText":
            "{path}:{line}: this is no text in UTF-8 or GB18030. Save the file as UTF-8, or name its encoding in a mapping.",
        "feed.columnUnknown":
            "{path}:{line}: the column “{column}” is not known. Known are: {known}. Rename it, or describe the file in a mapping.",
        "feed.columnTwice": "{path}: the column “{column}” stands twice in the first line. Keep one of them.",
        "feed.columnMissing": "{path}:{line}: the column “{column}” is missing; found: {found}. Add it.",
        "feed.cut":
            "{path}:{line}: the file ends in the middle of this line: was it cut? If it is whole, end it with a line break.",
        "feed.quotes": "{path}:{line}: a quotation mark is not closed. Close it, or double those inside a cell.",
        "feed.cellCount": "{path}:{line}: {found} cells, but the first line has {expected}. Correct the row.",
        "feed.notJSON":
            "{path}:{line}: found “{found}”, expected one JSON object of texts and numbers, such as {\"payment\":\"P-1\"}.",
        "feed.twice":
            "{path}:{line}: {key} stands in line {first} already, with other values. Keep the one that holds; a correction comes in a later file.",
        "feed.empty": "{path}:{line}: {column} is empty, but is needed. Fill it.",
        "feed.tooLong": "{path}:{line}: {column} begins “{found}” and has more than 200 characters. Shorten it.",
        "feed.date": "{path}:{line}: {column} is “{found}”, expected a day: {forms}.",
        "feed.month": "{path}:{line}: {column} is “{found}”, expected a month such as 2026-02.",
        "feed.moment": "{path}:{line}: {column} is “{found}”, expected a moment: {forms}.",
        "feed.zoneMissing":
            "{path}:{line}: {column} is “{found}”, and nobody says in which zone. Give --zone, such as Asia/Shanghai, or a column zone.",
        "feed.zone": "{path}:{line}: {column} is “{found}”, expected an IANA zone such as Asia/Shanghai.",
        "feed.country": "{path}:{line}: {column} is “{found}”, expected two capital letters such as CN.",
        "feed.currency": "{path}:{line}: {column} is “{found}”, expected a currency such as CNY.",
        "feed.currencyMissing":
            "{path}:{line}: {column} is “{found}”, and nobody says in which currency. Give --currency, such as CNY, or a column currency.",
        "feed.money":
            "{path}:{line}: {column} is “{found}”, expected an amount in {currency} with at most {decimals} decimals, such as 1200, without separators.",
        "feed.absurd":
            "{path}:{line}: {column} is “{found}”, more than {most} and surely a mistake. Correct it.",
        "feed.negative": "{path}:{line}: {column} is “{found}”, expected an amount of 0 or more.",
        "feed.nothingPaid": "{path}:{line}: {column} is “{found}”: a payment of nothing. Remove the row.",
        "feed.negativePayment":
            "{path}:{line}: {column} is “{found}”: money goes back only by a row that names in {reverses} the payment that it takes back.",
        "feed.whole": "{path}:{line}: {column} is “{found}”, expected a whole number from {least} to {most}.",
        "feed.decimal":
            "{path}:{line}: {column} is “{found}”, expected a number from {least} to {most} with at most two decimals.",
        "feed.choice": "{path}:{line}: {column} is “{found}”, expected one of: {words}.",
        "feed.order": "{path}:{line}: {column} is “{found}”, before {other} ({first}). Correct one of them.",
        "feed.noTarget": "{path}:{line}: neither amount nor cases has a target. Give one, or remove the row.",
        "feed.mapping.refused": "{path}: the mapping was not taken: {count} problem(s). Correct them and try again.",
        "feed.mapping.keyColumnMissing":
            "`columns` does not say which column is `{column}`, by which rows of {feed} are known. Add it.",
        "feed.mapping.badForm": "`{key}` has '{found}', expected a form such as {examples}.",
    ]
}
