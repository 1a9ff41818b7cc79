export { outsourcing } from './outsourcing.js';
