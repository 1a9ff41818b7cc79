export { pojk22 } from './pojk-22.js';
