export { britishColumbia } from './bc.js';
export { federal } from './federal.js';
export { ontario } from './on.js';
export { quebec } from './qc.js';
