export { rbi } from './rbi.js';
export { trai } from './trai.js';
