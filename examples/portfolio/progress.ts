/** A progress bar on stderr; plain lines where stderr is not a terminal. */
export interface Progress {
  readonly step: (done: number, total: number) => void;
  readonly end: () => void;
}

export function progressBar(label: string): Progress {
  let shown = -1;
  const isTty = process.stderr.isTTY === true;
  return {
    step: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
      if (percent === shown || (!isTty && percent % 20 !== 0)) return;
      shown = percent;
      const bar = '#'.repeat(percent / 4).padEnd(25, '.');
      process.stderr.write(isTty ? `\r${label} [${bar}] ${percent} %` : `${label} ${percent} %\n`);
    },
    end: () => {
      if (isTty) process.stderr.write('\n');
    },
  };
}
