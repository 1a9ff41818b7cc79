import type { Channel, Place, ProtectionKind } from '../../terms/words.js';
import type { FactBase, WeeklySpan } from './base.js';

export interface TimesStated extends FactBase {
  readonly type: 'TimesStated';
  readonly person: string;
  readonly kind: 'inconvenient' | 'convenient';
  readonly weekly?: readonly WeeklySpan[];
  /** Convenient times that exclude all others; without it they add. */
  readonly only?: boolean;
  /** One span of instants. */
  readonly once?: { readonly from: string; readonly until: string };
  readonly until?: string;
  readonly learnedFrom?: string;
}

export interface TimesLifted extends FactBase {
  readonly type: 'TimesLifted';
  readonly person: string;
  /** Id of the statement that it lifts. */
  readonly lifts: string;
}

export interface PlaceStated extends FactBase {
  readonly type: 'PlaceStated';
  readonly person: string;
  readonly place: Place;
  readonly kind: 'inconvenient' | 'forbidden';
}

export interface BusyNow extends FactBase {
  readonly type: 'BusyNow';
  readonly person: string;
  readonly contact?: string;
}

export interface PreferenceStated extends FactBase {
  readonly type: 'PreferenceStated';
  readonly person: string;
  /** In the person's own order, most welcome first. */
  readonly channels: readonly Channel[];
}

export interface RepresentationNotified extends FactBase {
  readonly type: 'RepresentationNotified';
  readonly person: string;
  readonly loans: readonly string[];
  readonly by: string;
  readonly contactAscertainable?: boolean;
}

export interface RepresentationLapsed extends FactBase {
  readonly type: 'RepresentationLapsed';
  readonly person: string;
  readonly loans: readonly string[];
  readonly by: string;
}

export interface DirectContactAllowed extends FactBase {
  readonly type: 'DirectContactAllowed';
  readonly person: string;
  readonly loans: readonly string[];
  readonly by: string;
}

export interface ProtectionStarted extends FactBase {
  readonly type: 'ProtectionStarted';
  readonly person: string;
  readonly loans?: readonly string[];
  readonly kind: ProtectionKind;
  readonly variant?: string;
  readonly certainty?: 'suspected' | 'confirmed';
  readonly until?: string;
}

export interface ProtectionEnded extends FactBase {
  readonly type: 'ProtectionEnded';
  readonly person: string;
  /** Id of the start that it ends; or the kind, which ends every open one of that kind. */
  readonly ends?: string;
  readonly kind?: ProtectionKind;
}
