import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import {
  bits,
  der,
  integer,
  nothing,
  octets,
  oid,
  raw,
  sequence,
  set,
  tagged,
  utcTime,
  utf8,
} from '#kernel/der'

const RSA_SHA256 = sequence(oid('1.2.840.113549.1.1.11'), nothing())
const NAME = 'localhost'
const HOUR_MS = 3_600_000

/** A certificate of `localhost` that it signed itself, and its key, as PEM; it holds for an hour around an instant. */
export function selfSigned(at: Date): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = sequence(set(sequence(oid('2.5.4.3'), utf8(NAME))))
  const alternative = raw(Buffer.concat([Buffer.from([0x82, NAME.length]), Buffer.from(NAME)]))
  const around = (ms: number) => utcTime(new Date(at.getTime() + ms))
  const tbs = sequence(
    tagged(0, integer(2)),
    raw(Buffer.concat([Buffer.from([0x02, 0x09, 0x01]), randomBytes(8)])),
    RSA_SHA256,
    name,
    sequence(around(-HOUR_MS), around(HOUR_MS)),
    name,
    raw(publicKey.export({ type: 'spki', format: 'der' })),
    tagged(3, sequence(sequence(oid('2.5.29.17'), octets(der(sequence(alternative)))))),
  )
  const signed = der(sequence(tbs, RSA_SHA256, bits(sign('sha256', der(tbs), privateKey))))
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}
