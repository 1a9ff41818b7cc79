/**
 * Checks a folder of evidence and says in plain words what is proved and what is not.
 *
 *   npm run -s verify -- FOLDER [--zh]
 *
 * Exit code 0: sound. 1: something does not fit. 2: no such folder.
 */
import { existsSync, statSync } from 'node:fs';
import { verifyEvidence } from 'softknock/audit';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { nodeSha256, verifyWithNode } from 'softknock/log/node';
import { readFolder } from './portfolio/folder.js';

function main(): number {
  const words = process.argv.includes('--zh') ? zh : en;
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error('usage: npm run -s verify -- FOLDER [--zh]');
    return 2;
  }
  const { files, unreadable } = readFolder(folder);
  for (const path of unreadable) console.log(`${path}: not UTF-8`);
  const check = verifyEvidence(files, { verify: verifyWithNode, hash: nodeSha256 });
  for (const line of words.explainEvidence(check)) console.log(line);
  return check.problems.length === 0 && unreadable.length === 0 ? 0 : 1;
}

process.exitCode = main();
