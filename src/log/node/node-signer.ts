import {
  createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify,
} from 'node:crypto';
import { InvariantError } from '../../kernel/index.js';
import { ED25519, type NoteSigner, type VerifySignature } from '../signed-note.js';

/** Before an Ed25519 public key in its standard wrapping; the 32 bytes of the key follow. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Signs with an Ed25519 key that the host keeps.
 * @param name - Of the log: a schema-less URL without blanks or plus signs.
 * @param privateKeyPem - PKCS #8 in PEM.
 * @throws InvariantError `log.key-type` for a key of another kind.
 * @source RFC 8032, RFC 8410
 */
export function openNodeSigner(name: string, privateKeyPem: string): NoteSigner {
  return toSigner(name, createPrivateKey(privateKeyPem));
}

/**
 * Draws a new Ed25519 key.
 * @returns The signer, and the private key in PEM for the host to keep secret.
 */
export function drawNodeSigner(
  name: string,
): { readonly signer: NoteSigner; readonly privateKeyPem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { signer: toSigner(name, privateKey), privateKeyPem };
}

/** Checks Ed25519 signatures; says no to any other signature type. */
export const verifyWithNode: VerifySignature = ({ type, publicKey }, message, signature) => {
  if (type !== ED25519 || publicKey.length !== 32) return false;
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki',
  });
  return verify(null, message, key, signature);
};

function toSigner(name: string, privateKey: KeyObject): NoteSigner {
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new InvariantError('log.key-type', { type: privateKey.asymmetricKeyType ?? 'unknown' });
  }
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const publicKey = new Uint8Array(spki.subarray(SPKI_PREFIX.length));
  return {
    key: { name, type: ED25519, publicKey },
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
