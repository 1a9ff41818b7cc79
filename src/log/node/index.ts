export { type FileLog, openFileLog } from './file-log.js';
export { nodeSha256, nodeSha256Bytes } from './node-hash.js';
export type { KnownRoot } from './verify-files.js';
