export { sec18 } from './sec-18.js';
