/** How to check an evidence folder with public tools. Places: {person}, {origin}, {size}, {date}. */
export const README = `# Evidence about {person}

Read from the log {origin} on {date}, at {size} records. Nothing here needs our software, or a network.

| file | what it is |
|---|---|
| \`index.html\` | the same for a reader: decisions with their reasons, plans, facts |
| \`checkpoint\` | the log's size and root, signed (C2SP tlog-checkpoint, Ed25519) |
| \`vkey\` | the log's public key (C2SP signed-note form). Compare it with one published elsewhere |
| \`records/N.json\` | the exact bytes of record N: its number, time, stream, kind, and a commitment to its words |
| \`records/N.tlog-proof\` | the proof that it stands in the log (C2SP tlog-proof) |
| \`openings/N.txt\` | a random salt, a line feed, and the words as canonical JSON (RFC 8785). Absent: erased or withheld |
| \`facts.json\`, \`decisions.json\`, \`plans.json\` | the same words, gathered for reading |
| \`packs/\`, \`policies/\` | the rules that were in force, as data; answers name them by SHA-256 |
| \`manifest.json\` | what was selected, what is withheld or erased |
| \`SHA256SUMS\` | a checksum of each file, to find a damaged copy. It is not signed |

## Check it with tools that are not ours

1. **The copy is whole:** \`sha256sum -c SHA256SUMS\`
2. **The words are the recorded words:** for each N, \`sha256sum openings/N.txt\` prints the \`commitment\` that stands in \`records/N.json\`.
3. **The rules are the ones named:** \`sha256sum packs/*\` prints the digests that stand in each decision under \`policy.packs\`.
4. **The checkpoint is signed by the key,** with OpenSSL 3 and coreutils:

\`\`\`sh
head -n 3 checkpoint > /tmp/text
tail -n 1 checkpoint | cut -d' ' -f3 | base64 -d | tail -c 64 > /tmp/signature
{ printf 'MCowBQYDK2VwAyEA' | base64 -d; cut -d+ -f3- vkey | base64 -d | tail -c 32; } > /tmp/key.der
openssl pkeyutl -verify -pubin -keyform DER -inkey /tmp/key.der -rawin -in /tmp/text -sigfile /tmp/signature
\`\`\`

5. **Each record stands in the log,** with the packages that Go uses for its own module log (\`golang.org/x/mod/sumdb/note\` and \`tlog\`). Save as \`check.go\` outside this folder, then \`go run check.go FOLDER\`:

\`\`\`go
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func read(path ...string) string {
	data, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		log.Fatal(err)
	}
	return string(data)
}

func main() {
	folder := os.Args[1]
	verifier, err := note.NewVerifier(strings.TrimSpace(read(folder, "vkey")))
	if err != nil {
		log.Fatal(err)
	}
	proofs, _ := filepath.Glob(filepath.Join(folder, "records", "*.tlog-proof"))
	for _, path := range proofs {
		head, checkpoint, _ := strings.Cut(read(path), "\\n\\n")
		signed, err := note.Open([]byte(checkpoint), note.VerifierList(verifier))
		if err != nil {
			log.Fatal(path, ": ", err)
		}
		said := strings.Split(signed.Text, "\\n")
		size, _ := strconv.ParseInt(said[1], 10, 64)
		root, err := tlog.ParseHash(said[2])
		if err != nil {
			log.Fatal(path, ": ", err)
		}
		lines := strings.Split(head, "\\n")
		index, _ := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
		var proof tlog.RecordProof
		for _, line := range lines[2:] {
			hash, err := tlog.ParseHash(line)
			if err != nil {
				log.Fatal(path, ": ", err)
			}
			proof = append(proof, hash)
		}
		leaf := tlog.RecordHash([]byte(read(strings.TrimSuffix(path, ".tlog-proof") + ".json")))
		if err := tlog.CheckRecord(proof, size, root, index, leaf); err != nil {
			log.Fatal(path, ": ", err)
		}
	}
	fmt.Println(len(proofs), "records stand in the log")
}
\`\`\`

6. **Deciding again gives the same bytes:** this needs software that reads the rules; ours is open source: \`npm run -s verify -- FOLDER\`.

## What this does not prove

That \`vkey\` is the lender's key; that no other version of the log exists; that the facts are true or complete; the time, beyond the order; that the rules state the law. Records that speak of somebody else too are withheld: their words are not here, their place in the log is. Hashes in the proofs are of salted records of other people and say nothing about them. This is not legal advice.
`;
