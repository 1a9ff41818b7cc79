import {
  aDate, aName, anInstant, aNumber, atLeast, listOf, objectOf, oneOf, orNull, recordOf, someWords,
} from '../../kernel/read-input.js';
import type { Reader } from '../../kernel/read-input.js';
import { CHANNELS, DESK_SOURCES } from '../words.js';
import type { LighterMeans, Plan, PlannedContact, PreviousContact, UnmetDuty } from './plan.js';

const words = listOf(someWords);

/** Reads a contact of the plan before, strictly: it is recorded with the plan that follows. */
export const aPreviousContact: Reader<PreviousContact> = objectOf<PreviousContact>({
  on: aDate, channel: oneOf(CHANNELS), via: orNull(oneOf(CHANNELS)), contactPoint: orNull(aName),
  sources: listOf(oneOf(DESK_SOURCES)),
});

/** Reads the contacts of a plan as far as the next plan needs them. */
export const aPlanBefore: Reader<{ readonly contacts: readonly PreviousContact[] }> =
  atLeast<{ readonly contacts: readonly PreviousContact[] }>({
    contacts: listOf(atLeast<PreviousContact>({
      on: aDate, channel: oneOf(CHANNELS), via: orNull(oneOf(CHANNELS)),
      contactPoint: orNull(aName), sources: listOf(oneOf(DESK_SOURCES)),
    })),
  });

const lighter = listOf(atLeast<Omit<LighterMeans, 'why'> & { readonly why: string }>({
  channel: oneOf(CHANNELS), why: aName, rules: words,
}));

const contacts = listOf(atLeast<Pick<PlannedContact, 'on' | 'channel' | 'via' | 'sources'
  | 'purposes' | 'loans'> & { readonly lighter: object }>({
    on: aDate, channel: oneOf(CHANNELS), via: orNull(oneOf(CHANNELS)),
    sources: listOf(oneOf(DESK_SOURCES)), purposes: words, loans: words, lighter,
  }));

const unmet = listOf(atLeast<Pick<UnmetDuty, 'purpose' | 'loan' | 'latest'>
  & { readonly because: object }>({
    purpose: aName, loan: aName, latest: aDate, because: lighter,
  }));

/** Reads a plan as far as explanations need it. */
export const aPlan: Reader<unknown> = atLeast<Pick<Plan, 'person' | 'at' | 'until' | 'status'
  | 'cost' | 'gap' | 'premises'> & { readonly usual: object; readonly contacts: object; readonly unmet: object }>({
    person: aName, at: anInstant, until: anInstant, contacts, unmet,
    status: oneOf(['proved', 'searched', 'bounded']), cost: recordOf(aNumber),
    gap: recordOf(aNumber), premises: words, usual: recordOf(aNumber),
  });
