/// One word as it was heard.
package struct Word: Hashable, Sendable, Codable {
    package let text: String
    /// Seconds from the recording's first sample.
    package let span: Span
    /// Nil where the source gives none.
    package let confidence: Confidence?

    package init(text: String, span: Span, confidence: Confidence?) {
        self.text = text
        self.span = span
        self.confidence = confidence
    }
}
