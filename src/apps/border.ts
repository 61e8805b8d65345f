import { hostname } from 'node:os'
import type { Config } from '#kernel/config'
import { type ExamineFile, hostName, type Rates } from '#kernel/http'
import type { Logger } from '#kernel/log'
import { clamdScanner, examineWith } from '#kernel/scan'

/** What a node lets in, by its settings. */
export interface Border {
  readonly trustProxy: readonly string[]
  readonly hosts: () => readonly string[]
  readonly examine: ExamineFile
  readonly rates: Rates
}

const publicName = ({ publicUrl }: Config): string | undefined =>
  publicUrl === undefined ? undefined : hostName(new URL(publicUrl).host)

/** The border of a node: proxies believed, names answered to, uploads examined. */
export function borderOf(config: Config, log: Logger): Border {
  const { allowedHosts, clamdUrl, scanOutage: outage, trustProxy } = config
  const rates = {
    person: { max: config.rates.person, seconds: 60 },
    address: { max: config.rates.address, seconds: 60 },
  }
  const names = [publicName(config), hostname().toLowerCase(), ...allowedHosts]
  const hosts = names.filter((name) => name !== undefined)
  const scanner = clamdUrl === undefined ? null : clamdScanner({ url: clamdUrl })
  return { trustProxy, hosts: () => hosts, examine: examineWith({ scanner, outage, log }), rates }
}
