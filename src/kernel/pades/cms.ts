import { createHash, X509Certificate } from 'node:crypto'
import {
  type Der,
  der,
  inOrder,
  integer,
  nothing,
  octets,
  oid,
  parsed,
  raw,
  sequence,
  set,
  tagged,
} from '#kernel/der'
import type { Signer } from '#kernel/signer'
import { OID } from './oid.ts'

const attribute = (type: string, value: Der): Der => sequence(oid(type), set(value))

const sha256 = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest()

function signatureAlgorithm(certificate: Buffer): Der {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType
  if (kind === 'rsa') return sequence(oid(OID.rsaSha256), nothing())
  if (kind === 'ec') return sequence(oid(OID.ecdsaSha256))
  throw new Error(`no signature with a key of kind ${kind ?? 'unknown'}`)
}

/** Issuer and serial number, byte by byte as the certificate (version 3) has them. */
function issuerAndSerial(certificate: Buffer): Der {
  const [tbs] = parsed(raw(certificate))
  const [_version, serial, _algorithm, issuer] = tbs ? parsed(tbs) : []
  if (!serial || !issuer) throw new Error('a certificate without issuer')
  return sequence(issuer, serial)
}

/**
 * CMS signature over bytes that are not in it (RFC 5652), with the attributes that PAdES B-B demands (ETSI EN 319 122-1):
 * content type, message digest, signing-certificate-v2.
 * @param digest SHA-256 of the bytes
 */
export async function detachedCms(signer: Signer, digest: Buffer): Promise<Buffer> {
  const [own] = signer.chain
  if (!own) throw new Error('a signer without certificate')
  const sha = sequence(oid(OID.sha256))
  const attributes = inOrder([
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(own)))))),
  ])
  const signature = await signer.sign(der(set(...attributes)))
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(own),
    sha,
    tagged(0, ...attributes),
    signatureAlgorithm(own),
    octets(signature),
  )
  const certificates = tagged(0, ...inOrder(signer.chain.map(raw)))
  const signedData = sequence(integer(1), set(sha), sequence(oid(OID.data)), certificates, set(signerInfo))
  return der(sequence(oid(OID.signedData), tagged(0, signedData)))
}
