internal import Texts

/// Names for people of the categories of the lexicons that ship; another one is named as its lexicon has it.
enum CategoryName {
    static func text(_ category: String, _ texts: Catalogue) -> String {
        key(category).map { texts.text($0) } ?? category
    }

    private static func key(_ category: String) -> String? {
        switch category {
        case "abuse": "category.abuse"
        case "amount": "category.amount"
        case "arrest": "category.arrest"
        case "borrow": "category.borrow"
        case "complaint": "category.complaint"
        case "conduct": "category.conduct"
        case "credit": "category.credit"
        case "dignity": "category.dignity"
        case "disclosure": "category.disclosure"
        case "discrimination": "category.discrimination"
        case "harass": "category.harass"
        case "harassment": "category.harassment"
        case "identity": "category.identity"
        case "impersonation": "category.impersonation"
        case "legal": "category.legal"
        case "money": "category.money"
        case "payment": "category.payment"
        case "privacy": "category.privacy"
        case "promise": "category.promise"
        case "required": "category.required"
        case "rights": "category.rights"
        case "sexual": "category.sexual"
        case "shame": "category.shame"
        case "suicide": "category.suicide"
        case "thirdparty": "category.thirdparty"
        case "threat": "category.threat"
        case "visit": "category.visit"
        default: nil
        }
    }
}
