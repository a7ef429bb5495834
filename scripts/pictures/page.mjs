import { Marked } from 'marked';
import { pieOf } from './pie.mjs';
import { withSigns } from './signs.mjs';

/** A page with Markdown as GitHub shows it, below a line that says what it is. In comments, GitHub keeps the ends of lines. */
export function markdownPage(markdown, { heading, isComment }) {
  const marked = new Marked({ gfm: true, breaks: isComment });
  marked.use({ renderer: { code: ({ lang, text }) => (lang === 'mermaid' ? pieOf(text) : false) } });
  const body = withSigns(marked.parse(markdown.replace(/<!--[\s\S]*?-->\n?/g, '')));
  return page(`<div class="box"><div class="who">${heading}</div><div class="markdown">${body}</div></div>`);
}

/** A page with what a terminal shows, in its colours. */
export function terminalPage(text) {
  const lines = text.trimEnd().replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const colored = lines.replace(
    /\u001b\[(\d+)m([\s\S]*?)\u001b\[0m/g,
    (_, code, words) => `<span class="c${code}">${words}</span>`,
  );
  const shown = colored.replace(/^\$ (.*)$/gm, '<span class="prompt">$</span> <b>$1</b>');
  return page(`<div class="window"><div class="bar"><i></i><i></i><i></i></div><pre>${shown}</pre></div>`);
}

/** The page tells its height, so that the picture ends where it does. */
function page(body) {
  const tell = 'document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)';
  return `<!doctype html><html><meta charset="utf-8"><style>${STYLE}</style><body>${body}</body><script>${tell}</script></html>`;
}

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; padding: 12px; background: #fff; color: #1f2328; font: 14px/1.5 "Liberation Sans", Arial, Helvetica, sans-serif }
a { color: #0969da; text-decoration: none }
code, pre { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace }
.box { border: 1px solid #d0d7de; border-radius: 6px; overflow: hidden }
.who { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d0d7de; color: #59636e }
.who b { color: #1f2328 }
.who i { font-style: normal; font-size: 12px; border: 1px solid #d0d7de; border-radius: 10px; padding: 0 6px; margin: 0 4px }
.markdown { padding: 4px 16px 6px }
h2 { font-size: 20px; line-height: 1.25; margin: 16px 0 12px; padding-bottom: 6px; border-bottom: 1px solid #d8dee4 }
h3 { font-size: 17px; margin: 12px 0 10px }
h4 { font-size: 14px; margin: 16px 0 8px }
p { margin: 0 0 12px }
ul { margin: 0 0 12px; padding-left: 24px }
table { border-collapse: collapse; margin: 0 0 14px }
th, td { border: 1px solid #d0d7de; padding: 5px 11px; text-align: left }
tr:nth-child(2n) td { background: #f6f8fa }
.markdown code { font-size: 85%; background: #eff1f3; border-radius: 5px; padding: 2px 5px }
.markdown pre { background: #f6f8fa; border-radius: 6px; padding: 10px 14px; margin: 0 0 12px; line-height: 1.45; overflow: hidden }
.markdown pre code { background: none; padding: 0 }
summary { margin-bottom: 10px }
.sign { width: 1.05em; height: 1.05em; vertical-align: -0.15em }
.pie { display: block; margin: 4px 0 14px; font-size: 14px }
.window { background: #0d1117; color: #e6edf3; border-radius: 8px; overflow: hidden }
.bar { background: #21262d; padding: 8px 12px; line-height: 0 }
.bar i { display: inline-block; width: 11px; height: 11px; border-radius: 50%; background: #484f58; margin-right: 7px }
.window pre { margin: 0; padding: 12px 16px 16px; font-size: 12.5px; line-height: 1.42; white-space: pre-wrap; overflow-wrap: anywhere }
.prompt { color: #7ee787 } .c31 { color: #ff7b72 } .c32 { color: #56d364 } .c33 { color: #e3b341 } .c36 { color: #76e3ea } .c2 { color: #8b949e } .c1 { font-weight: bold }
`;
