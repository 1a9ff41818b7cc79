import { replayLog } from 'softknock/audit';
import { makeWorkload } from '../decide/workload.js';
import { collectGarbage, median, mustBe, type Row } from './race.js';
import { policy, recordedTexts, type Stored, textReader } from './recorded.js';
import { type TextRecord, usualReplay } from './usual.js';

/** Decisions in one record: a long replay holds one such record at a time. */
const PART_RECORDS = 2_000;
/** Questions of each borrower. */
const ASKS = 5;

/** A record to be replayed, and how. */
interface Part {
  readonly answers: number;
  readonly bytes: number;
  readonly usual: () => void;
  readonly ours: () => void;
}

/**
 * Replays of the same decisions, each answer compared byte for byte. Part by part, the entrants by
 * turns, so that neither memory grows with the number of decisions nor a busy minute of the machine
 * falls on one of them; a part that is not timed comes first.
 * @param records - Decisions to replay.
 */
export function raceReplays(records: number): Row[] {
  const spent = { usual: [] as number[], ours: [] as number[] };
  const speeds = { usual: [] as number[], ours: [] as number[] };
  let bytes = 0;
  let done = 0;
  for (let number = 0; done < records; number += 1) {
    const part = openPart(Math.min(PART_RECORDS, records - done), `audit ${number}`);
    for (const name of number % 2 === 0 ? ['usual', 'ours'] as const : ['ours', 'usual'] as const) {
      const seconds = timeOf(part[name]);
      if (number === 0) continue;
      spent[name].push(seconds);
      speeds[name].push(part.answers / seconds);
    }
    if (number === 0) continue;
    done += part.answers;
    bytes += part.bytes;
    process.stderr.write(`replay: ${done} of ${records} decisions, median ${Math.round(median(speeds.usual))} `
      + `and ${Math.round(median(speeds.ours))} a second\n`);
  }
  const toRow = (name: string, of: 'usual' | 'ours'): Row => ({
    name, perSecond: Math.round(done / spent[of].reduce((a, b) => a + b, 0)), records: done, bytesPerRecord: Math.round(bytes / done),
    min: Math.round(Math.min(...speeds[of])), max: Math.round(Math.max(...speeds[of])),
  });
  return [toRow('replay: JSON.parse, canonicalize', 'usual'), toRow('replay: softknock replayLog', 'ours')];
}

function timeOf(run: () => void): number {
  collectGarbage();
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function openPart(records: number, seed: string): Part {
  const made = makeWorkload(Math.ceil(records / ASKS), seed);
  const texts = recordedTexts({ ...made, asks: made.asks.slice(0, records) });
  const record = toTextRecord(texts);
  const { length } = record.answers;
  mustBe(length === records, 'decisions are missing');
  return {
    answers: length, bytes: record.answers.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    usual: () => mustBe(usualReplay(record, policy, length) === length, 'replay differs'),
    ours: () => {
      const report = replayLog(textReader(texts), { policyOf: () => policy });
      mustBe(report.same === length && report.decisions === length, 'replay differs');
    },
  };
}

function toTextRecord(texts: readonly Stored[]): TextRecord {
  const byStream = new Map<string, { seq: number; text: string }[]>();
  for (const { leaf: { stream, seq }, text } of texts) {
    const held = byStream.get(stream);
    if (held === undefined) byStream.set(stream, [{ seq, text }]);
    else held.push({ seq, text });
  }
  const answers = texts.filter(({ text }) => text.includes('"type":"ContactDecided"'))
    .map(({ leaf, text }) => ({ seq: leaf.seq, text }));
  return { byStream, answers };
}
