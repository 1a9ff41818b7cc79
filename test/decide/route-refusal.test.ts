import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, checkContact, compilePolicy, openCase, orThrow, routeRefusal } from 'softknock';
import type { CaseFile, Question, RefusalRouting } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { regF } from 'softknock/packs/us';
import { chinaFacts, collectorFacts } from '../walk/given.js';

const china = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const unitedStates = orThrow(compilePolicy({ packs: [regF] }));
const SAID = '2026-04-02T10:00:00+08:00';
const LATER = '2026-04-02T15:00:00+08:00';

const refusing = (over: object): object => ({
  type: 'RefusalStated', id: 'r1', at: SAID, person: 'P1', reason: 'privacy', words: '不想回访', scope: {}, ...over,
});
const inChina = (over: object, more: readonly object[] = []): CaseFile =>
  orThrow(openCase(china, { person: 'P1', facts: [...chinaFacts(), refusing(over), ...more] }));
const withCollector = (over: object): CaseFile =>
  orThrow(openCase(unitedStates, { person: 'P1', facts: [...collectorFacts(0), refusing(over)] }));

const route = (file: CaseFile, at = SAID): RefusalRouting => orThrow(routeRefusal(file, { refusal: 'r1', at }));
const types = (routing: RefusalRouting): readonly string[] => routing.facts.map((f) => f.type);
const settle = (file: CaseFile): CaseFile => orThrow(addFacts(file, route(file).facts));

const ask = (file: CaseFile, over: Partial<Question>): string => orThrow(checkContact(file, {
  at: LATER, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'phone', contactPoint: 'mobile',
  purposes: ['first-check'], statesOptOut: true, ...over,
})).verdict;

describe('a refusal that was routed goes on binding', () => {
  it('a refused channel stays closed for checks that rest on contract', () => {
    const file = inChina({ scope: { channels: ['phone', 'visit'] }, words: '不要打电话，也不要上门' });
    const after = settle(file);
    expect(route(file).closes).toEqual(['phone', 'visit']);
    expect(ask(file, {})).toBe('needs-review');
    expect(ask(after, {})).toBe('forbids');
    // Only what was refused: a message is as open as it would be without the refusal.
    const never = orThrow(openCase(china, { person: 'P1', facts: chinaFacts() }));
    expect(ask(after, { channel: 'sms' })).toBe(ask(never, { channel: 'sms' }));
    expect(ask(never, {})).not.toBe('forbids');
  });

  it('one of some purposes is no demand that all contact cease, however they are spelt', () => {
    const over = (purposes?: readonly string[]) => ({ form: 'written', scope: purposes === undefined ? {} : { purposes } });
    expect(types(route(withCollector(over())))).toContain('CeaseRequested');
    for (const purpose of ['satisfaction-survey', 'satisfaction-survay']) {
      expect(types(route(withCollector(over([purpose]))))).not.toContain('CeaseRequested');
    }
    // Once it is corrected to reach everything, it is one.
    const corrected = { type: 'FactCorrected', id: 'k', at: SAID, fact: 'r1', by: 'CLERK', reason: 'spelling', replacement: refusing(over()) };
    expect(types(route(orThrow(addFacts(withCollector(over(['satisfaction-survay'])), [corrected]))))).toContain('CeaseRequested');
  });

  it('without a channel it closes live contact, and under an unclear reason all that comes to the person', () => {
    expect(route(inChina({})).closes).toEqual(['phone', 'video', 'visit']);
    expect(route(inChina({ reason: 'unstated' }))).toMatchObject({
      closes: ['email', 'chat', 'sms', 'letter', 'phone', 'video', 'visit'], ambiguous: true,
    });
  });

  it('binds only the purposes and loans that it names, until it runs out', () => {
    const after = settle(inChina({
      scope: { purposes: ['first-check'], loans: ['L1'], channels: ['sms'] }, until: '2026-04-09T10:00:00+08:00',
    }));
    const sms = { channel: 'sms' } as const;
    expect(ask(after, sms)).toBe('forbids');
    expect(ask(after, { ...sms, purposes: ['routine-check'] })).not.toBe('forbids');
    expect(ask(after, { ...sms, loans: ['L2'] })).not.toBe('forbids');
    expect(ask(after, { ...sms, at: '2026-04-09T09:59:00+08:00' })).toBe('forbids');
    expect(ask(after, { ...sms, at: '2026-04-09T10:00:00+08:00' })).not.toBe('forbids');
  });

  it('opts out of marketing for good and leaves checks alone', () => {
    const file = inChina({ scope: { acts: ['marketing'] } }, [{
      type: 'ConsentGiven', id: 'ads', at: '2026-03-02T10:00:00+08:00', person: 'P1', scope: { purposes: ['cross-sell'] }, form: 'electronic',
      notice: { id: 'privacy-notice', version: '1' },
    }]);
    expect(route(file).purposes).toEqual([{ purpose: 'cross-sell', basis: 'consent', route: 'opt-out', survives: false }]);
    expect(types(route(file))).toEqual(['ConsentWithdrawn', 'OptedOut', 'RefusalRouted']);
    const after = settle(file);
    expect(ask(after, { purposes: ['cross-sell'], act: 'marketing', channel: 'sms' })).toBe('forbids');
    expect(ask(after, { channel: 'sms' })).not.toBe('forbids');
  });

  it('hours refused become inconvenient times', () => {
    const weekly = [{ days: ['TH'], from: '09:00', until: '18:00' }];
    const after = settle(inChina({ scope: { weekly } }));
    expect(ask(after, { channel: 'sms' })).toBe('forbids');
    expect(ask(after, { channel: 'sms', at: '2026-04-03T15:00:00+08:00' })).not.toBe('forbids');
  });
});

