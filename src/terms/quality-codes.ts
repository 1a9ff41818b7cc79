/**
 * What does not fit together in evidence. Each code names facts; none says why, and none says who
 * is to blame.
 */
export const AUTHENTICITY_CODES = [
  // One content stands as evidence for borrowers who share no loan.
  'evidence.same-digest-other-borrower',
  // What can only be seen once (a visit, a talk, a live picture) bears out two checks.
  'evidence.same-digest-again',
  // A check cites what was captured before the loan was paid out.
  'evidence.before-loan', 'evidence.captured-after-filing', 'evidence.captured-after-check',
  // An outbound contact without a live permit on file; one that the person says never was.
  'contact.without-decision', 'contact.denied-by-person',
  // Captures by one officer at places too far apart for the time between them.
  'travel.impossible',
  // A check cites evidence that is not on file, or none that its purpose accepts.
  'check.evidence-missing', 'check.use-of-funds-unproved',
  // Reports on different loans that share most of what only they say; one that repeats its file.
  'report.near-identical', 'report.repeats-own-file',
] as const;
export type AuthenticityCode = (typeof AUTHENTICITY_CODES)[number];

/** Why an officer may not take a visit on a day. */
export const OFFICER_BARS = [
  'officer.off-that-day', 'officer.lacks-skill', 'officer.lacks-qualification',
  'officer.qualification-expired', 'officer.lacks-language', 'officer.outside-area',
  'officer.place-unknown', 'officer.conflict-of-interest', 'officer.barred',
] as const;
export type OfficerBar = (typeof OFFICER_BARS)[number];

/** The measures of quality. None is a count: more contacts are not better work. */
export const QUALITY_MEASURES = [
  'duties.met-on-time', 'duties.met-without-contact', 'burden.contacts-per-duty-met',
  'burden.contacts-per-person', 'checks.evidence-complete', 'checks.without-open-question',
  'visits.confirmed-by-person', 'refusals.honoured-in-time', 'refusals.contacted-before-honoured',
  'aapor.CON1', 'aapor.COOP1', 'aapor.REF1', 'contacts.right-party',
  'complaints.per-thousand-contacts', 'promises.kept', 'customers.lost-after-contact',
] as const;
export type QualityMeasure = (typeof QUALITY_MEASURES)[number];
