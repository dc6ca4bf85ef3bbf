internal import Foundation

#if canImport(FoundationXML)
    internal import FoundationXML
#endif

/// Reads a record of a call that is XML. What a document might have read or grown by itself (a document type, entities
/// of its own) is refused before anything is parsed.
enum XMLRecord {
    static func tree(_ text: String, path: String) throws(SideCarProblem) -> RecordTree {
        guard !text.contains("<!DOCTYPE"), !text.contains("<!ENTITY") else { throw .documentType(path: path) }
        // The text is UTF-8 by now, whatever its first line says.
        let content = text.replacing(/^\u{FEFF}?\s*<\?xml[^>]*\?>/, with: "")
        let parser = XMLParser(data: Data(content.utf8))
        parser.shouldResolveExternalEntities = false
        let builder = XMLTreeBuilder()
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else {
            throw .broken(
                path: path, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber), form: "XML",
                cause: builder.isTooDeep ? "more than \(XMLTreeBuilder.maximalDepth) levels" : parser.shownError)
        }
        return root
    }
}

extension XMLParser {
    fileprivate var shownError: String { parserError.map { ($0 as NSError).localizedDescription } ?? "no element" }
}

/// Puts elements together as the parser meets them.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    static let maximalDepth = 64

    private(set) var root: RecordTree?
    private(set) var isTooDeep = false
    private var open: [Element] = []

    private struct Element {
        let name: String
        var text = ""
        var children: [String: [RecordTree]]

        var tree: RecordTree {
            let own = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !children.isEmpty else { return .text(own) }
            var fields = children.mapValues { $0.count == 1 ? $0[0] : RecordTree.list($0) }
            if !own.isEmpty { fields[""] = .text(own) }
            return .fields(fields)
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard open.count < Self.maximalDepth else {
            isTooDeep = true
            return parser.abortParsing()
        }
        let children = Dictionary(
            attributes.map { ("@\($0.key)", [RecordTree.text($0.value)]) }, uniquingKeysWith: { first, _ in first })
        open.append(Element(name: name, children: children))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += text
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += String(decoding: block, as: UTF8.self)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = .fields([element.name: element.tree])
        } else {
            open[open.count - 1].children[element.name, default: []].append(element.tree)
        }
    }
}
