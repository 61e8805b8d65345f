import { createHash, verify, X509Certificate } from 'node:crypto'
import { contentOf, type Der, der, isOid, isTagged, parsed, raw } from '#kernel/der'
import { OID } from './oid.ts'

/** The last signature of a PDF. */
export interface PdfSignature {
  /** The signed bytes are what was signed, by the key of this certificate. */
  readonly intact: boolean
  /** Nothing stands before, between or behind what was signed. */
  readonly whole: boolean
  /** The signer's certificate, DER. */
  readonly certificate: Buffer
}

/** Longest CMS that is looked at, hexadecimal digits. */
const MOST_DIGITS = 200_000

interface SignedRange {
  readonly signed: readonly [Buffer, Buffer]
  readonly cms: Buffer
  readonly whole: boolean
}

function rangeOf(pdf: Buffer): SignedRange | undefined {
  const at = pdf.lastIndexOf('/ByteRange')
  if (at < 0) return undefined
  const text = pdf.toString('latin1', at, at + 120)
  const found = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(text)
  const [start = -1, from = 0, to = 0, rest = 0] = found?.slice(1).map(Number) ?? []
  if (start !== 0 || from >= to || to - from > MOST_DIGITS || to + rest > pdf.length) return undefined
  const hex = pdf.toString('latin1', from, to)
  if (!/^<[0-9a-fA-F]*>$/.test(hex)) return undefined
  return {
    signed: [pdf.subarray(0, from), pdf.subarray(to, to + rest)],
    cms: Buffer.from(hex.slice(1, -1), 'hex'),
    whole: to + rest === pdf.length,
  }
}

/** The parts of a CMS of one signer (RFC 5652 5.1, 5.3). */
function cmsParts(cms: Buffer) {
  const [, content] = parsed(raw(cms))
  const [signedData] = content ? parsed(content) : []
  const members = signedData ? parsed(signedData) : []
  const [info] = parsed(members.at(-1) ?? raw(Buffer.from([0x31, 0])))
  const [, sid, , attributes, , signature] = info ? parsed(info) : []
  const certificates = members.find((member) => isTagged(member, 0))
  if (!sid || !attributes || !signature || !certificates) return undefined
  return { sid, attributes, signature, certificates: parsed(certificates).map(der) }
}

function attributeOf(attributes: Der, type: string): Der | undefined {
  const [, values] =
    parsed(attributes)
      .map(parsed)
      .find(([name]) => name && isOid(name, type)) ?? []
  return values && parsed(values)[0]
}

/** The certificate whose issuer and serial number the signer named. */
const isNamed = (certificate: Buffer, sid: Der): boolean => {
  const [tbs] = parsed(raw(certificate))
  const [, serial, , issuer] = tbs ? parsed(tbs) : []
  return (
    serial !== undefined &&
    issuer !== undefined &&
    Buffer.concat([der(issuer), der(serial)]).equals(contentOf(sid))
  )
}

function checked({ signed, cms, whole }: SignedRange): PdfSignature | undefined {
  const parts = cmsParts(cms)
  const certificate = parts?.certificates.find((one) => isNamed(one, parts.sid))
  const told = parts && attributeOf(parts.attributes, OID.messageDigest)
  if (!parts || !certificate || !told) return undefined
  const [before, after] = signed
  const digest = createHash('sha256').update(before).update(after).digest()
  const attributes = der(parts.attributes)
  attributes[0] = 0x31
  const { publicKey } = new X509Certificate(certificate)
  const signature = contentOf(parts.signature)
  const intact = contentOf(told).equals(digest) && verify('sha256', attributes, publicKey, signature)
  return { intact, whole, certificate }
}

/**
 * Reads the last signature of a PDF. It says nothing about whether the certificate is to be trusted.
 * @returns undefined where there is none that can be read
 */
export function readSignature(pdf: Buffer): PdfSignature | undefined {
  const range = rangeOf(pdf)
  if (!range) return undefined
  try {
    return checked(range)
  } catch {
    return undefined
  }
}
