package import Model

/// Rows of a feed as a file that an import reads back as the same rows.
package enum FeedCSV {
    /// With a header line; moments in UTC.
    package static func text(_ feed: Feed, _ rows: [FeedRow]) -> String {
        let currency = feed.columns.firstIndex { $0.kind == .currency }
        let lines = rows.map { row in
            let own = currency.flatMap { row.fields[$0]?.text }.flatMap { Currency($0) } ?? .yuan
            return zip(feed.columns, row.fields).map { column, field in
                field.map { written($0, column.kind, own) } ?? ""
            }
        }
        return ([feed.columns.map(\.name)] + lines)
            .map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func written(_ field: FeedRow.Field, _ kind: FeedColumn.Kind, _ currency: Currency) -> String {
        switch (field, kind) {
        case (.text(let text), _): text
        case (.number(let moment), .instant): UTCText.milliseconds(moment)
        case (.number(let amount), .money):
            DecimalText.write(Int(amount), places: currency.decimals, keepsZeros: true)
        case (.number(let hundredths), .decimal): DecimalText.write(Int(hundredths), places: 2)
        case (.number(let number), _): "\(number)"
        }
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains { ",\"\n\r".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}

extension FeedRow.Field {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
