/**
 * The zone in which duties count where a house names none, by the country of its packs. Countries
 * of several zones have that of their financial centre: a lender elsewhere names its own.
 */
export const HOUSE_ZONES: readonly (readonly [country: string, zone: string])[] = [
  ['CN', 'Asia/Shanghai'], ['US', 'America/New_York'], ['AU', 'Australia/Sydney'],
  ['BR', 'America/Sao_Paulo'], ['CA', 'America/Toronto'], ['CL', 'America/Santiago'],
  ['CO', 'America/Bogota'], ['GB', 'Europe/London'], ['HK', 'Asia/Hong_Kong'],
  ['ID', 'Asia/Jakarta'], ['IN', 'Asia/Kolkata'], ['JP', 'Asia/Tokyo'], ['KE', 'Africa/Nairobi'],
  ['KR', 'Asia/Seoul'], ['NG', 'Africa/Lagos'], ['PH', 'Asia/Manila'], ['SG', 'Asia/Singapore'],
  ['TW', 'Asia/Taipei'], ['VN', 'Asia/Ho_Chi_Minh'], ['ZA', 'Africa/Johannesburg'],
];
