// The signs that our Markdown uses, drawn: a machine that makes pictures need not have a font for them.

const square = (color, path) => `<rect x="1" y="1" width="18" height="18" rx="3" fill="${color}"/>${line('#fff', 3, path)}`;
const line = (color, width, path) =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const DRAWN = {
  '✅': square('#2da44e', 'M5 10.5l3.5 3.5L15 6.5'),
  '❌': line('#cf222e', 4, 'M4 4l12 12M16 4L4 16'),
  '❓': `<text x="10" y="17" font-size="19" font-weight="bold" text-anchor="middle" fill="#cf222e">?</text>`,
  '⚠️': `<path d="M10 2l9 16H1z" fill="#f2b705" stroke="#b38600" stroke-linejoin="round"/>${line('#24292f', 2, 'M10 8v4.5M10 15.5v.1')}`,
  '⏸️': square('#6e7781', 'M7.5 6v8M12.5 6v8'),
  '⏳': square('#bf8700', 'M6 5h8l-8 10h8z'),
  '✏️': `${line('#bf8700', 5, 'M15 5L6 14')}${line('#24292f', 2, 'M4.5 15.5l-1.5 1.5')}`,
  '➕': line('#2da44e', 4, 'M10 4v12M4 10h12'),
  '🔄': line('#0969da', 3, 'M4 10a6 6 0 0 1 11-3.5M16 3v4h-4M16 10a6 6 0 0 1-11 3.5M4 17v-4h4'),
  ℹ️: square('#0969da', 'M10 9v5M10 5.8v.1'),
};

/** HTML with its signs as drawings. Throws for a sign that is not drawn here: it would be an empty box. */
export function withSigns(html) {
  return html.replace(/\p{Extended_Pictographic}\uFE0F?/gu, (sign) => {
    const drawing = DRAWN[sign] ?? DRAWN[`${sign}\uFE0F`];
    if (drawing === undefined) throw new Error(`The sign ${sign} is not drawn. Add it to scripts/pictures/signs.mjs.`);
    return `<svg class="sign" viewBox="0 0 20 20">${drawing}</svg>`;
  });
}
