import { generateKeyPairSync } from 'node:crypto'
import { der, octets, oid, raw, sequence, set, signedCertificate, utf8 } from '#kernel/der'

const NAME = 'localhost'
const HOUR_MS = 3_600_000

/** A certificate of `localhost` that it signed itself, and its key, as PEM; it holds for an hour around an instant. */
export function selfSigned(at: Date): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = sequence(set(sequence(oid('2.5.4.3'), utf8(NAME))))
  const alternative = raw(Buffer.concat([Buffer.from([0x82, NAME.length]), Buffer.from(NAME)]))
  const after = (ms: number) => new Date(at.getTime() + ms)
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: signedCertificate(
      {
        ...{ issuer: name, subject: name, key: publicKey, from: after(-HOUR_MS), to: after(HOUR_MS) },
        extensions: [sequence(oid('2.5.29.17'), octets(der(sequence(alternative))))],
      },
      privateKey,
    ),
  }
}
