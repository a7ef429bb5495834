/** Colours and outlines as GitHub draws a pie of Mermaid's. */
const COLORS = ['#ECECFF', '#ffffde', '#b5ff20', '#ffd8b1', '#dddddd'];
const [CENTER, RADIUS] = [110, 100];

/** The drawing of a pie in Mermaid's words. Throws for any other diagram. */
export function pieOf(text) {
  const [head = '', ...lines] = text.trim().split('\n');
  const [, title] = head.match(/^pie showData title (.+)$/) ?? [];
  if (title === undefined) throw new Error(`Only pies are drawn, but this is ${JSON.stringify(head)}.`);
  const slices = lines.map((line) => {
    const [, words, count] = line.match(/^\s*"(.+)" : (\d+)$/) ?? [];
    if (words === undefined) throw new Error(`${JSON.stringify(line)} is no slice of a pie.`);
    return { words, count: Number(count) };
  });
  const all = slices.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const drawn = slices.map(({ words, count }, index) => {
    const [from, to] = [before / all, (before + count) / all];
    before += count;
    const color = COLORS[index % COLORS.length];
    const [x, y] = at((from + to) / 2, RADIUS * 0.7);
    const percent = `<text x="${x}" y="${y + 4}" text-anchor="middle">${Math.round((100 * count) / all)}%</text>`;
    const row = 70 + 28 * index;
    const legend = `<rect x="260" y="${row}" width="16" height="16" fill="${color}" stroke="#333"/><text x="284" y="${row + 13}">${words} [${count}]</text>`;
    return `<path d="${wedge(from, to)}" fill="${color}" stroke="#333" stroke-width="1.5"/>${percent}${legend}`;
  });
  return `<svg class="pie" width="520" height="250" viewBox="0 -30 520 250"><text x="${CENTER}" y="-12" font-size="17" text-anchor="middle">${title}</text>${drawn.join('')}</svg>`;
}

function wedge(from, to) {
  const [[x, y], [endX, endY]] = [at(from, RADIUS), at(to, RADIUS)];
  return `M${CENTER} ${CENTER}L${x} ${y}A${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${endX} ${endY}Z`;
}

/** A point, by its share of a turn from the top. */
function at(share, radius) {
  const angle = 2 * Math.PI * share;
  return [CENTER + radius * Math.sin(angle), CENTER - radius * Math.cos(angle)];
}
