export { civilCode } from './civil-code.js';
export { pipl } from './pipl.js';
export { postLoanPractice } from './post-loan-practice.js';
export { workdays } from './workdays.js';
