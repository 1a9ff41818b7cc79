export { housePractice } from './house-practice.js';
export { regF } from './reg-f.js';
