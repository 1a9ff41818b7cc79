import type { Act, DeskSource, EvidenceKind, LawfulBasis } from './words.js';

/**
 * A lender's named reason for a contact or a check: its act in law, the evidence it accepts, the
 * desk sources that could show it, and the bases it may rest on in order of preference.
 */
export interface PurposeRow {
  readonly purpose: string;
  readonly act: Act;
  /** Evidence that discharges it, any one of them. */
  readonly accepts: readonly EvidenceKind[];
  /** Desk sources that can yield `data` for it; empty when the desk cannot show it. */
  readonly sources: readonly DeskSource[];
  /** Bases it may rest on, preferred first. A pack may know fewer. */
  readonly bases: readonly LawfulBasis[];
  /** Asked for by the borrower or offering help: floor, never counted as burden. */
  readonly welcome?: boolean;
  readonly why: string;
}

const p = (
  purpose: string, act: Act, accepts: readonly EvidenceKind[], sources: readonly DeskSource[],
  bases: readonly LawfulBasis[], why: string, welcome?: boolean,
): PurposeRow => (welcome ? { purpose, act, accepts, sources, bases, why, welcome }
  : { purpose, act, accepts, sources, bases, why });

const CONTRACT: readonly LawfulBasis[] = ['contract', 'legal-obligation', 'consent'];
const LEGAL: readonly LawfulBasis[] = ['legal-obligation', 'contract'];
/** Legitimate interest where a law knows it; a pack that wants consent alone says so by act. */
const CONSENT: readonly LawfulBasis[] = ['consent', 'legitimate-interest'];

