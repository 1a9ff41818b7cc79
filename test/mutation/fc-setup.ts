import { configureGlobal, readConfigureGlobal } from 'fast-check';

// A mutant is caught by the first failure: nobody reads the smallest one.
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
