export { moneyLending } from './money-lending.js';
