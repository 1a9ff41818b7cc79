export { rg96 } from './rg-96.js';
