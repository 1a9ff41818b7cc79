/** What happens when: so that the record is written in the order of the day. */
export interface Agenda {
  /** Lets something happen at a minute of the day, not before now. */
  readonly at: (minute: number, run: (minute: number) => void) => void;
  /** Lets everything happen, by minute and then in the order in which it was put down. */
  readonly run: () => void;
}

export function agenda(): Agenda {
  const entries: { minute: number; run: (minute: number) => void }[] = [];
  let now = 0;
  return {
    at: (minute, run) => {
      const when = Math.max(minute, now);
      let i = entries.length;
      while (i > 0 && (entries[i - 1]?.minute ?? 0) > when) i -= 1;
      entries.splice(i, 0, { minute: when, run });
    },
    run: () => {
      for (let next = entries.shift(); next !== undefined; next = entries.shift()) {
        now = next.minute;
        next.run(next.minute);
      }
    },
  };
}
