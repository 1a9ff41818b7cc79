import { CITES } from './cites.js';

/** Purposes of the default table. */
export const PURPOSES: Readonly<Record<string, string>> = {
  'first-check': 'first check after payout', 'routine-check': 'routine check', 'use-of-funds-check': 'check of the use of funds',
  'warning-check': 'check of a warning signal', 'arrears-inspection': 'inspection in arrears',
  'collateral-inspection': 'inspection of collateral', 'collateral-tracking': 'tracking of collateral',
  'premises-inspection': 'inspection of premises', 'project-progress-check': 'check of the project\'s progress',
  'sponsor-check': 'check of the sponsor', 'cash-flow-check': 'check of cash flow', 'covenant-test': 'test of a covenant',
  classification: 'classification of the loan', 'address-confirmation': 'confirmation of address and number',
  'impact-assessment': 'impact assessment', 'repayment-reminder': 'reminder of a payment', 'arrears-contact': 'a payment that is late',
  'account-servicing': 'running the account', 'debt-enquiry': 'a question about the debt', 'requested-callback': 'the call you asked for',
  'information-requested': 'information you asked for', 'complaint-reply': 'reply to a complaint',
  'opt-out-confirmation': 'confirmation of an opt-out', 'honour-opt-out': 'carrying out an opt-out', 'hardship-support': 'help in hardship',
  'harm-avoidance': 'news that lets you avoid a harm', 'legally-required-call': 'a call that the law requires',
  'legally-required-notice': 'a notice that the law requires', 'first-notice': 'first notice',
  'early-intervention-notice': 'early intervention notice', 'efforts-ended-notice': 'notice that efforts end',
  'ordinary-remedies-notice': 'notice of a remedy that may be used', 'specified-remedy-notice': 'notice of a remedy about to be used',
  'litigation-contact': 'pending litigation', 'settlement-offer': 'an offer to settle', 'location-information': 'where the person is',
  'cross-sell': 'advertising', 'satisfaction-survey': 'satisfaction survey', 'courtesy-call': 'courtesy call',
};

/** Grounds, conditions, premises, rights, statuses, levels and contributions. */
export const TERMS: Readonly<Record<string, string>> = {
  ...CITES,
  'fact.ConsentWithdrawn': 'consent withdrawn', 'fact.OptedOut': 'opted out', 'fact.ObjectionRaised': 'objection',
  'fact.CeaseRequested': 'cease', 'fact.TimesStated': 'times stated', 'fact.RefusalRouted': 'routed',
  'yields-to': 'yields to {rule}', 'prior-consent': 'prior consent', 'one-reply': 'one reply to the person\'s own message',
  'survives-stop': 'survives the request', 'confirms-opt-out': 'confirms the opt-out and no more', 'legally-required': 'required by law',
  'used-by-person': 'used by the person', 'required-by-law': 'rebuttal: required by law', 'active-litigation': 'rebuttal: active litigation',
  'information-requested': 'rebuttal: information was requested', 'harm-avoidance': 'rebuttal: avoids a harm',
  'opt-out-grace': 'time to carry out an opt-out',
  'rapid-succession': 'caution: calls in rapid succession', 'concentrated-in-a-day': 'caution: calls concentrated in a day',
  'state-opt-out': 'say how to opt out', 'facts-as-recorded': 'the facts as recorded', 'windows-as-listed': 'the windows as listed',
  'answers-as-the-house-counted-them': 'answers by channel as the house counted them',
  'contact-ledger-complete-as-stated': 'a contact ledger stated to be complete',
  'contact-ledger-taken-as-complete': 'a contact ledger taken as complete',
  'each-live-contact-taken-as-a-conversation': 'each live contact taken as a conversation',
  'right.withdraw-consent': 'take back a consent', 'right.object': 'object', 'right.state-times': 'name times', 'right.state-places': 'name places',
  'right.choose-channels': 'choose the way', 'right.opt-out': 'opt out of a channel', 'right.see-your-file': 'see your file',
  'right.ask-why': 'ask why', 'right.complain': 'complain', 'duty.open': 'open', 'duty.met': 'met', 'duty.overdue': 'overdue',
  'basis.missing': 'missing', 'unmet.law': 'unmet by law', 'unmet.other': 'unmet', carrier: 'carrier', 'data.ledger': 'ledger look-ups',
  'data.public-register': 'register look-ups', 'data.account-flow': 'looks at account movements', 'data.bureau': 'bureau look-ups',
  'data.location': 'location look-ups', 'tier.past-due': 'past due', 'tier.past-due-30': '30 days past due or more',
  'tier.grade-c-d': 'grade C or D', 'tier.grade-e-g': 'grade E to G', 'tier.grade-b': 'grade B', 'tier.signal': 'a warning signal',
  'tier.signal-2': 'a signal of some weight', 'tier.class-special-mention': 'class: special mention',
  'tier.class-adverse': 'class: substandard or worse', 'place.home': 'home', 'place.work': 'work', 'place.personal': 'personal',
  disturbance: 'disturbance', data: 'data use', 'picture.lane-unmet': 'cannot be met', 'picture.announced': 'announced', 'picture.shortfall': 'shortfall: cannot be met', 'picture.quiet': 'quiet time', 'place.business': 'business premises', 'place.site': 'site',
};
