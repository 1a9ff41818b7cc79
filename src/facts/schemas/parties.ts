import * as z from 'zod/mini';
import {
  ACTOR_ROLES, CHANNELS, PERSON_KINDS, PLACES, RELATION_KINDS,
} from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { loans, person } from './statement.js';
import { country, date, flag, id, ids, listOf, one, opt, region, setOf } from './words.js';

/** Who there is. Zones may be empty: an unknown zone is legal and fails closed later. */
export const PARTY_SCHEMAS: FactSchemas<
  'PersonRegistered' | 'ContactPointAdded' | 'ContactPointRemoved' | 'ActorEngaged'
  | 'CustomerGrouped'
> = exactly({
  PersonRegistered: factSchema('PersonRegistered', {
    ...person, kind: opt(one(PERSON_KINDS)), language: opt(id), ofAgeFrom: opt(date),
    residence: z.strictObject({ country, region: opt(region), locality: opt(id) }),
    zones: listOf(z.strictObject({
      zone: id, basis: one(['address', 'phone-prefix', 'stated', 'device']),
    })),
    relations: opt(listOf(z.strictObject({ to: id, kind: one(RELATION_KINDS) }))),
  }),
  ContactPointAdded: factSchema('ContactPointAdded', {
    ...person, contactPoint: id, channels: setOf(one(CHANNELS)),
    line: opt(one(['mobile', 'landline'])), place: opt(one(PLACES)),
    providedBy: opt(one(['employer'])),
  }),
  ContactPointRemoved: factSchema('ContactPointRemoved', { ...person, contactPoint: id }),
  ActorEngaged: factSchema('ActorEngaged', {
    actor: id, role: one(ACTOR_ROLES), ownName: opt(flag), institution: opt(id),
    institutionKind: opt(id), capacity: opt(one(['controller', 'processor'])), ...loans,
    loanStatusWhenObtained: opt(one(['current', 'default'])),
  }),
  CustomerGrouped: factSchema('CustomerGrouped', { group: id, persons: ids }),
});