/** The default table. A house policy may add purposes and narrow a row, each with its reason. */
export const PURPOSE_TABLE: readonly PurposeRow[] = [
  p('first-check', 'monitoring', ['data', 'document', 'conversation', 'inspection'],
    ['ledger', 'account-flow'], CONTRACT,
    'Did the money arrive where the contract says, and does the borrower know the terms?'),
  p('routine-check', 'monitoring', ['data', 'statement', 'document', 'conversation', 'inspection'],
    ['ledger', 'public-register', 'account-flow', 'bureau'], CONTRACT,
    'A good payer shows their condition by paying; only doubt needs words or papers.'),
  p('use-of-funds-check', 'monitoring', ['data', 'document', 'inspection'],
    ['account-flow'], CONTRACT,
    'A statement alone proves no use: the flow on the account, an invoice or the thing itself do.'),
  p('warning-check', 'monitoring', ['document', 'conversation', 'live-video', 'inspection'], [],
    CONTRACT, 'A signal came from data, so data cannot answer it; ask the person.'),
  p('arrears-inspection', 'inspection', ['inspection'], [], CONTRACT,
    'Practice asks for eyes on the spot when payment stays out; nothing else is an inspection.'),
  p('collateral-inspection', 'inspection', ['live-video', 'inspection'], [], CONTRACT,
    'The thing must be seen; a live picture of it is seeing it.'),
  p('collateral-tracking', 'monitoring', ['data'], ['location', 'public-register'], CONTRACT,
    'Where the pledged thing is; location is the heaviest of desk sources.'),
  p('premises-inspection', 'inspection', ['live-video', 'inspection'], [], CONTRACT,
    'Business premises as agreed in the contract.'),
  p('project-progress-check', 'inspection', ['document', 'live-video', 'inspection'], [], CONTRACT,
    'Works are shown by the supervisor\'s certificate, a live picture, or on the site.'),
  p('sponsor-check', 'monitoring', ['data', 'document', 'conversation'],
    ['public-register'], LEGAL, 'Standing of the sponsor and changes of ownership.'),
  p('cash-flow-check', 'monitoring', ['data', 'document'], ['account-flow'], CONTRACT,
    'Income of the project and the whole cash flow, seen on the account.'),
  p('covenant-test', 'monitoring', ['data', 'document'], ['account-flow', 'public-register'],
    CONTRACT, 'Covenants are figures: accounts and registers show them.'),
  p('classification', 'monitoring', ['data'], ['ledger'], LEGAL,
    'Days past due and payment record; it never needs the borrower.'),
  p('address-confirmation', 'servicing',
    ['statement', 'document', 'conversation', 'inspection'], [], CONTRACT,
    'The borrower\'s own word is enough.'),
  p('impact-assessment', 'monitoring', ['document'], [], LEGAL,
    'An internal assessment before sensitive processing (PIPL 55).'),
  p('repayment-reminder', 'reminder', ['statement', 'conversation'], [],
    ['contract', 'consent'], 'A due date is told; nothing has to come back.'),
  p('arrears-contact', 'collection', ['statement', 'conversation'], [],
    ['contract', 'legal-obligation'], 'The borrower is told and can answer.'),
  p('account-servicing', 'servicing', ['statement', 'conversation'], [], ['contract', 'consent'],
    'Running the account.'),
  p('debt-enquiry', 'reply', ['statement', 'document', 'conversation'], [],
    ['contract', 'consent'], 'An answer to a question about the debt.', true),
  p('requested-callback', 'reply', ['statement', 'conversation'], [], ['consent', 'contract'],
    'The borrower asked for it.', true),
  p('information-requested', 'reply', ['statement', 'document', 'conversation'], [],
    ['contract', 'consent'], 'The borrower asked for it.', true),
  p('complaint-reply', 'reply', ['statement', 'document', 'conversation'], [], LEGAL,
    'A complaint is owed an answer.', true),
  p('opt-out-confirmation', 'reply', ['statement'], [], LEGAL,
    'One message that says the wish is honoured.', true),
  p('honour-opt-out', 'servicing', ['statement'], [], LEGAL, 'Internal: the wish is carried out.'),
  p('hardship-support', 'servicing', ['statement', 'document', 'conversation'], [],
    ['contract', 'vital-interest', 'consent'], 'Help, not control.', true),
  p('harm-avoidance', 'servicing', ['statement', 'conversation'], [],
    ['vital-interest', 'contract'], 'Time-critical news that lets the person avoid a harm.', true),
  p('legally-required-call', 'statutory-notice', ['statement', 'conversation'], [],
    ['legal-obligation'], 'Another law orders it.'),
  p('legally-required-notice', 'statutory-notice', ['statement', 'document'], [],
    ['legal-obligation'], 'Another law orders it.'),
  p('first-notice', 'statutory-notice', ['statement', 'document'], [],
    ['legal-obligation', 'contract'], 'The first written notice of a collector.'),
  p('early-intervention-notice', 'statutory-notice', ['statement', 'document'], [],
    ['legal-obligation'], 'Regulation X, loss mitigation.'),
  p('efforts-ended-notice', 'statutory-notice', ['statement', 'document'], [],
    ['legal-obligation', 'contract'], 'Collection efforts end.'),
  p('ordinary-remedies-notice', 'statutory-notice', ['statement', 'document'], [],
    ['legal-obligation', 'contract'], 'A remedy that may be used.'),
  p('specified-remedy-notice', 'statutory-notice', ['statement', 'document'], [],
    ['legal-obligation', 'contract'], 'A remedy that is about to be used.'),
  p('litigation-contact', 'collection', ['statement', 'document', 'conversation'], [],
    ['legal-obligation', 'contract'], 'About pending litigation.'),
  p('settlement-offer', 'collection', ['statement', 'conversation'], [], ['contract', 'consent'],
    'An offer to settle.'),
  p('location-information', 'collection', ['statement', 'conversation'], [],
    ['legal-obligation', 'contract'], 'Asking a third person where the borrower is.'),
  p('cross-sell', 'marketing', ['statement', 'conversation'], [], CONSENT, 'Advertising.'),
  p('satisfaction-survey', 'survey', ['statement', 'conversation'], [], CONSENT,
    'The lender wants to know; the borrower owes nothing.'),
  p('courtesy-call', 'survey', ['statement', 'conversation'], [], CONSENT,
    'A friendly word, wanted or not.'),
];