describe('"busy" is a wish about times', () => {
  it('with an end: those hours are kept, and then it is open again', () => {
    const file = inChina({ reason: 'busy', until: '2026-04-09T10:00:00+08:00' });
    expect(types(route(file))).toEqual(['TimesStated', 'RefusalRouted']);
    const after = settle(file);
    expect(ask(after, { channel: 'sms' })).toBe('forbids');
    expect(ask(after, { channel: 'sms', at: '2026-04-09T10:00:00+08:00' })).not.toBe('forbids');
  });

  it('without one nothing settles it until the times have been asked for', () => {
    const file = inChina({ reason: 'busy' });
    expect(route(file)).toMatchObject({ facts: [], code: 'refusal.busy-ask-for-times' });
    const told = orThrow(addFacts(file, [{
      type: 'TimesStated', id: 't1', at: SAID, person: 'P1', kind: 'inconvenient', source: 'r1',
      weekly: [{ days: ['TH'], from: '09:00', until: '12:00' }],
    }]));
    expect(route(told).facts).toMatchObject([{ type: 'RefusalRouted', into: ['t1'] }]);
  });
});

describe('a demand to a collector that all contact cease', () => {
  it.each([['written', 'CeaseRequested'], ['electronic', 'CeaseRequested'], ['oral', 'OptedOut']])('%s: %s', (form, carried) => {
    const routing = route(withCollector({ form, reason: 'other', words: 'Stop. Never contact me again.' }));
    expect(types(routing)).toContain(carried);
    expect(types(routing).includes('CeaseRequested')).toBe(carried === 'CeaseRequested');
  });

  it('of unknown form stays for a person to judge', () => {
    const file = withCollector({ words: 'Stop. Never contact me again.' });
    expect(route(file)).toMatchObject({ code: 'refusal.ask-for-form', ambiguous: true });
    expect(types(route(file))).not.toContain('RefusalRouted');
    expect(ask(settle(file), { actor: 'C1', loans: ['D1'], act: 'collection', purposes: ['arrears-contact'], channel: 'email',
      at: '2026-04-02T15:00:00-04:00' })).not.toMatch(/permits|presumed-compliant/);
  });

  it('is no cease where it refuses one way alone', () => {
    const routing = route(withCollector({ form: 'written', scope: { channels: ['phone'] } }));
    expect(types(routing)).toEqual(['OptedOut', 'RefusalRouted']);
  });
});

it('cannot be routed before it was stated', () => {
  const early = routeRefusal(inChina({}), { refusal: 'r1', at: '2026-04-02T09:59:59+08:00' });
  expect(early).toMatchObject({ ok: false, problems: [{ code: 'refusal.routed-before-stated' }] });
});

