package import Model

/// People of one age or time with the company, and what they usually need. It is the company's own experience, written by
/// itself.
package struct NeedGroup: Hashable, Sendable {
    package typealias ID = Identifier<NeedGroup>

    package let id: ID
    package let name: LocalizedText
    package let people: AgeAndTenure
    package let needs: LocalizedText

    package init(id: ID, name: LocalizedText, people: AgeAndTenure, needs: LocalizedText) {
        self.id = id
        self.name = name
        self.people = people
        self.needs = needs
    }
}
