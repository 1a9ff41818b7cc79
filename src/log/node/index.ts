export { type FileLog, type FileLogOptions, openFileLog, type TornTail } from './file-log.js';
export { nodeSha256, nodeSha256Into } from './node-hash.js';
export { drawNodeSigner, openNodeSigner, verifyWithNode } from './node-signer.js';
export type { KnownRoot } from './verify-files.js';