describe('a refusal of what no basis is on file for', () => {
  const call: Partial<Question> = { at: '2026-04-03T15:00:00-04:00', actor: 'C1', loans: ['D1'], act: 'collection', purposes: ['arrears-contact'] };
  const reach = { channels: ['phone'], purposes: ['arrears-contact'], loans: ['D1'] };
  const stated = { at: '2026-04-02T15:00:00-04:00', reason: 'privacy', form: 'oral' };
  const settledBy = (over: object): CaseFile => {
    const file = withCollector({ ...stated, ...over });
    expect(ask(file, call)).toBe('needs-review');
    return orThrow(addFacts(file, route(file, stated.at).facts));
  };

  it.each([
    ['as an officer files it', { scope: reach }], ['by purpose', { scope: { purposes: ['arrears-contact'] } }],
    ['by number', { scope: { ...reach, contactPoints: ['mobile'] } }],
    ['by hours', { scope: { ...reach, weekly: [{ days: ['FR'], from: '14:00', until: '16:00' }] } }],
    ['in writing, for one purpose', { scope: { purposes: ['arrears-contact'] }, form: 'written' }],
  ])('goes on binding where no law asks for one: %s', (_, over) => {
    expect(ask(settledBy(over), call)).toBe('forbids');
  });

  it('reaches purposes that nobody had named, where none of them would need a basis', () => {
    const notice = { type: 'NoticeServed', id: 'n', at: '2026-01-02T09:00:00-05:00', person: 'P1', notice: 'privacy', version: '1', purposes: ['repayment-reminder'] };
    const file = orThrow(openCase(unitedStates, { person: 'P1', facts: [...collectorFacts(0), notice, refusing({ ...stated, scope: {} })] }));
    const after = orThrow(addFacts(file, route(file, stated.at).facts));
    expect([ask(after, call), ask(after, { ...call, channel: 'letter', contactPoint: undefined as never })].map((v) => v === 'forbids')).toEqual([true, false]);
  });

  it('in China binds the purposes with a basis as before, and those without one too', () => {
    const file = inChina({ scope: { purposes: ['first-check', 'debt-enquiry'] } });
    expect(route(file).purposes.map((p) => [p.purpose, p.route, p.survives])).toEqual([['debt-enquiry', 'nothing', false], ['first-check', 'wish', true]]);
    expect(route(file).facts.filter((f) => f.type === 'OptedOut').every((f) => (f as { purposes?: readonly string[] }).purposes?.join() === 'debt-enquiry,first-check')).toBe(true);
  });

  it('with an end that has come is settled without a wish that could not be recorded', () => {
    for (const reason of ['privacy', 'busy']) {
      const file = inChina({ reason, until: '2026-04-03T10:00:00+08:00' });
      const routing = route(file, '2026-04-06T10:00:00+08:00');
      const after = orThrow(addFacts(file, routing.facts));
      expect([types(routing).includes('OptedOut'), types(routing).at(-1)]).toEqual([false, 'RefusalRouted']);
      const never = orThrow(openCase(china, { person: 'P1', facts: chinaFacts() }));
      const later = { at: '2026-04-06T15:00:00+08:00' };
      expect(ask(after, later)).toBe(ask(never, later));
    }
  });
});

describe('routing by law', () => {
  const CHANNELS = ['phone', 'sms', 'visit', 'letter'] as const;
  const scope = fc.record({
    channels: fc.subarray([...CHANNELS], { minLength: 1 }), purposes: fc.subarray(['arrears-contact', 'repayment-reminder', 'first-check'], { minLength: 1 }),
    loans: fc.constantFrom(['D1'], ['D1', 'D2']), contactPoints: fc.constant(['mobile']),
    weekly: fc.constant([{ days: ['FR'], from: '14:00', until: '16:00' }]),
  }, { requiredKeys: [] });

  it('what was refused stays closed, and facts can always be recorded', () => {
    const seen = { refused: 0, other: 0 };
    fc.assert(fc.property(scope, fc.constantFrom('privacy', 'trust', 'distress', 'dispute', 'other', 'unstated', 'busy'), fc.constantFrom('oral', 'written', 'electronic', undefined),
      fc.constantFrom(undefined, '2026-04-02T18:00:00-04:00', '2026-05-01T00:00:00-04:00'), fc.constantFrom(...CHANNELS), fc.constantFrom('arrears-contact', 'first-check'),
      (reach, reason, form, until, channel, purpose) => {
        const file = withCollector({ at: '2026-04-02T15:00:00-04:00', reason, scope: reach, ...(form === undefined ? {} : { form }), ...(until === undefined ? {} : { until }) });
        const routing = route(file, '2026-04-03T09:00:00-04:00');
        const after = orThrow(addFacts(file, routing.facts));
        const asked: Partial<Question> = { at: '2026-04-03T15:00:00-04:00', actor: 'C1', loans: ['D1'], act: 'collection', purposes: [purpose], channel,
          ...(channel === 'phone' || channel === 'sms' ? { contactPoint: 'mobile' } : { contactPoint: undefined as never }) };
        const over = until !== undefined && until < '2026-04-03';
        const channels: readonly string[] = reach.channels ?? (reach.contactPoints === undefined ? ['phone', 'visit'] : ['phone', 'sms']);
        const inReach = !over && channels.includes(channel) && (reach.purposes?.includes(purpose) ?? true)
          && (reach.contactPoints === undefined || asked.contactPoint === 'mobile');
        const verdict = ask(after, asked);
        if (inReach) expect(['forbids', 'needs-review']).toContain(verdict);
        seen[inReach ? 'refused' : 'other'] += 1;
      }), { numRuns: 300 });
    expect(Math.min(seen.refused, seen.other) * 5).toBeGreaterThan(150);
  });
});
