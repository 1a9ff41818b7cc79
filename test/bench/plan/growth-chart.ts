/** One line of a chart: a name and its points. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, milliseconds: number])[];
}

const WIDTH = 300;
const HEIGHT = 200;

/** Charts side by side, each with its own scales from nought. */
export function growthCharts(charts: readonly { readonly title: string; readonly curves: readonly Curve[] }[]): string {
  const parts = charts.map(({ title, curves }, i) => {
    const all = curves.flatMap((c) => c.points);
    const [xMax, yMax] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
    const at = ([x, y]: readonly [number, number]): string =>
      `${(50 + (x / xMax) * (WIDTH - 70)).toFixed(1)},${(HEIGHT - 40 - (y / yMax) * (HEIGHT - 80)).toFixed(1)}`;
    const lines = curves.map(({ name, points }, c) => {
      const dash = c === 0 ? '' : ` stroke-dasharray="${c * 4} 3"`;
      const last = points[points.length - 1] ?? [0, 0];
      return `<polyline fill="none" stroke="#111" stroke-width="1.5"${dash} points="${points.map(at).join(' ')}"/>`
        + `<text text-anchor="end" x="${at(last).split(',')[0]}" y="${Number(at(last).split(',')[1]) - 6}">${name}</text>`;
    });
    return `<g transform="translate(${i * WIDTH},0)"><text x="50" y="18" font-weight="600">${title}</text>`
      + `<path stroke="#888" fill="none" d="M50,40V${HEIGHT - 40}H${WIDTH - 20}"/>`
      + `<text x="44" y="44" text-anchor="end">${yMax.toFixed(2)} ms</text><text x="${WIDTH - 20}" y="${HEIGHT - 24}" text-anchor="end">${xMax}</text>${lines.join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${charts.length * WIDTH} ${HEIGHT}"><style>text{font:10px system-ui,sans-serif;fill:#111}</style>${parts.join('\n')}</svg>\n`;
}
