import { BlockList, isIP } from 'node:net'
import type { Accepted, Zone } from './factor.schemas.ts'

const PERSONAL = ['passkey', 'certificate', 'totp', 'sms'] as const
const PRIVATE = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/7']

/** What holds until a government has made rules of its own: outside the office network everybody needs two factors. */
export const DEFAULT_ZONES: readonly Zone[] = [
  { code: 'office', name: '政务内网', ranges: PRIVATE, accepts: [...PERSONAL, 'machine'], required: false },
  { code: 'internet', name: '互联网', ranges: [], accepts: [...PERSONAL, 'machine'], required: true },
]

/** An IPv4 address that came in the form of IPv6 is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

const familyOf = (address: string): 'ipv4' | 'ipv6' | null => {
  const version = isIP(address)
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null
}

/** Whether a text is an address or a range in CIDR notation. */
export function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = familyOf(address)
  if (family === null || more.length > 0) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128)
}

/** Whether an address lies in a range. */
export function inRange(address: string, range: string): boolean {
  const [network = '', bits] = range.split('/')
  const [own, family] = [plain(address), familyOf(network)]
  if (family === null || familyOf(own) !== family) return false
  const list = new BlockList()
  list.addSubnet(network, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family)
  return list.check(own, family)
}

/** What holds where no zone fits: everything must be proven, and by a person. */
const NOWHERE: Zone = { code: 'elsewhere', name: '其他', ranges: [], accepts: [...PERSONAL], required: true }

/** The zone of an address: the first whose ranges hold it, else the one without ranges. */
export const zoneOf = (zones: readonly Zone[], address: string): Zone =>
  zones.find(({ ranges }) => ranges.some((range) => inRange(address, range))) ??
  zones.find(({ ranges }) => ranges.length === 0) ??
  NOWHERE

const provesPerson = (method: Accepted): boolean => method !== 'machine'

/** What is wrong with a policy: index of the zone and name of the field; nothing where it may be put in force. */
export function policyFaults(
  zones: readonly Zone[],
): { readonly zone: number; readonly field: keyof Zone }[] {
  const rests = zones.filter(({ ranges }) => ranges.length === 0)
  return zones.flatMap((zone, index) => [
    ...(zones.findIndex(({ code }) => code === zone.code) < index
      ? [{ zone: index, field: 'code' as const }]
      : []),
    ...(zone.ranges.every(isRange) ? [] : [{ zone: index, field: 'ranges' as const }]),
    ...(zone.ranges.length === 0 && rests[0] !== zone ? [{ zone: index, field: 'ranges' as const }] : []),
    ...(zone.accepts.some(provesPerson) ? [] : [{ zone: index, field: 'accepts' as const }]),
  ])
}
