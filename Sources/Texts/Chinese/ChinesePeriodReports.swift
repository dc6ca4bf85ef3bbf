extension Catalogue {
    /// 按期报告：打印与电子表格。
    static let chinesePeriodReports: [String: String] = [
        "spreadsheet.notWritten": "{path}：无法写入电子表格：{cause}。请指定一个已存在、可写且有空间的文件夹中的文件。",
        "spreadsheet.tooLarge":
            "{path}：工作表“{sheet}”超过电子表格的上限（{rows} 行或 {columns} 列）。请缩小范围，或改用 CSV。",
    ]
}
