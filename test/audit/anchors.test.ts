import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import { cosignCheckpoint, cosignEvidence, exportEvidence, verifyEvidence } from 'softknock/audit';
import { explainEvidence } from 'softknock/explain/en';
import { drawNodeSigner, verifyWithNode } from 'softknock/log/node';
import { china, record, STREAMS, walkedLog } from './given.js';

const filed = (id: string, capturedAt: string, at: string): object => ({
  type: 'EvidenceFiled', id, at, evidence: id, kind: 'document', loans: ['L1'], purposes: ['first-check'], digest: 'ab'.repeat(32), capturedAt,
});

describe('authenticity anchors of filed evidence', () => {
  it.each([
    ['captured, then filed, then recorded', '2026-04-03T09:00:00+08:00', '2026-04-03T10:00:00+08:00', '2026-04-03T11:00:00+08:00', null],
    ['all at one instant', '2026-04-03T10:00:00+08:00', '2026-04-03T10:00:00+08:00', '2026-04-03T10:00:00+08:00', null],
    ['captured after it was filed', '2026-04-03T10:00:00.001+08:00', '2026-04-03T10:00:00+08:00', '2026-04-03T11:00:00+08:00', 'filed-before-capture'],
    ['said to be filed days after its record', '2026-04-01T10:00:00+08:00', '2026-04-09T10:00:00+08:00', '2026-04-03T11:00:00+08:00', 'recorded-before-filing'],
  ])('%s', (_name, capturedAt, at, recordedAt, outOfOrder) => {
    const { log } = walkedLog();
    record(log, [filed('photo', capturedAt, at)], recordedAt);
    const { files } = orThrow(exportEvidence(log, {
      person: 'P1', streams: STREAMS, policies: [china], signer: drawNodeSigner('bank.example/record').signer, at: '2026-05-01T10:00:00+08:00',
      reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    const check = verifyEvidence(files, { verify: verifyWithNode });
    expect(check.problems).toEqual([]);
    const said = explainEvidence(check).join('\n');
    if (outOfOrder === null) {
      expect(check.anchors).toEqual({ inOrder: 1, outOfOrder: [] });
      expect(said).toContain('For 1 pieces of evidence the order holds');
    } else {
      expect(check.anchors).toMatchObject({ inOrder: 0, outOfOrder: [{ evidence: 'photo', outOfOrder }] });
      expect(said).toContain('NOT in order: evidence photo');
    }
  });

  it.each([
    ['a day after the record', '2026-04-04T11:00:00Z', null], ['within the difference of clocks before it', '2026-04-02T11:00:00Z', null],
    ['days before it', '2026-04-01T02:59:59Z', 'witnessed-before-record'], ['at no time that it tells', null, null],
  ])('a witness that saw the checkpoint %s', (_name, seen, outOfOrder) => {
    const { log } = walkedLog();
    record(log, [filed('photo', '2026-04-03T09:00:00+08:00', '2026-04-03T10:00:00+08:00')], '2026-04-03T11:00:00+08:00');
    const { files } = orThrow(exportEvidence(log, {
      person: 'P1', streams: STREAMS, policies: [china], signer: drawNodeSigner('bank.example/record').signer, at: '2026-05-01T10:00:00+08:00',
      reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    const { signer } = drawNodeSigner('witness.example');
    const witness = { ...signer, key: { ...signer.key, type: 0x04 } };
    const cosigned = orThrow(cosignEvidence(files, cosignCheckpoint(files['checkpoint']!, witness, seen === null ? 0 : Date.parse(seen) / 1000)));
    const check = verifyEvidence(cosigned, { verify: verifyWithNode, witnesses: [witness.key] });
    expect(check).toMatchObject({ problems: [], witnesses: [{ witness: 'witness.example' }], anchors: { inOrder: outOfOrder === null ? 1 : 0 } });
    expect(check.anchors.outOfOrder.map((anchor) => anchor.outOfOrder)).toEqual(outOfOrder === null ? [] : [outOfOrder]);
  });
});
