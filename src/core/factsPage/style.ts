/**
 * How the facts page looks: the editor's own colours and letters, so that every theme fits, high contrast included. The text of the mark in
 * use has a fixed height: one that grew and shrank would move the page under a click.
 */
export const STYLE = `
body { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem 2rem; line-height: 1.5; color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
h1 { margin: 0 0 .25rem; font-size: 1.45rem; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.15rem; font-weight: 600; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { margin: 1rem 0 .35rem; font-size: 1rem; font-weight: 600; }
body { --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-editorWidget-border, currentColor))); --quiet: var(--vscode-descriptionForeground, currentColor); --ground: var(--vscode-list-hoverBackground, transparent); }
a { color: var(--vscode-textLink-foreground); }
a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
header { margin-top: 1rem; }
.kind, .about, footer, caption, .sources, .hint { color: var(--quiet); }
.kind, .about { margin: 0; }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; }
nav [aria-current] { font-weight: 600; }
.lines, .source-list { margin: .25rem 0; padding-left: 1.25rem; }
.lines li { margin: .3rem 0; }
.sources { font-size: .92em; }
.source-list { columns: 22rem 2; overflow-wrap: anywhere; }
.source-list li { break-inside: avoid; }
summary { cursor: pointer; margin: .5rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .25rem 0 .75rem; }
caption { text-align: left; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; }
tbody th { font-weight: 400; white-space: nowrap; }
.siblings .self th { font-weight: 600; }
.siblings .self th, .siblings .self td { border-bottom-color: var(--vscode-focusBorder, currentColor); }
.siblings .unlicensed { color: var(--quiet); }
.events tbody th { white-space: normal; min-width: 5.5rem; }
.events td:last-child { min-width: 15rem; width: 60%; }
.timeline { margin: .5rem 0; }
.timeline > .scroll > svg { display: block; width: 100%; min-width: 26rem; max-width: 48rem; height: auto; }
svg text { font-family: var(--vscode-font-family); font-size: 12px; fill: var(--vscode-foreground); }
.ground path { stroke: var(--line); stroke-width: 1; opacity: .6; }
.ground rect { fill: var(--ground); stroke: var(--vscode-contrastBorder, none); }
.ground text { fill: var(--quiet); }
.ground .today { stroke: var(--vscode-focusBorder, currentColor); stroke-dasharray: 3 3; opacity: 1; }
.lane-name { font-weight: 600; }
.mark { cursor: default; outline: none; }
.ring { fill: transparent; stroke: none; }
.mark:focus .ring { stroke: var(--vscode-focusBorder); stroke-width: 2; }
.mark:hover .ring { stroke: var(--vscode-foreground); stroke-width: 1; }
.mark, .icon { --mark: var(--vscode-foreground); fill: var(--mark); stroke: var(--vscode-editor-background); stroke-width: 1; }
.mark text { stroke: none; fill: var(--vscode-foreground); }
.mark.approval, .icon.approval { --mark: var(--vscode-charts-green, currentColor); }
.mark.age, .icon.age { --mark: var(--vscode-charts-blue, currentColor); }
.mark.use, .icon.use { --mark: var(--vscode-charts-purple, currentColor); }
.mark.warning, .icon.warning { --mark: var(--vscode-charts-orange, currentColor); }
.mark.ended, .icon.ended { --mark: var(--vscode-charts-red, currentColor); }
.mark.boxed-warning, .icon.boxed-warning { --mark: var(--vscode-foreground); }
.mark.market, .icon.market { fill: none; stroke: var(--vscode-foreground); stroke-width: 1.5; }
.sign { fill: none; stroke: var(--vscode-editor-background); stroke-width: 2; }
.cross { fill: none; stroke: var(--mark); stroke-width: 3; }
.stretch { stroke: var(--quiet); stroke-width: 1; }
.icon { vertical-align: -3px; }
.told { box-sizing: border-box; height: 6.6em; overflow-y: auto; margin: .25rem 0; padding: .4rem 0; background: var(--vscode-editor-background); border-top: 1px solid var(--line); }
.told p { display: none; margin: 0; }
.told .hint { display: block; }
.timeline:has(.mark:is(:hover, :focus)) .told { position: sticky; bottom: 0; }
.timeline:has(.mark:is(:hover, :focus)) .hint { display: none; }
`;
