internal import Texts

/// Of whom a report is.
package struct ReportScope: Hashable, Sendable {
    package let branch: String?
    package let team: String?

    package init(branch: String? = nil, team: String? = nil) {
        self.branch = branch
        self.team = team
    }

    func text(_ texts: Catalogue) -> String {
        switch (branch, team) {
        case (let branch?, let team?): texts.text("document.team", ["branch": branch, "team": team])
        case (let branch?, nil): texts.text("document.branch", ["branch": branch])
        case (nil, let team?): texts.text("document.anyTeam", ["team": team])
        case (nil, nil): texts.text("document.group")
        }
    }
}
