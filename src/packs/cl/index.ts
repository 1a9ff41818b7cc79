export { ley21320 } from './ley-21320.js';
