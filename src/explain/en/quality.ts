import type { AuthenticityFinding } from '../../terms/record/index.js';
import type { AuthenticityCode, OfficerBar, QualityMeasure } from '../../terms/quality-codes.js';
import { findingLines } from '../quality-words.js';
import type { QualityWords } from '../quality-words.js';

const WORDS: QualityWords = {
  findings: {
    'evidence.same-digest-other-borrower': 'One content stands for borrowers who share no loan',
    'evidence.same-digest-again': 'What is seen once bears out two checks',
    'evidence.before-loan': 'Captured before the loan was paid out',
    'evidence.captured-after-filing': 'Captured after it was filed',
    'evidence.captured-after-check': 'Captured after the check that it bears out',
    'contact.without-decision': 'A contact without a live permit on file',
    'contact.denied-by-person': 'The borrower says that it did not take place',
    'travel.impossible': 'Two places too far apart for the time between them',
    'check.evidence-missing': 'Evidence that is not on file, or of a kind that does not count',
    'check.use-of-funds-unproved': 'Nothing on file shows the use of the funds',
    'report.near-identical': 'Reports on different loans share most of their own words',
    'report.repeats-own-file': 'A report says again what an earlier one of its file said',
  },
  bars: {
    'officer.off-that-day': 'not at work, or no room, on any day that would do',
    'officer.lacks-skill': 'lacks a skill that the visit needs',
    'officer.lacks-qualification': 'lacks a qualification that the visit needs',
    'officer.qualification-expired': 'a qualification that the visit needs has run out by then',
    'officer.lacks-language': 'speaks none of the borrower\'s languages',
    'officer.outside-area': 'does not work in that area',
    'officer.place-unknown': 'nobody knows where the way begins',
    'officer.conflict-of-interest': 'has a conflict of interest with this borrower',
    'officer.barred': 'may not do this one, by the house\'s own word',
  },
  measures: {
    'duties.met-on-time': 'Duties met on time',
    'duties.met-without-contact': 'Met without any contact',
    'burden.contacts-per-duty-met': 'Contacts per duty met',
    'burden.contacts-per-person': 'Contacts per borrower',
    'checks.evidence-complete': 'Checks with evidence that fits',
    'checks.without-open-question': 'Checks without an open question',
    'visits.confirmed-by-person': 'Visits that the borrower confirms',
    'refusals.honoured-in-time': 'Refusals honoured in time',
    'refusals.contacted-before-honoured': 'Contacted again before that',
    'aapor.CON1': 'Contact rate (AAPOR CON1)',
    'aapor.COOP1': 'Cooperation rate (AAPOR COOP1)',
    'aapor.REF1': 'Refusal rate (AAPOR REF1)',
    'contacts.right-party': 'Attempts that reached the right person',
    'complaints.per-thousand-contacts': 'Complaints per 1,000 contacts',
    'promises.kept': 'Promises kept',
    'customers.lost-after-contact': 'Left after a contact',
  },
  comma: ', ',
  sentences: {
    facts: 'Facts: {facts}.',
    officers: 'Officers named in them: {officers}. Being named is not being at fault.',
    'chance-digest': 'Chance that two different contents have one digest: at most {chance}.',
    'chance-reports': 'Share of pairs of honest reports as alike as this: at most {chance}.',
    'no-chance': 'No probability can be given.',
    question: 'This is a question to a person, not an answer.',
  },
};

/** What a finding's code says, in a few words. */
export function nameFinding(code: AuthenticityCode): string {
  return WORDS.findings[code];
}

/** What keeps an officer from a visit, in a few words. */
export function nameOfficerBar(bar: OfficerBar): string {
  return WORDS.bars[bar];
}

/** What a measure of quality is called. */
export function nameMeasure(measure: QualityMeasure): string {
  return WORDS.measures[measure];
}

/** An authenticity finding in words, for the person who judges it. */
export function explainFinding(finding: AuthenticityFinding): readonly string[] {
  return findingLines(WORDS, finding);
}
