import type { EvidenceWords } from '../evidence/words.js';
import { README } from './evidence-readme.js';

/** English around a piece of evidence. */
export const EVIDENCE_WORDS: EvidenceWords = {
  comma: ', ',
  check: {
    proved: 'PROVED',
    stands: '- Each of the {records} records here stands at its place in the log {origin}: in the tree of {size} records whose checkpoint the key in vkey signed. None was changed, moved or added since.',
    opened: '- The words shown for {shown} of them are the words that were recorded: each matches the commitment in its record.',
    replayed: '- {same} of {answers} answers (decisions and plans) were made again from the facts that stood before them, under the rules in this folder, and gave the same bytes.',
    anchored: '- For {inOrder} pieces of evidence the order holds: captured, then filed, then recorded, then covered by the checkpoint.',
    misdated: '- NOT in order: evidence {evidence} claims a capture after its filing, a filing after its record, or a record after a witness saw it.',
    grown: '- The log has only grown since its checkpoint of {grownSince} records, which stands in `previous`: nothing of it was changed, removed or put in between.',
    witnessed: '- Witness {witness} signed this checkpoint at {time}, by its own clock, after checking that the log had only grown since the one before.',
    otherSignatures: '- Who wrote {count} more signature line(s) under the checkpoint: their keys are not known here.',
    notReplayed: '- NOT made again: {id}: {cause}{field}. That it was recorded so is proved all the same.',
    overridden: '- {overrides} override(s): a person set a decision of the house aside, with name, authority, reason and expiry. They show for ever.',
    notProved: 'NOT PROVED BY THIS FOLDER',
    withheld: '- What {withheld} withheld record(s) say: they speak of somebody else too. That they stand in the log is proved.',
    erased: '- What {erased} erased record(s) said: their words were destroyed. That they stood in the log is proved.',
    broken: 'NOT SOUND: do not rely on this folder.',
    brokenEnd: 'Nothing else is said of a folder that is not sound.',
    problem: '- {path}: {what} [{code}]',
  },
  notProved: [
    '- That vkey is the lender\'s key: compare it with one that the lender published elsewhere.',
    '- That no other version of the log exists: compare the checkpoint with one that you, or a witness, kept earlier. Logs that tell two stories are found by that, not by one folder.',
    '- That the facts are true, that everything that happened was recorded, or that every record about the person is here: a folder shows what was selected.',
    '- The time: moments are of the recorder\'s clock. What the checkpoint fixes is the order.',
    '- That the rules in this folder state the law fully or rightly. Each names its source and how sure it is.',
  ],
  causes: {
    unreadable: 'not in a shape that this version reads', 'semantics-version': 'not replayable by this version: rules meant something else then',
    'pack-missing': 'a pack is not at hand', 'zone-data': 'this machine has another edition of the time zone tables', erased: 'facts that it used are erased or withheld',
    corrected: 'facts were corrected since', 'learned-later': 'facts were told later', 'no-record': 'it was not made from a record', 'facts-differ': 'the record holds other facts for it',
    'facts-unreadable': 'its facts do not make a case', 'answer-differs': 'the same facts and rules give another answer',
  },
  problems: {
    'evidence.other-log': 'this earlier checkpoint is no beginning of the log', 'evidence.cosignature': 'a line under a witness\'s name is not that witness\'s',
    'consistency.malformed': 'the proof is not well formed', 'proof.old-root': 'the log does not begin as it stood at the earlier checkpoint', 'checkpoint.malformed': 'the checkpoint is not well formed',
    'evidence.missing-file': 'a file is missing', 'evidence.unknown-file': 'a file that does not belong here', 'evidence.checksum': 'this file was changed',
    'evidence.index': 'the record\'s number is not that of its file', 'evidence.other-checkpoint': 'the proof rests on another checkpoint',
    'evidence.leaf': 'this is not the text of a record', 'evidence.commitment': 'these are not the words that were recorded', 'evidence.json': 'this is not readable JSON',
    'evidence.copy': 'this copy says something else than the record', 'evidence.policy': 'these rules are not the ones that the answers name',
    'proof.root': 'the proof does not lead to the signed root', 'proof.length': 'the proof has the wrong length', 'note.signature': 'the signature is not the key\'s',
    'note.key': 'the key is not well formed', 'note.malformed': 'the signed note is not well formed', 'note.not-signed-by-key': 'the key did not sign this',
    'tlog-proof.malformed': 'the proof is not well formed', 'replay.facts-differ': 'the answer names other facts than the ones that stand before it here',
    'replay.answer-differs': 'the same facts and rules give another answer',
  },
  erasure: {
    head: '{count} records of {person} were erased at {at}: salts and words are destroyed.',
    kept: 'Kept: {count} records: {why}{until}{use}.', until: ', until {until} inclusive', storeOnly: ', for storage only: no decision uses them any more',
    remains: 'Of each erased record remains, for ever: {list}. Nothing of what was said can be read or guessed from it.',
    rules: {
      others: 'they are another person\'s records as well',
      'house-account': 'they are the house\'s account of what it did',
      'own-no': 'a no of theirs has to hold while a loan is still there',
    },
    parts: {
      position: 'its place', time: 'when it was recorded',
      'stream-name': 'the name of its stream, with the customer number in it',
      schema: 'its kind of record', commitment: 'a salted digest',
    },
  },
  page: {
    title: 'Evidence from the record', lead: 'What was decided about contact with {person}, when, why, and how anyone can check it.',
    decisions: 'Decisions', noDecisions: 'No decision is among these records.', plans: 'Plans', facts: 'What was on record', hidden: 'Not shown',
    withheld: 'Withheld: it speaks of somebody else too.', erased: 'Erased: the words were destroyed; that it stood here is provable.', record: 'The record',
    origin: 'Log', size: 'Records in the log', root: 'Root', proof: 'proof', leaf: 'record', check: 'How to check this, with tools that are not ours, stands in README.md.',
    forOfficer: 'Rules, sources and facts counted', override: 'OVERRIDE', advice: 'This is not legal advice.', until: 'until {until}',
  },
  readme: README,
};
