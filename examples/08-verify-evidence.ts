/**
 * Checks a folder of evidence and says in plain words what is proved and what is not.
 *
 *   npm run -s verify -- FOLDER [--zh] [--witness VKEY]...
 *
 * Exit code 0: sound. 1: something does not fit. 2: no such folder.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { orThrow } from 'softknock';
import { parseVerifierKey, verifyEvidence } from 'softknock/audit';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { nodeSha256, verifyWithNode } from 'softknock/log/node';
import { fromCaller } from './caller.js';
import { readFolder } from './portfolio/folder.js';

function main(): number {
  const { values, positionals: [given] } = parseArgs({
    options: { zh: { type: 'boolean' }, witness: { type: 'string', multiple: true } }, allowPositionals: true,
  });
  const folder = given === undefined ? undefined : fromCaller(given);
  const words = values.zh === true ? zh : en;
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error('usage: npm run -s verify -- FOLDER [--zh] [--witness VKEY]...');
    return 2;
  }
  const { files, unreadable } = readFolder(folder);
  for (const path of unreadable) console.log(`${path}: not UTF-8`);
  const check = verifyEvidence(files, {
    verify: verifyWithNode, hash: nodeSha256, witnesses: (values.witness ?? []).map((vkey) => orThrow(parseVerifierKey(vkey))),
  });
  for (const line of words.explainEvidence(check)) console.log(line);
  return check.problems.length === 0 && unreadable.length === 0 ? 0 : 1;
}

process.exitCode = main();
