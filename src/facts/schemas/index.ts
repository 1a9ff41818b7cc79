export { FACT_SCHEMAS } from './all.js';
export { copyJson } from './plain-json.js';
export { instant, isSetSchema, json } from './words.js';
