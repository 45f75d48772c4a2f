// How a report looks, on a screen and on paper. Its hash stands in the report's own policy.

export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c2024, #e8e6e1); --quiet: light-dark(#50575f, #b0b6bc); --line: light-dark(#e3e0d8, #2b3136); --ground: light-dark(#fffefb, #14171a); --accent: light-dark(#1f4e5f, #7fb7c9); }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 48px 24px 96px; }
h1 { font-size: 26px; margin: 0; }
h2 { font-size: 18px; margin: 40px 0 8px; border-bottom: 1px solid var(--line); }
h3 { font-size: 13px; margin: 20px 0 4px; color: var(--quiet); }
h4 { font-size: 15px; font-weight: 400; margin: 18px 0 0; }
header p, article p, footer { margin: 0; color: var(--quiet); font-size: 13px; }
figure { margin: 24px 0; border: 1px solid var(--line); background: #fbfaf6; }
img { display: block; width: 100%; height: auto; }
ul.entities, ul.sources { list-style: none; margin: 0; padding: 0; }
ul.entities span { color: var(--quiet); font-size: 13px; }
blockquote { margin: 8px 0 8px 12px; padding-left: 12px; border-left: 2px solid var(--line); font: 16px/1.5 Georgia, serif; }
blockquote footer { font-family: system-ui, sans-serif; }
sup { line-height: 0; margin-left: 2px; font-family: system-ui, sans-serif; }
a { color: var(--accent); overflow-wrap: anywhere; }
ol.notes, ul.sources { font-size: 13px; }
ol.notes :target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
@media print { main { padding: 0; max-width: none; } article { break-inside: avoid; } }
`
