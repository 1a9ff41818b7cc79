// Prints "N passed, N failed": passed by the full run, failed in any run. Fails if nothing ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const reports = readdirSync(folder).filter((name) => name.endsWith('.json')).map(read);
const full = existsSync(join(folder, 'all.json')) ? read('all.json') : null;

const passed = full?.numPassedTests ?? 0;
// A suite that cannot be loaded has no failed tests of its own: it counts as one.
const failed = reports.reduce(
  (sum, { numFailedTests, testResults }) => sum + numFailedTests + testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length,
  0,
);
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0 || failed > 0 || reports.some(({ success }) => !success)) process.exitCode = 1;
