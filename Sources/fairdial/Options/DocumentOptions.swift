import ArgumentParser
import Foundation
import Model
import Pipeline
import Reports
import Store
import Texts

/// In which form a report is written, and where.
struct DocumentOptions: ParsableArguments {
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case html, csv, xlsx
    }

    @Option(help: "html, csv or xlsx. Default: by the ending of --output, else html.") var format: Form?
    @Option(
        help: ArgumentHelp("Where it is written; what stands there is replaced. xlsx needs it.", valueName: "file"),
        completion: .file())
    var output: String?

    /// The format that was named, else that of the file's ending, else a page.
    var form: Form {
        format ?? output.flatMap { Form(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) } ?? .html
    }

    func validate() throws {
        guard form == .xlsx, output == nil else { return }
        let language = ReaderLanguage.ofCommandLine(
            CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
        throw ValidationError(Catalogue.of(language).text("document.needsOutput"))
    }

    /// What the report says of itself, as of now in the configured zone.
    func frame(
        _ period: Period, _ scope: ReportScope, _ store: CallStore, _ database: DatabaseOptions,
        _ output: OutputOptions
    ) async throws -> ReportFrame {
        ReportFrame(
            texts: output.catalogue, scope: scope, period: period,
            madeAt: try Self.now(try database.configuration()), isTrial: try await store.isTrial(period))
    }

    /// Writes the report in its form.
    ///
    /// - Throws: `ReportProblem` or `SpreadsheetProblem`; then what stood at the path stands there still.
    func write(_ document: ReportDocument, _ options: OutputOptions) async throws {
        let texts = options.catalogue
        switch (form, output) {
        case (.html, let path): try write(DocumentPage(texts: texts).html(document), to: path)
        case (.csv, let path): try write(DocumentCSV.text(document), to: path)
        case (.xlsx, let path):
            let (spreadsheet, path) = (DocumentSpreadsheet(texts: texts).spreadsheet(document), path ?? "")
            try await Blocking.run { try SpreadsheetFile.write(spreadsheet, to: path) }
        }
        if let output, !options.quiet { Console.note(Message("run.reportWritten", ["path": output]), texts) }
    }

    private func write(_ text: String, to path: String?) throws {
        guard let path else { return Console.result(text, terminator: "") }
        let file = try ReportFile(path)
        try file.append(text)
        try file.finish()
    }

    static func now(_ configuration: Configuration) throws -> ZonedTime {
        let zone = try configuration.zone() ?? TimeZone.current.identifier
        guard let now = ZonedTime(Date(), zone: zone) else {
            throw ConfigurationProblem.badValue(
                .zone, configuration[.zone], expected: "Asia/Shanghai, Europe/London, …")
        }
        return now
    }
}
