export { circular18 } from './circular-18.js';
