export { gdpr } from './gdpr.js';
