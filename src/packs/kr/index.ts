export { debtorProtection } from './debtor-protection.js';
