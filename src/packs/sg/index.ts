export { debtCollectionAct } from './dca.js';
