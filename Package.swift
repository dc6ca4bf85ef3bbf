// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let targets: [Target] = [
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "CResampler", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(
        name: "CPocketSphinx", pkgConfig: "pocketsphinx",
        providers: [.apt(["libpocketsphinx-dev", "libsphinxbase-dev"])]),
    // A header alone: the library is loaded at run time, where it is installed.
    .systemLibrary(name: "COnnxRuntime"),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CVectorscan", pkgConfig: "libhs", providers: [.apt(["libvectorscan-dev"])]),

    .target(name: "Model", dependencies: [crypto], swiftSettings: strict),
    .target(name: "Texts", dependencies: ["Model"], swiftSettings: strict),
    // No pkgConfig: its file asks for macros that the package manager refuses and that nothing here needs.
    .systemLibrary(
        name: "CSpeechDetector",
        providers: [.apt(["libwebrtc-audio-processing-dev"])]),
    .target(
        name: "Audio", dependencies: ["Model", "CSndfile", "CResampler", "CSpeechDetector"], swiftSettings: strict),
    .target(name: "Transfers", dependencies: ["CCurl"], swiftSettings: strict),
    .target(
        name: "Speech", dependencies: ["Model", "Audio", "Transfers", "COnnxRuntime", "CPocketSphinx"],
        swiftSettings: strict),
    .target(name: "Documents", dependencies: ["Model", yams], swiftSettings: strict),
    .target(
        name: "Lexicons", dependencies: ["Model", "Documents", "CPCRE2", "CVectorscan", yams],
        swiftSettings: strict),
    .target(name: "Suspicions", dependencies: ["Model", "Documents", yams], swiftSettings: strict),
    .target(name: "Compliance", dependencies: ["Model"], swiftSettings: strict),
    .target(name: "Performance", dependencies: ["Model"], swiftSettings: strict),
    .target(name: "Plans", dependencies: ["Model", "Documents", "Performance", yams], swiftSettings: strict),
    .target(name: "Evaluation", dependencies: ["Model"], swiftSettings: strict),
    .target(name: "DemoCompanies", dependencies: ["Model"], swiftSettings: strict),
    .target(name: "Store", dependencies: ["Model", crypto, grdb], swiftSettings: strict),
    .target(
        name: "Notices",
        dependencies: ["Model", "Texts", "Documents", "Performance", "Store", "Transfers", crypto, yams],
        swiftSettings: strict),
    .target(
        name: "Pipeline",
        dependencies: [
            "Model", "Audio", "Speech", "Lexicons", "Compliance", "Performance", "Plans", "Store", "Notices",
            "Suspicions",
        ],
        swiftSettings: strict),
    .target(
        name: "Reports",
        dependencies: ["Model", "Texts", "Evaluation", "Performance", "Suspicions", "CXlsxWriter", crypto],
        swiftSettings: strict),
    .executableTarget(
        name: "fairdial",
        dependencies: [
            "Model", "Texts", "Audio", "Speech", "Documents", "Lexicons", "Compliance", "Store", "Pipeline", "Reports",
            "DemoCompanies", "Evaluation", "Performance", "Plans", "Notices", "Suspicions", argumentParser, crypto,
            yams,
        ],
        swiftSettings: strict),

    // Damaged inputs for the readers; not among what users are given.
    .executableTarget(
        name: "fuzz",
        dependencies: ["Audio", "Speech", "Lexicons", "Pipeline", "Model", "Seeds", argumentParser, crypto, yams],
        path: "Fuzz", exclude: ["seeds", "corpus"], swiftSettings: strict),

    // How good forecasts are over many generated companies; not among what users are given.
    .executableTarget(
        name: "forecast-table",
        dependencies: ["DemoCompanies", "Model", "Performance", "Plans", "Reports", "Texts", argumentParser],
        path: "Benchmarks/ForecastTable", swiftSettings: strict),

    // How fast lexicons are matched, with and without the prefilter; not among what users are given.
    .executableTarget(
        name: "match-table", dependencies: ["Lexicons", "Model", argumentParser], path: "Benchmarks/MatchTable",
        swiftSettings: strict),

    // The generator that property tests share.
    .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: strict),
    // Sounds in which nobody speaks, which the tests of sound and of hearing share.
    .target(
        name: "SpeechlessSounds", dependencies: ["Audio", "Seeds"], path: "Tests/SpeechlessSounds",
        swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model"], swiftSettings: strict),
    .testTarget(name: "TidyTests", swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["fuzz"], swiftSettings: strict),
    .testTarget(name: "TextsTests", dependencies: ["Texts"], swiftSettings: strict),
    .testTarget(name: "AudioTests", dependencies: ["Audio", "Seeds", "SpeechlessSounds"], swiftSettings: strict),
    .testTarget(
        name: "SpeechTests", dependencies: ["Speech", "Evaluation", "fairdial", "Seeds", "SpeechlessSounds"],
        swiftSettings: strict),
    .testTarget(
        name: "LexiconsTests", dependencies: ["Lexicons", "Documents", "Texts", "Seeds"], swiftSettings: strict),
    .testTarget(name: "SuspicionsTests", dependencies: ["Suspicions", "Model"], swiftSettings: strict),
    .testTarget(name: "ComplianceTests", dependencies: ["Compliance", "Seeds"], swiftSettings: strict),
    .testTarget(
        name: "PerformanceTests", dependencies: ["Performance", "DemoCompanies"], swiftSettings: strict),
    .testTarget(
        name: "PlansTests", dependencies: ["Plans", "Performance", "Documents", "Texts"], swiftSettings: strict),
    .testTarget(name: "DemoCompaniesTests", dependencies: ["DemoCompanies"], swiftSettings: strict),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: strict),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Seeds", crypto], swiftSettings: strict),
    .testTarget(name: "NoticesTests", dependencies: ["Notices", "Transfers", "Seeds"], swiftSettings: strict),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "Seeds"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Performance"], swiftSettings: strict),
    .testTarget(name: "CommandLineTests", dependencies: ["fairdial"], swiftSettings: strict),
]

let package = Package(
    name: "FairDial",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: targets
)
