// Checks roots, inclusion proofs and consistency proofs with Go's own packages for transparency
// logs. Reads what to check as JSON from standard input; exits with 1 at the first that is wrong.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"

	"golang.org/x/mod/sumdb/tlog"
)

type input struct {
	Leaves    []string
	Roots     []tlog.Hash // of the first 0, 1, 2, ... leaves
	Inclusion []struct {
		Size, Index int64
		Hashes      []tlog.Hash
	}
	Consistency []struct {
		From, To int64
		Hashes   []tlog.Hash
	}
}

func main() {
	var in input
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		log.Fatal(err)
	}
	var stored []tlog.Hash
	read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for n := range in.Leaves {
		hashes, err := tlog.StoredHashes(int64(n), []byte(in.Leaves[n]), read)
		if err != nil {
			log.Fatal(err)
		}
		stored = append(stored, hashes...)
		root, err := tlog.TreeHash(int64(n+1), read)
		if err != nil {
			log.Fatal(err)
		}
		if root != in.Roots[n+1] {
			log.Fatalf("root over %d leaves differs", n+1)
		}
	}
	for _, claim := range in.Inclusion {
		leaf := tlog.RecordHash([]byte(in.Leaves[claim.Index]))
		if err := tlog.CheckRecord(claim.Hashes, claim.Size, in.Roots[claim.Size], claim.Index, leaf); err != nil {
			log.Fatalf("leaf %d of %d: %v", claim.Index, claim.Size, err)
		}
	}
	for _, claim := range in.Consistency {
		if err := tlog.CheckTree(claim.Hashes, claim.To, in.Roots[claim.To], claim.From, in.Roots[claim.From]); err != nil {
			log.Fatalf("from %d to %d: %v", claim.From, claim.To, err)
		}
	}
	fmt.Println(len(in.Leaves), "roots,", len(in.Inclusion), "inclusion and", len(in.Consistency), "consistency proofs hold")
}
