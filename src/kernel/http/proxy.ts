import { BlockList, isIP } from 'node:net'

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether an address is one of these addresses and ranges. */
export function proxyTest(trusted: readonly string[] = []): (address: string) => boolean {
  const list = new BlockList()
  for (const entry of trusted) {
    const [address = '', prefix] = entry.split('/')
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(prefix), familyOf(address))
  }
  return (address) =>
    isIP(address) !== 0 &&
    list.check(address.replace(/^::ffff:/, ''), familyOf(address.replace(/^::ffff:/, '')))
}
