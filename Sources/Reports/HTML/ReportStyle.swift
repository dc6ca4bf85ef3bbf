/// The page's look: calm, readable on a phone and on a wide screen, in light and dark, on paper.
enum ReportStyle {
    static let css = """
        :root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2430;--soft:#5b6675;--line:#dfe3e9;
        --accent:#1f5fbf;--bad:#b3261e;--bad-soft:#fbe3e1;--wait:#8a5a00;--wait-soft:#fff1d6;--agent:#1f5fbf;
        --customer:#5b6675}
        @media (prefers-color-scheme:dark){:root{--ground:#14181e;--card:#1d232b;--ink:#e7ebf0;--soft:#a3adba;
        --line:#323b47;--accent:#8ab4f8;--bad:#ff8a80;--bad-soft:#4a2320;--wait:#f2c46d;--wait-soft:#43351a;
        --agent:#8ab4f8;--customer:#a3adba}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",
        "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
        main{max-width:1180px;margin:0 auto;padding:28px 20px 64px}
        h1{font-size:26px;margin:0}h2{font-size:19px;margin:36px 0 12px}h3{font-size:18px;margin:0}
        h4{font-size:13px;margin:0 0 8px;color:var(--soft);font-weight:600;letter-spacing:.02em}
        p{margin:0}.lead,.facts,.small{color:var(--soft)}.facts,.small{font-size:13.5px}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin-top:20px}
        .tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
        .tile b{display:block;font-size:26px;font-variant-numeric:tabular-nums;line-height:1.2}
        .tile span{color:var(--soft);font-size:14px}.tile.wait b{color:var(--wait)}
        .scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px}
        table{border-collapse:collapse;width:100%}th,td{padding:8px 14px;text-align:left;font-weight:400;
        border-top:1px solid var(--line);white-space:nowrap}thead th{border-top:0;color:var(--soft);font-size:13.5px}
        tbody th{font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums}
        thead th:not(:first-child){text-align:right}
        .call{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 18px}
        .head{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;margin-bottom:10px}
        .head .facts,.head .note{flex-basis:100%}.note{color:var(--wait);font-size:14px}
        .points{color:var(--bad);font-weight:700;font-variant-numeric:tabular-nums}.points.wait{color:var(--wait)}
        .wave{display:flex;align-items:center;gap:10px;margin:4px 0}.role{flex:0 0 72px;font-size:13px}
        .role.agent,.agent .who{color:var(--agent)}.role.customer,.customer .who{color:var(--customer)}
        svg{flex:1;height:48px;min-width:0;cursor:pointer;background:var(--ground);border-radius:6px}
        svg path{stroke:var(--soft);stroke-width:1;fill:none}svg rect.counts{fill:var(--bad);opacity:.35}
        svg rect.idle{fill:var(--wait);opacity:.35}svg .now{stroke:var(--accent);stroke-width:1.5}
        audio{width:100%;height:40px;margin:8px 0 4px}
        .columns{display:grid;grid-template-columns:minmax(280px,5fr) 6fr;gap:24px;margin-top:12px}
        .hit{border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:8px;padding:10px 12px;
        margin-bottom:10px;cursor:pointer}.hit.waits,.hit.shadow{border-left-color:var(--wait)}
        .hit.overturned{border-left-color:var(--line);opacity:.75}.hit.waits .points,.hit.shadow .points{color:var(--wait)}
        .hit.overturned .points{color:var(--soft)}
        .hit-head{display:flex;gap:10px;align-items:baseline}.hit-head time{margin-left:auto}
        time{color:var(--soft);font-size:13.5px;font-variant-numeric:tabular-nums}
        .words{margin:4px 0}.advice{font-size:14px;margin-top:2px}code{font-size:12.5px}
        mark{background:var(--bad-soft);color:inherit;border-radius:3px;padding:0 2px}
        mark.waits,mark.shadow,.hit.waits mark,.hit.shadow mark{background:var(--wait-soft)}
        mark.overturned{background:none;text-decoration:underline dotted}
        ol{list-style:none;margin:0;padding:0}.transcript li{display:grid;
        grid-template-columns:44px 72px 1fr;gap:8px;padding:4px 6px;border-radius:6px;cursor:pointer}
        .transcript li:hover,.transcript li.now{background:var(--ground)}.who{font-size:13.5px}
        .transcript>p{margin-top:8px}.aside li{margin:6px 0}.aside{padding-left:20px;overflow-wrap:anywhere}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        @media (max-width:760px){main{padding:18px 12px 48px}.columns{grid-template-columns:1fr;gap:16px}
        .call{padding:14px}th,td{padding:8px 9px}.transcript li{grid-template-columns:40px 1fr}.transcript .said{grid-column:1/-1}
        .role{flex-basis:56px}}
        @media print{body{background:#fff}.call{break-inside:avoid}audio{display:none}}
        """
}
