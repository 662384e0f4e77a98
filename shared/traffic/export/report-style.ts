/** How a report looks: in light, in dark and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#ccd0d5, #44484d); --quiet: light-dark(#55595e, #a8acb1); }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.45 system-ui, sans-serif;
  color: light-dark(#16181a, #e6e8ea); background: light-dark(#fff, #16181a); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 0; } h3 { font-size: 0.95rem; margin: 1rem 0 0.25rem; }
p { margin: 0.25rem 0; } .quiet { color: var(--quiet); } a { color: light-dark(#0b5394, #8ec7ff); }
article { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td { white-space: pre-wrap; } article th { width: 12rem; font-weight: 400; color: var(--quiet); }
pre { margin: 0.25rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); white-space: pre-wrap; font-size: 0.8rem; }
[data-tone=ok] { color: light-dark(#176b2c, #7fd694); } [data-tone=no] { color: light-dark(#8d3030, #eda3a3); }
[data-tone=odd] { color: light-dark(#855000, #f0b95c); }
@media print { :root { color-scheme: light; } body { max-width: none; margin: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
`
