/** A JSON value: what may cross the border, be hashed and be recorded. */
export type Json =
  | null | boolean | number | string
  | readonly Json[]
  | { readonly [key: string]: Json };
