extension Catalogue {
    /// Records of calls that a recorder writes beside its sound.
    static let englishSideCars: [String: String] = [
        "sidecar.notReadable":
            "{path}: the recorder's record cannot be read: {cause}. The call is scored without it; check its permissions and run again.",
        "sidecar.tooLarge":
            "{path}: the recorder's record has {found} bytes, expected at most {limit}. The call is scored without it.",
        "sidecar.notText":
            "{path}:{line}: the recorder's record is no text in {expected}. The call is scored without it; name its encoding in the mapping file.",
        "sidecar.documentType":
            "{path}: the recorder's record has a document type or entities of its own, which are not read. The call is scored without it; write it without <!DOCTYPE …>.",
        "sidecar.broken":
            "{path}:{line}:{column}: the recorder's record is no {form}: {cause}. The call is scored without it; mend it and run again.",
        "sidecar.field":
            "{path}: “{place}” holds “{found}” for {column}, expected {expected}. The call is scored without this record; mend it, or say in the mapping file what it means.",
        "sidecar.overlap":
            "{path}: “{place}”: the stretch from second {from} shares seconds with another one. One second is one employee's; the call is scored without this record.",
        "sidecar.stray":
            "{path}: a recorder's record ({file}) beside no recording. Expected the sound of the same name next to it.",
    ]
}
