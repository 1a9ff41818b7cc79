export { cfdc } from './cfdc.js';
