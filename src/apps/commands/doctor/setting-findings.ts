import type { Config } from '#kernel/config'
import type { Government } from '#modules/org'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

/** Whether this is a demo node or a real one, and whom it serves. */
export function nodeFinding({ demo }: Pick<Config, 'demo'>, governments: readonly Government[]): Finding {
  const names = governments.map((one) => one.name).join('、')
  if (governments.length === 0) {
    return { check: 'node', mark: 'warning', text: say('doctor.node.empty') }
  }
  const text = say(demo === 'none' ? 'doctor.node.real' : 'doctor.node.demo', { names })
  return { check: 'node', mark: 'ok', text }
}

/** Whether text messages leave the node. */
export function smsFinding({ demo, smsUrl }: Pick<Config, 'demo' | 'smsUrl'>): Finding {
  if (smsUrl !== undefined) return { check: 'sms', mark: 'ok', text: say('doctor.sms.gateway') }
  return demo === 'none'
    ? { check: 'sms', mark: 'warning', text: say('doctor.sms.none') }
    : { check: 'sms', mark: 'ok', text: say('doctor.sms.simulator') }
}

/** Whether mail leaves the node; a node may well send none. */
export function mailFinding({ demo, mail }: Pick<Config, 'demo' | 'mail'>): Finding {
  const key = mail ? 'doctor.mail.server' : demo === 'none' ? 'doctor.mail.none' : 'doctor.mail.simulator'
  return { check: 'mail', mark: 'ok', text: say(key) }
}

/** Whether printed codes lead to an address that citizens can reach. */
export function addressFinding({ demo, publicUrl }: Pick<Config, 'demo' | 'publicUrl'>): Finding {
  if (publicUrl !== undefined) {
    return { check: 'address', mark: 'ok', text: say('doctor.address.ok', { url: publicUrl }) }
  }
  const mark = demo === 'none' ? 'warning' : 'ok'
  return { check: 'address', mark, text: say('doctor.address.local') }
}
