import { type KeyObject, randomBytes, sign } from 'node:crypto'
import { bits, type Der, der, integer, nothing, oid, raw, sequence, tagged, utcTime } from './der.ts'

/** What a certificate says. */
export interface CertificateContent {
  readonly issuer: Der
  readonly subject: Der
  /** The public key that it certifies. */
  readonly key: KeyObject
  readonly from: Date
  readonly to: Date
  readonly extensions: readonly Der[]
}

const RSA_SHA256 = sequence(oid('1.2.840.113549.1.1.11'), nothing())

/** A random serial number of 9 octets, positive. */
const serial = (): Der => raw(Buffer.concat([Buffer.from([0x02, 0x09, 0x01]), randomBytes(8)]))

/**
 * An X.509 certificate of version 3 (RFC 5280), signed by RSA with SHA-256, as PEM with a line end.
 * @param signingKey private RSA key of the issuer
 */
export function signedCertificate(content: CertificateContent, signingKey: KeyObject): string {
  const { issuer, subject, key, from, to, extensions } = content
  const tbs = sequence(
    tagged(0, integer(2)),
    serial(),
    RSA_SHA256,
    issuer,
    sequence(utcTime(from), utcTime(to)),
    subject,
    raw(key.export({ type: 'spki', format: 'der' })),
    tagged(3, sequence(...extensions)),
  )
  const signed = der(sequence(tbs, RSA_SHA256, bits(sign('sha256', der(tbs), signingKey))))
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
