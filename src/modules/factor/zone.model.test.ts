import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Accepted, Zone } from './factor.schemas.ts'
import { DEFAULT_ZONES, inRange, isRange, policyFaults, zoneOf } from './zone.model.ts'

const ipv4 = fc.integer({ min: 0, max: 0xffff_ffff })
const textOf = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')

test('an IPv4 address lies in a range exactly where its first bits are those of the range', () => {
  fc.assert(
    fc.property(ipv4, ipv4, fc.integer({ min: 0, max: 32 }), fc.boolean(), (network, other, bits, near) => {
      const host = bits === 0 ? 0xffff_ffff : bits === 32 ? 0 : 0xffff_ffff >>> bits
      const address = near ? ((network & ~host) | (other & host)) >>> 0 : other
      const wanted = bits === 0 || (address & ~host) >>> 0 === (network & ~host) >>> 0
      expect(inRange(textOf(address), `${textOf(network)}/${bits}`)).toBe(wanted)
      expect(inRange(`::ffff:${textOf(address)}`, `${textOf(network)}/${bits}`)).toBe(wanted)
    }),
  )
})

test.each([
  ['fd12::1', 'fc00::/7', true],
  ['2001:db8::1', 'fc00::/7', false],
  ['10.0.0.1', 'fc00::/7', false],
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.2', '10.0.0.1', false],
  ['not an address', '10.0.0.0/8', false],
])('%s in %s: %s', (address, range, inside) => {
  expect(inRange(address, range)).toBe(inside)
})

test.each(['10.0.0.0/33', '10.0.0/8', 'example.org', '10.0.0.0/8/8', '::1/129', '10.0.0.0/', ''])(
  '%s is no range',
  (text) => expect(isRange(text)).toBe(false),
)

test('without rules of its own a government waives nothing outside private addresses', () => {
  const zone = (address: string) => zoneOf(DEFAULT_ZONES, address)
  expect(zone('192.168.3.4')).toMatchObject({ code: 'office', required: false })
  expect(zone('::ffff:10.1.2.3').code).toBe('office')
  expect(zone('203.0.113.9')).toMatchObject({ code: 'internet', required: true })
  expect(zone('').required).toBe(true)
  expect(policyFaults(DEFAULT_ZONES)).toEqual([])
})

const zoneWith = (change: Partial<Zone>): Zone => ({
  ...{ code: 'a', name: '甲', ranges: ['10.0.0.0/8'], accepts: ['totp'], required: true },
  ...change,
})

test('where no zone fits, everybody needs a proof of his person', () => {
  const nowhere = zoneOf([zoneWith({ required: false })], '203.0.113.9')
  expect(nowhere.required).toBe(true)
  expect(nowhere.accepts).not.toContain('machine')
})

test.each<[string, readonly Zone[], string[]]>([
  ['a code twice', [zoneWith({}), zoneWith({ ranges: [] })], ['1.code']],
  ['a range that is none', [zoneWith({ ranges: ['10.0.0.0/99'] })], ['0.ranges']],
  ['two zones for the rest', [zoneWith({ ranges: [] }), zoneWith({ code: 'b', ranges: [] })], ['1.ranges']],
  ['only a machine', [zoneWith({ accepts: ['machine'] satisfies Accepted[] })], ['0.accepts']],
])('a policy with %s is refused', (_what, zones, faults) => {
  expect(policyFaults(zones).map(({ zone, field }) => `${zone}.${field}`)).toEqual(faults)
})
