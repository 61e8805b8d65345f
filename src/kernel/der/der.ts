import {
  BaseBlock,
  BitString,
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
  Boolean as Truth,
  UTCTime,
  Utf8String,
} from 'asn1js'

/** A value of ASN.1. */
export type Der = BaseBlock

const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

export const oid = (value: string): Der => new ObjectIdentifier({ value })
export const sequence = (...value: Der[]): Der => new Sequence({ value })
export const set = (...value: Der[]): Der => new SetOf({ value })
export const octets = (bytes: Uint8Array): Der => new OctetString({ valueHex: copy(bytes) })
export const bits = (bytes: Uint8Array, unusedBits = 0): Der =>
  new BitString({ valueHex: copy(bytes), unusedBits })
export const integer = (value: number): Der => new Integer({ value })
export const nothing = (): Der => new Null()
export const yes = (): Der => new Truth({ value: true })
export const utf8 = (value: string): Der => new Utf8String({ value })
/** Years 1950 to 2049. */
export const utcTime = (valueDate: Date): Der => new UTCTime({ valueDate })
/** `[n]`, constructed; the same for an IMPLICIT SET or SEQUENCE whose members are given. */
export const tagged = (tagNumber: number, ...value: Der[]): Der =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })

/** The bytes of a value. */
export const der = (value: Der): Buffer => Buffer.from(value.toBER())

/** The value of some bytes. @throws Error where they are none */
export function raw(bytes: Uint8Array): Der {
  const { offset, result } = fromBER(copy(bytes))
  if (offset < 0) throw new Error('not DER')
  return result
}

/** The members of a SEQUENCE, SET or tag. */
export const parsed = (value: Der): Der[] =>
  value instanceof Constructed ? value.valueBlock.value.filter((member) => member instanceof BaseBlock) : []

/** The bytes of a value without its tag and length. */
export function contentOf(value: Der): Buffer {
  const bytes = der(value)
  const short = bytes[1] ?? 0
  return bytes.subarray(short < 0x80 ? 2 : 2 + (short & 0x7f))
}

export const isOid = (value: Der, name: string): boolean =>
  value instanceof ObjectIdentifier && value.getValue() === name

/** Whether a value is `[n]`. */
export const isTagged = ({ idBlock }: Der, tagNumber: number): boolean =>
  idBlock.tagClass === 3 && idBlock.tagNumber === tagNumber

/** Members of a SET OF in the order that DER demands. */
export const inOrder = (values: readonly Der[]): Der[] =>
  values.toSorted((one, other) => der(one).compare(der(other)))
