import type { FrontierPoint, Scorecard } from 'softknock/portfolio';
import { label, plain } from './bilingual.js';
import type { Both } from './bilingual.js';

const WIDTH = 520;
const WIDE = 760;

function frame(height: number, title: Both, body: string, width = WIDTH): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${plain(title[0])} ${plain(title[1])}">${body}</svg>`;
}

/** One measure over groups: a dot, its interval, and a line for all together. No order but by name. */
export function intervalChart(cards: readonly Scorecard[], measure: string, title: Both, share: boolean): string {
  const rows = cards.map((c) => ({ group: c.group, row: c.rows.find((r) => r.measure === measure) }));
  const most = share ? 1 : Math.max(...rows.map(({ row }) => row?.interval?.high ?? 0)) * 1.05 || 1;
  const left = 96;
  const x = (value: number): number => left + ((WIDTH - left - 100) * value) / most;
  const count = rows.reduce((n, { row }) => n + (row?.count ?? 0), 0);
  const of = rows.reduce((n, { row }) => n + (row?.of ?? 0), 0);
  const height = rows.length * 20 + 46;
  const show = (value: number): string => (share ? `${Math.round(value * 100)} %` : value.toFixed(value < 10 ? 2 : 0));
  const lines = rows.map(({ group, row }, i) => {
    const y = 18 + i * 20;
    const name = `<text x="${left - 10}" y="${y + 4}" text-anchor="end">${plain(group)}</text>`;
    if (row === undefined || row.value === null || row.interval === null) {
      return name + label(left + 4, y + 4, [`too few (${row?.of ?? 0})`, `样本过少 (${row?.of ?? 0})`], 'class="soft"');
    }
    const told = row.status === 'above' || row.status === 'below';
    const good = (row.better === 'high') === (row.status === 'above');
    const tone = !told || row.better === null ? 'var(--dot)' : good ? 'var(--good)' : 'var(--ask)';
    return `${name}<line x1="${x(row.interval.low)}" x2="${x(row.interval.high)}" y1="${y}" y2="${y}" stroke="${tone}" stroke-width="3"/>`
      + `<circle cx="${x(row.value)}" cy="${y}" r="4.5" fill="${tone}"/><text x="${WIDTH - 84}" y="${y + 4}">${show(row.value)} <tspan class="soft">/${row.of}</tspan></text>`;
  });
  const per = measure.includes('thousand') ? 1000 : 1;
  const all = of === 0 ? '' : `<line class="all" x1="${x((count / of) * per)}" x2="${x((count / of) * per)}" y1="8" y2="${height - 30}"/>`;
  const axis = [0, 0.25, 0.5, 0.75, 1].map((f) => `<text x="${x(f * most)}" y="${height - 10}" text-anchor="middle" class="soft">${show(f * most)}</text>`).join('');
  return frame(height, title, all + lines.join('') + axis);
}

/** Burden against the share seen in time: every rhythm a dot, the frontier a line, ours a ring. */
export function frontierChart(points: readonly FrontierPoint[], marked: string, title: Both): string {
  const left = 60;
  const height = 360;
  const most = Math.max(...points.map((p) => p.burden)) * 1.03 || 1;
  const x = (burden: number): number => left + ((WIDE - left - 20) * burden) / most;
  const y = (seen: number): number => height - 50 - (height - 80) * seen;
  const on = points.filter((p) => p.onFrontier).sort((a, b) => a.burden - b.burden);
  const steps = on.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.burden).toFixed(1)} ${y(p.seen).toFixed(1)}`).join(' ');
  const dots = points.map((p) => `<circle cx="${x(p.burden).toFixed(1)}" cy="${y(p.seen).toFixed(1)}" r="${p.onFrontier ? 4 : 2.5}" fill="${p.onFrontier ? 'var(--good)' : 'var(--faint)'}"><title>${plain(p.rhythm.name)}: ${p.burden.toFixed(2)}, ${(100 * p.seen).toFixed(1)} %</title></circle>`);
  const bars = on.map((p) => `<line x1="${x(p.burden)}" x2="${x(p.burden)}" y1="${y(p.seenInterval.low)}" y2="${y(p.seenInterval.high)}" stroke="var(--good)" stroke-width="1.5"/>`);
  const own = points.find((p) => p.rhythm.name === marked);
  const ring = own === undefined ? '' : `<circle cx="${x(own.burden)}" cy="${y(own.seen)}" r="9" fill="none" stroke="var(--ask)" stroke-width="3"/>`
    + label(x(own.burden) + 14, y(own.seen) + 16, ['the policy', '现行政策'], 'fill="var(--ask)"');
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((f) => `<text x="${left - 8}" y="${y(f) + 4}" text-anchor="end" class="soft">${100 * f} %</text><line class="grid" x1="${left}" x2="${WIDE - 20}" y1="${y(f)}" y2="${y(f)}"/>`
    + `<text x="${x(f * most)}" y="${height - 30}" text-anchor="middle" class="soft">${(f * most).toFixed(1)}</text>`);
  const axes = label((WIDE + left) / 2, height - 8, ['declared burden per borrower', '人均打扰负担（申报权重）'], 'text-anchor="middle"')
    + label(left, 18, ['went bad and were looked at in time', '后来违约者中及时检查到的比例']);
  return frame(height, title, `${ticks.join('')}${bars.join('')}<path d="${steps}" fill="none" stroke="var(--good)" stroke-width="2"/>${dots.join('')}${ring}${axes}`, WIDE);
}

/** Named numbers as bars, in pairs: was and would. */
export function pairChart(rows: readonly { readonly name: Both; readonly was: number; readonly would: number }[], title: Both): string {
  const left = 110;
  const most = Math.max(1, ...rows.flatMap((r) => [r.was, r.would]));
  const x = (n: number): number => ((WIDTH - left - 70) * n) / most;
  const height = rows.length * 46 + 10;
  const bars = rows.map(({ name, was, would }, i) => {
    const y = 8 + i * 46;
    return label(left - 10, y + 22, name, 'text-anchor="end"')
      + `<rect x="${left}" y="${y}" width="${x(was)}" height="15" fill="var(--faint)"/><text x="${left + x(was) + 6}" y="${y + 12}">${was}</text>`
      + `<rect x="${left}" y="${y + 18}" width="${x(would)}" height="15" fill="var(--good)"/><text x="${left + x(would) + 6}" y="${y + 30}">${would}</text>`;
  });
  return frame(height, title, bars.join(''));
}
