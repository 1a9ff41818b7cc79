export { breathingSpace } from './breathing-space.js';
export { conc } from './conc.js';
