import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  bits,
  type Der,
  der,
  integer,
  octets,
  oid,
  raw,
  sequence,
  set,
  signedCertificate,
  utf8,
  yes,
} from '#kernel/der'

const YEAR_MS = 365 * 24 * 3600 * 1000
const AUTHORITY = '演示用根证书（无法律效力）'
const SIGNER = '演示用文书签名（无法律效力）'

/** C=CN, O, CN. */
const named = (name: string): Der =>
  sequence(
    set(sequence(oid('2.5.4.6'), utf8('CN'))),
    set(sequence(oid('2.5.4.10'), utf8('一窗演示'))),
    set(sequence(oid('2.5.4.3'), utf8(name))),
  )

const extension = (id: string, value: Der): Der => sequence(oid(id), yes(), octets(der(value)))
const basic = (...value: Der[]): Der => extension('2.5.29.19', sequence(...value))
const usage = (flags: number, unused: number): Der =>
  extension('2.5.29.15', bits(Buffer.from([flags]), unused))
const spkiOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })
const plain = (id: string, value: Der): Der => sequence(oid(id), octets(der(value)))
const keyId = (key: KeyObject): Buffer => createHash('sha1').update(spkiOf(key)).digest()

interface Wanted {
  readonly subject: string
  readonly key: KeyObject
  readonly signingKey: KeyObject
  readonly authorityKey: KeyObject
  readonly from: Date
  readonly years: number
  readonly extensions: readonly Der[]
}

/** A certificate that the authority signs, as PEM. */
const certificate = ({ subject, key, signingKey, authorityKey, from, years, extensions }: Wanted): string =>
  signedCertificate(
    {
      ...{ issuer: named(AUTHORITY), subject: named(subject), key },
      ...{ from, to: new Date(from.getTime() + years * YEAR_MS) },
      extensions: [
        ...extensions,
        plain('2.5.29.14', octets(keyId(key))),
        plain('2.5.29.35', sequence(raw(Buffer.concat([Buffer.from([0x80, 20]), keyId(authorityKey)])))),
      ],
    },
    signingKey,
  ).trim()

const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** An authority that nobody trusts, and a signer that it certifies: the key and both certificates, as PEM. */
export function makeTestSigner(from: Date): string {
  const [above, own] = [newPair(), newPair()]
  const by = { signingKey: above.privateKey, authorityKey: above.publicKey, from }
  const certifying = [basic(yes(), integer(0)), usage(0b0000_0110, 1)]
  const signing = [basic(), usage(0b1100_0000, 6)]
  return [
    own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim(),
    certificate({ ...by, subject: SIGNER, key: own.publicKey, years: 3, extensions: signing }),
    certificate({ ...by, subject: AUTHORITY, key: above.publicKey, years: 10, extensions: certifying }),
  ].join('\n')
}
