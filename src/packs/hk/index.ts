export { codeOfBankingPractice } from './code.js';
