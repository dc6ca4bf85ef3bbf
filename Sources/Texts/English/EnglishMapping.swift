extension Catalogue {
    /// The mapping file: what a company's own records of calls mean.
    static let englishMapping: [String: String] = [
        "run.callListGB18030":
            "{path}: the call list is no UTF-8 and was read as GB18030. To be sure of it, say so in the mapping file: encoding: gb18030.",
        "mapping.notReadable":
            "{path}: the mapping file cannot be read: {cause}. Give a YAML file with --call-mapping.",
        "mapping.notYAML": "{path}: the mapping file is no YAML: {cause}.",
        "mapping.unknownKey": "{path}:{line}: key “{found}” is not known here. Known keys: {known}.",
        "mapping.notPairs": "{path}:{line}: found something else where “{key}” has pairs, one a line: “name: value”.",
        "mapping.callIDMissing":
            "{path}:{line}: “columns” does not say which column holds call_id. Add it: every call needs one.",
        "mapping.badValue": "{path}:{line}: {key} is “{found}”, expected {expected}.",
    ]
}
