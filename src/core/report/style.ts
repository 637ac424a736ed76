/** How the currency report looks: the facts page's style, with colours of its own instead of the editor's, and rules for paper. */
const LIGHT =
  '--vscode-foreground:#1f2328; --vscode-editor-background:#ffffff; --vscode-descriptionForeground:#57606a; --vscode-textLink-foreground:#0550ae; --vscode-textLink-activeForeground:#033d8b; --vscode-focusBorder:#0550ae; --vscode-widget-border:#d0d7de; --vscode-list-hoverBackground:#f6f8fa; --vscode-charts-green:#1a7f37; --vscode-charts-blue:#0969da; --vscode-charts-purple:#8250df; --vscode-charts-orange:#bc4c00; --vscode-charts-red:#cf222e;';
const DARK =
  '--vscode-foreground:#e6edf3; --vscode-editor-background:#0d1117; --vscode-descriptionForeground:#9ea7b3; --vscode-textLink-foreground:#6cb6ff; --vscode-textLink-activeForeground:#96d0ff; --vscode-focusBorder:#6cb6ff; --vscode-widget-border:#3d444d; --vscode-list-hoverBackground:#161b22; --vscode-charts-green:#57ab5a; --vscode-charts-blue:#539bf5; --vscode-charts-purple:#b083f0; --vscode-charts-orange:#e0823d; --vscode-charts-red:#f47067;';

export const REPORT_STYLE = `
:root { color-scheme: light dark; --vscode-font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; --vscode-font-size: 1rem; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
body { overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures strong { display: block; font-size: 1.9rem; line-height: 1.1; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
.ranking th, .ranking td { padding-right: 1rem; }
.ranking thead th { vertical-align: bottom; overflow-wrap: normal; }
.ranking tbody th { white-space: normal; min-width: 11rem; }
.ranking td { overflow-wrap: normal; }
.ranking .current { color: var(--quiet); }
.changes th, .changes td { overflow-wrap: normal; }
.changes td:last-child { min-width: 3.5rem; }
.changes td:nth-child(3) { min-width: 14rem; overflow-wrap: anywhere; }
.timeline { margin: .75rem 0; }
.timeline svg text { paint-order: stroke; stroke: var(--vscode-list-hoverBackground); stroke-width: 3px; stroke-linejoin: round; }
.timeline .ground text { stroke: none; }
.day { white-space: nowrap; }
.ground .review { stroke: var(--vscode-foreground); stroke-width: 2; opacity: 1; }
.findings > li { margin: .75rem 0; break-inside: avoid; }
.findings p { margin: .2rem 0; }
.findings .kind { font-size: .9em; }
blockquote { margin: .3rem 0; padding: .1rem .75rem; border-left: 3px solid var(--quiet); font-family: Georgia, "Times New Roman", serif; }
.findings .error blockquote { border-left-color: var(--vscode-charts-red); }
.findings .warning blockquote { border-left-color: var(--vscode-charts-orange); }
.evidence { margin: .2rem 0; padding-left: 1.25rem; font-size: .95em; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (max-width: 36rem) { body { padding: 0 .8rem 1.5rem; } table { font-size: .9rem; } .ranking th, .ranking td { padding-right: .7rem; } .ranking tbody th { min-width: 8rem; } .findings { padding-left: 1.4rem; } .timeline > .scroll > svg { min-width: 24rem; }
  .changes, .changes caption, .changes tbody, .changes tr, .changes th, .changes td { display: block; } .changes thead { display: none; }
  .changes th, .changes td { border: 0; padding: .1rem 0; } .changes tbody th { font-weight: 600; } .changes tr { border-bottom: 1px solid var(--line); padding: .4rem 0; } .changes td:last-child:not(:empty)::before { content: "Lines "; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .document { break-before: page; }
  .scroll, .timeline svg { overflow: visible; }
  tr, figure { break-inside: avoid; }
  h2, h3, caption, thead, .about, .findings .kind, blockquote { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  a, .sources a { color: inherit; text-decoration: none; }
  .sources a::after { content: " <" attr(href) ">"; font-size: .85em; }
}
`;
