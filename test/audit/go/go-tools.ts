import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds and runs Go programs that use the packages for transparency logs. */
export interface GoTools {
  readonly run: (source: string, args: readonly string[], input?: string) => { readonly code: number; readonly out: string };
  readonly close: () => void;
}

/** Packages that stand beside the Go compiler's own source, so that no network is needed. */
const PACKAGES = ['mod/sumdb/note', 'mod/sumdb/tlog', 'crypto/ed25519'];

/**
 * Go with its packages `note` and `tlog`, taken out of the compiler's own source.
 * @returns Why not, where there is no Go or none that carries them.
 */
export function openGo(): GoTools | string {
  const root = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' });
  if (root.status !== 0) return 'no `go` on this machine';
  const vendored = join(root.stdout.trim(), 'src', 'cmd', 'vendor', 'golang.org', 'x');
  if (!existsSync(join(vendored, PACKAGES[0]!))) return 'this Go does not carry golang.org/x/mod/sumdb in its source';
  const dir = mkdtempSync(join(tmpdir(), 'softknock-go-'));
  for (const name of PACKAGES.filter((one) => existsSync(join(vendored, one)))) {
    cpSync(join(vendored, name), join(dir, 'src', 'golang.org', 'x', name), { recursive: true });
  }
  let built = 0;
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: dir, GOFLAGS: '', GOCACHE: join(dir, 'cache'), CGO_ENABLED: '0' };
  const binaries = new Map<string, string>();
  return {
    run: (source, args, input = '') => {
      let binary = binaries.get(source);
      if (binary === undefined) {
        built += 1;
        const program = join(dir, `program${built}`);
        mkdirSync(program);
        writeFileSync(join(program, 'main.go'), source);
        binary = join(program, 'main');
        const made = spawnSync('go', ['build', '-o', binary, join(program, 'main.go')], { encoding: 'utf8', env });
        if (made.status !== 0) throw new Error(made.stderr);
        binaries.set(source, binary);
      }
      const { status, stdout, stderr } = spawnSync(binary, args, { encoding: 'utf8', input, maxBuffer: 1 << 26 });
      return { code: status ?? -1, out: stdout + stderr };
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}
