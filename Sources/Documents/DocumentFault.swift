/// What may be wrong in any document that people write.
package enum DocumentFault: Hashable, Sendable, CaseIterable {
    case fileNotRead, tooLarge, notUTF8, brokenYAML, alias, wrongKind, unknownKey, missingKey, badChoice
    case badDate, emptyText
}

/// The numbers, or names, of what may be wrong in one kind of document.
package protocol DocumentCode: Hashable, Sendable {
    init(_ fault: DocumentFault)
}
