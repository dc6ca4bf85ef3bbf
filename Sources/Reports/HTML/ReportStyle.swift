/// The page's look: calm, readable on a phone and on a wide screen, in light and dark, on paper.
enum ReportStyle {
    static let css = """
        :root{color-scheme:light;--ground:#f4f5f7;--card:#fff;--ink:#1b2430;--soft:#545e6b;--line:#d3d7dd;
        --accent:#0b5cad;--accent-soft:#e3effa;--bad:#a3262a;--bad-soft:#fce6e5;--wait:#8a5200;--wait-soft:#fff1d6;
        --agent:#0b5cad;--customer:#8a4b08;--wave:#7a828e}
        @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ground:#11161d;--card:#1a212b;
        --ink:#e7ebf0;--soft:#a8b3c1;--line:#36414f;--accent:#7cb8f7;--accent-soft:#16324f;--bad:#ff9a93;
        --bad-soft:#4b1d1e;--wait:#f0b65a;--wait-soft:#43300c;--agent:#7cb8f7;--customer:#e8a65c;--wave:#7f8b9b}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",
        "PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
        overflow-wrap:anywhere}
        :lang(zh){line-height:1.6;line-break:strict;text-autospace:normal}
        main{max-width:1180px;margin:0 auto;padding:32px 24px 64px}
        h1{font-size:1.75rem;line-height:1.3;margin:0}h2{font-size:1.25rem;margin:40px 0 12px}
        h3{font-size:1.125rem;margin:0}h4{font-size:.8125rem;margin:0 0 8px;color:var(--soft);font-weight:600}
        h2,h3,h4{break-after:avoid}
        p,dl,dd{margin:0}.lead,.facts,.small,.keys{color:var(--soft)}.facts,.small,.keys{font-size:.875rem}
        .keys{margin:-6px 0 14px}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px;margin-top:20px}
        .tile{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
        .tile b{display:block;font-size:1.75rem;font-variant-numeric:tabular-nums;line-height:1.2}
        .tile span{color:var(--soft);font-size:.875rem}.tile.wait b{color:var(--wait)}
        .scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:8px}
        table{border-collapse:collapse;width:100%;line-height:1.4}th,td{padding:9px 16px;text-align:left;font-weight:400;
        border-top:1px solid var(--line);white-space:nowrap}thead th{border-top:0;color:var(--soft);font-size:.875rem}
        tbody th{font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums}
        .call{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:20px 24px;margin:0 0 20px}
        .call:focus:not(:focus-visible),.hit:focus:not(:focus-visible){outline:0}
        .head{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;margin-bottom:12px}.head>*{min-width:0}
        .head .facts,.head .note{flex-basis:100%}.note{color:var(--wait);font-size:.875rem}
        .badge,.tag{border-radius:4px;padding:1px 8px;font-size:.875rem;font-weight:600;white-space:nowrap;
        color:var(--bad);background:var(--bad-soft);font-variant-numeric:tabular-nums}
        .badge.wait{color:var(--wait);background:var(--wait-soft)}.tag{font-size:.8125rem;font-weight:400}
        .score{margin-left:auto;color:var(--soft)}.score b{color:var(--ink);font-size:1.25rem;
        font-variant-numeric:tabular-nums}
        .wave{display:flex;align-items:center;gap:12px;margin:4px 0}.role{flex:0 0 72px;font-size:.8125rem}
        .role.agent,.agent .who{color:var(--agent)}.role.customer,.customer .who{color:var(--customer)}
        svg{flex:1;height:48px;min-width:0;background:var(--ground);border-radius:4px}.sound svg{cursor:pointer}
        svg path{stroke:var(--wave);fill:none;vector-effect:non-scaling-stroke}
        svg rect.counts{fill:var(--bad);opacity:.4}svg rect.idle{fill:var(--wait);opacity:.4}
        svg .now{stroke:var(--accent);stroke-width:2;vector-effect:non-scaling-stroke}
        audio{width:100%;height:40px;margin:8px 0 4px}.silent{margin-top:8px}
        .columns{display:grid;grid-template-columns:5fr 6fr;gap:28px;margin-top:16px}.columns>*{min-width:0}
        .hit{border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:4px 8px 8px 4px;
        padding:12px 14px;margin-bottom:12px}.hit.waits,.hit.shadow{border-left-color:var(--wait)}
        .hit.overturned{border-left-color:var(--line)}.hit[data-at],li[data-at]{cursor:pointer}
        .hit-head{display:flex;flex-wrap:wrap;gap:2px 10px;align-items:baseline}
        .hit-head time,.hit-head button{margin-left:auto}
        .points{color:var(--bad);font-weight:600;font-variant-numeric:tabular-nums}
        .points.same,.hit.overturned .points{color:var(--soft);font-weight:400}
        .hit.waits .points,.hit.shadow .points{color:var(--wait)}
        time{color:var(--soft);font-size:.875rem;font-variant-numeric:tabular-nums}
        button{font:inherit;line-height:inherit;padding:0;border:0;background:none;cursor:pointer;text-align:left}
        button time{color:var(--accent);text-decoration:underline;text-underline-offset:3px}
        .words{margin:6px 0}.hit dl+p{margin-top:6px}dl{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;margin-top:6px;font-size:.875rem}
        dt,.law{color:var(--soft)}dt{white-space:nowrap}code{font-size:.8125rem}
        mark{background:var(--bad-soft);color:inherit;border-radius:2px;padding:1px 2px;
        text-decoration:underline var(--bad);text-underline-offset:3px}
        mark.waits,.hit.waits mark{background:var(--wait-soft);text-decoration:underline dashed var(--wait)}
        mark.overturned,.hit.overturned mark{background:none;text-decoration:line-through 2px var(--soft)}
        ol{list-style:none;margin:0;padding:0}.transcript li{display:grid;
        grid-template-columns:48px 72px 1fr;gap:8px;align-items:baseline;padding:5px 8px;margin:0 -8px;border-radius:4px}
        .transcript li>*{min-width:0}.transcript li[data-at]:hover{background:var(--ground)}
        .transcript li.now{background:var(--accent-soft)}.who{font-size:.875rem}
        .transcript>p{margin-top:8px}.aside{padding-left:20px;margin:0}.aside li{margin:6px 0}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        @media (max-width:760px){main{padding:20px 12px 48px}.columns{grid-template-columns:1fr;gap:16px}
        .call{padding:16px 14px}th,td{padding:8px 7px;font-size:.875rem}.role{flex-basis:64px}
        .transcript li{grid-template-columns:48px 1fr}.transcript .said{grid-column:1/-1}}
        @media print{body{background:#fff}main{max-width:none;padding:0}.call{border-width:1px 0 0;border-radius:0;padding:16px 0}
        .hit,.transcript li,.wave,tr{break-inside:avoid}audio,.keys{display:none}
        mark,.badge,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """
}
