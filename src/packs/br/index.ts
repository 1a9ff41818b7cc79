export { alagoas } from './al.js';
export { amazonas } from './am.js';
export { espiritoSanto } from './es.js';
export { parana } from './pr.js';
export { rioDeJaneiro } from './rj.js';
export { saoPaulo } from './sp.js';
