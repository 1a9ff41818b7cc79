export { ley2300 } from './ley-2300.js';
