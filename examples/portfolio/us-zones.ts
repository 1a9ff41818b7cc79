const E = 'America/New_York';
const C = 'America/Chicago';
const M = 'America/Denver';
const P = 'America/Los_Angeles';

/**
 * Zones by state. A state that lies in two zones gives both as candidates: a contact must then
 * suit both. Source: IANA time zone database, zone1970.tab.
 */
export const US_ZONES: Readonly<Record<string, readonly string[]>> = {
  AL: [C], AK: ['America/Anchorage', 'America/Adak'], AZ: ['America/Phoenix', M], AR: [C],
  CA: [P], CO: [M], CT: [E], DC: [E], DE: [E], FL: [E, C], GA: [E], HI: ['Pacific/Honolulu'],
  ID: ['America/Boise', P], IL: [C], IN: ['America/Indiana/Indianapolis', C], IA: [C],
  KS: [C, M], KY: [E, C], LA: [C], ME: [E], MD: [E], MA: [E], MI: ['America/Detroit', C],
  MN: [C], MS: [C], MO: [C], MT: [M], NE: [C, M], NV: [P, M], NH: [E], NJ: [E], NM: [M], NY: [E],
  NC: [E], ND: [C, M], OH: [E], OK: [C], OR: [P, 'America/Boise'], PA: [E], RI: [E], SC: [E],
  SD: [C, M], TN: [C, E], TX: [C, M], UT: [M], VT: [E], VA: [E], WA: [P], WV: [E], WI: [C],
  WY: [M],
  // Territories: the same law, other clocks.
  AS: ['Pacific/Pago_Pago'], GU: ['Pacific/Guam'], MP: ['Pacific/Guam'], PR: ['America/Puerto_Rico'], VI: ['America/St_Thomas'],
};
