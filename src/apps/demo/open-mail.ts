import type { Config } from '#kernel/config'
import { restingGateway } from '#kernel/gateway'
import { type MailGateway, noMail, smtpGateway } from '#kernel/mail'
import type { Page } from '#kernel/page'
import { systemTime } from '#kernel/time'
import { mailPage } from './mail-page.ts'
import { startMailSimulator } from './mail-simulator.ts'

/** Where mail goes, and the pages that show the simulator's inbox. */
export interface OpenMail {
  readonly gateway: MailGateway
  readonly pages: readonly Page[]
  close(): Promise<void>
}

const nothingToClose = async (): Promise<void> => undefined

async function openSimulator(): Promise<OpenMail> {
  const simulator = await startMailSimulator({ time: systemTime })
  const server = { host: '127.0.0.1', port: simulator.port, security: 'plain' } as const
  return {
    gateway: smtpGateway({ server, from: 'demo@yichuang.invalid' }),
    pages: [mailPage(simulator.inbox)],
    close: simulator.close,
  }
}

/**
 * The operator's mail server where one is set, else the simulator of a demo node. A node without either sends no mail:
 * the simulator shows every mail to everybody, so it never runs beside real data.
 */
export async function openMail({ mail, demo }: Pick<Config, 'mail' | 'demo'>): Promise<OpenMail> {
  if (mail) return { gateway: restingGateway(smtpGateway(mail)), pages: [], close: nothingToClose }
  return demo === 'none' ? { gateway: noMail, pages: [], close: nothingToClose } : openSimulator()
}
