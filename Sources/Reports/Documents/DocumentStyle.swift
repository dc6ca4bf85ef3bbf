/// What reports have beside the look of all pages: charts, totals, and paper of A4, on which a heading or table begins only
/// where there is room for a few rows of it.
enum DocumentStyle {
    static func css(isWide: Bool) -> String {
        screen + """

            @page{size:A4 \(isWide ? "landscape" : "portrait");margin:14mm 12mm;
            @bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#545e6b}}
            @media print{html{font-size:\(isWide ? "62.5%" : "75%")}.document section{margin-top:24px}
            .document .scroll{overflow:visible;border-radius:0;border-width:0 0 1px}.document thead{display:table-header-group}
            main.document th,main.document td{padding:4px 6px;font-size:1rem;white-space:normal}
            main.document tbody th{padding:4px 6px;font-size:1rem;position:static}main.document .number{white-space:nowrap}
            .document tr,.tile,.mark{break-inside:avoid}figcaption,caption{break-after:avoid}
            .document h2::before,.scroll::before{content:"";display:block;height:42mm;margin-bottom:-42mm;break-inside:avoid}
            .tile,.chart{border-radius:0}.document .total th,.document .total td,.chart svg{print-color-adjust:exact;
            -webkit-print-color-adjust:exact}}
            """
    }

    private static let screen = """

        .wide{max-width:1560px}.wide th,.wide td{padding:8px 9px}.wide td,.wide tbody th{font-size:.9375rem}
        .document section{margin-top:40px}.document h2{margin:0 0 12px}.document section>p{max-width:74ch;margin:0 0 12px}
        .document section>*+.scroll,.document section>*+.chart{margin-top:16px}.document .tiles{margin:0 0 16px}
        .banner{display:inline-block;margin:16px 0 0;padding:6px 14px;border-radius:4px;background:var(--wait-soft);
        color:var(--wait);font-weight:600}
        caption{text-align:left;padding:12px 16px 8px;font-weight:600}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0}
        .document thead th{white-space:normal;overflow-wrap:normal;word-break:keep-all;
        vertical-align:bottom}.document thead .short{white-space:nowrap}
        .document tbody th{font-weight:400;position:sticky;
        left:0;background:var(--card)}.document td,.document tbody th{vertical-align:top}
        .document .words{white-space:normal;min-width:14em;max-width:44em}
        .document .total th,.document .total td{font-weight:600;background:var(--ground)}
        .chart{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 16px;margin:0 0 16px}
        .chart figcaption{font-weight:600;margin-bottom:8px}
        .mark{display:grid;grid-template-columns:minmax(72px,220px) minmax(0,1fr) 72px;gap:0 14px;align-items:center;
        font-size:.875rem;min-height:26px}.mark b{font-weight:400;text-align:right;font-variant-numeric:tabular-nums}
        .chart svg{width:100%;height:24px;background:none;border-radius:0;overflow:visible}
        .chart svg path{stroke:var(--line)}.chart svg .span{stroke:var(--accent);stroke-width:2}
        .chart svg .value{stroke:var(--accent);stroke-width:10;stroke-linecap:round}
        .chart svg .earlier{stroke:var(--wave);stroke-width:7;stroke-linecap:round}
        .axis{color:var(--soft);font-variant-numeric:tabular-nums}.ends{display:flex;justify-content:space-between}
        @media screen and (max-width:760px){.mark{grid-template-columns:minmax(64px,110px) minmax(0,1fr) 56px;gap:0 8px}
        .chart{padding:12px 10px}caption{padding:10px 7px 6px}.document .words{min-width:12em}
        .wide th,.wide td,.wide tbody th{padding:8px 7px;font-size:.875rem}}
        """
}
