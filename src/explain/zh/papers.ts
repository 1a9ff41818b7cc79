import type { CheckReport, Procedure, RegisterRow, WarningRow } from '../../terms/record/index.js';
import { procedurePaper, registerPaper, warningPaper } from '../explain-procedure.js';
import { reportPaper } from '../explain-report.js';
import type { Language } from '../explain-report.js';
import { paperHtml, paperMarkdown } from '../paper.js';
import type { Paper } from '../paper.js';
import { WORDS } from './words.js';
import { WORK_WORDS } from './work.js';

/** How a paper is written: Markdown, or one HTML `article` without styles. */
export type PaperForm = 'markdown' | 'html';

const LANGUAGE: Language = { words: WORDS, work: WORK_WORDS };
const written = (paper: Paper, form: PaperForm): string =>
  (form === 'html' ? paperHtml(paper) : paperMarkdown(paper));

/** A report on a check, as a branch files it. What people wrote cannot change the paper's form. */
export function writeReport(report: CheckReport, form: PaperForm = 'markdown'): string {
  return written(reportPaper(LANGUAGE, report), form);
}

/** The officer's procedure for one purpose. */
export function writeProcedure(procedure: Procedure, form: PaperForm = 'markdown'): string {
  return written(procedurePaper(LANGUAGE, procedure), form);
}

/** The register of checks left undone, as of a local date. */
export function writeRegister(
  rows: readonly RegisterRow[], on: string, form: PaperForm = 'markdown',
): string {
  return written(registerPaper(LANGUAGE, rows, on), form);
}

/** The early-warning list, as of a local date. */
export function writeWarnings(
  rows: readonly WarningRow[], on: string, form: PaperForm = 'markdown',
): string {
  return written(warningPaper(LANGUAGE, rows, on), form);
}
