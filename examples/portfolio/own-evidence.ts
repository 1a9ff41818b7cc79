import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from 'softknock';
import type { Policy } from 'softknock';
import { exportEvidence, signCheckpoint, verifyEvidence } from 'softknock/audit';
import type { EvidenceCheck } from 'softknock/audit';
import { drawNodeSigner, nodeSha256, openFileLog, verifyWithNode } from 'softknock/log/node';
import type { FileLog } from 'softknock/log/node';
import { readFolder, writeFolder } from './folder.js';

/** Whose evidence is brought: one borrower, with the streams of their case. */
export interface EvidenceCase {
  readonly person: string;
  readonly streams: readonly string[];
  /** True for a decision about something that reaches a person, not about desk work. */
  readonly reaches: boolean;
}

/** Root and size that a stranger would have kept. */
interface Kept {
  readonly size: number;
  readonly root: string;
}

/**
 * Brings one borrower's evidence out of the record and signs where the record stands. The key is
 * drawn for this run and thrown away: a real log keeps its own and publishes the public half.
 */
export function bringEvidence(
  log: FileLog, chosen: EvidenceCase, policies: readonly Policy[],
  to: { readonly folder: string; readonly at: string },
): Kept {
  const { signer } = drawNodeSigner('softknock.example/portfolio');
  const { files } = orThrow(exportEvidence(log, {
    person: chosen.person, streams: chosen.streams, policies, signer, at: to.at,
    reading: { id: `read.${chosen.person}`, officer: 'example-officer', purpose: 'evidence-for-the-example' },
  }));
  writeFolder(join(to.folder, 'evidence'), files);
  const note = signCheckpoint({ size: log.size, root: log.tree.root() }, signer);
  writeFileSync(join(to.folder, 'record', 'checkpoint'), note);
  return { size: log.size, root: log.root() };
}

/** Opens the record anew from its files under the root that was kept, and checks the folder. */
export function verifyOwn(folder: string, known: Kept): EvidenceCheck {
  const ports = { hash: nodeSha256, salt: (): string => '' };
  const again = orThrow(openFileLog(join(folder, 'record'), ports, { known }));
  if (again.tornTail !== null) throw new Error('the record was torn');
  again.close();
  const { files } = readFolder(join(folder, 'evidence'));
  return verifyEvidence(files, { verify: verifyWithNode, hash: nodeSha256 });
}
