export { digitalCreditProviders } from './dcp.js';
