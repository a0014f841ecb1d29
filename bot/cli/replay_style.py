"""The look of a replay's page: dark at night, plain on paper, and never by colour alone."""

SHADES = {"block": "#b10e1e", "senior": "#7a3b9c", "warn": "#a14a00", "attest": "#1d70b8", "advise": "#505a5f"}
CLEAR = "#00703c"
STYLE = """
:root {
  color-scheme: light dark;
  --ink: #0b0c0c; --soft: #505a5f; --paper: #fff; --line: #d5d8da; --panel: #f6f7f8;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3f2f1; --soft: #b6bbbf; --paper: #131517; --line: #3a4044; --panel: #1c2023; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, "Segoe UI", Arial, sans-serif;
}
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.0625rem; margin: 0; display: inline; }
p { margin: .25rem 0; max-width: 46rem; }
.soft { color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .5rem; }
th, td {
  text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: middle;
}
th { font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { width: 40%; }
.bar span { display: block; height: .85rem; border-radius: .2rem; min-width: 2px; }
.tag {
  display: inline-block; padding: .05rem .5rem; margin-right: .4rem; border-radius: .25rem;
  color: #fff; font-size: .875rem; font-weight: 600;
}
section.rule {
  border: 1px solid var(--line); border-radius: .4rem; padding: .9rem 1.1rem; margin: 0 0 .9rem; break-inside: avoid;
}
.head {
  display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: baseline; justify-content: space-between;
}
blockquote {
  margin: .75rem 0 0; padding: .6rem .9rem; background: var(--panel); border-left: 4px solid var(--line);
  border-radius: 0 .3rem .3rem 0; overflow-wrap: anywhere; white-space: pre-wrap;
}
blockquote footer { white-space: normal; color: var(--soft); font-size: .9375rem; margin-top: .35rem; }
mark { background: #fff3bf; color: #0b0c0c; padding: 0 .15em; border-radius: .15em; }
summary { cursor: pointer; margin-top: .6rem; text-decoration: underline; text-underline-offset: .2em; }
summary:focus-visible { outline: 3px solid #ffdd00; outline-offset: 2px; }
ul { columns: 2 20rem; padding-left: 1.1rem; }
@media (max-width: 40rem) { .bar { display: none; } }
@media print { main { padding: 0; } }
"""
