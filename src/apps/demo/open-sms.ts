import type { Config } from '#kernel/config'
import { absentGateway, restingGateway } from '#kernel/gateway'
import { newToken } from '#kernel/ids'
import type { Page } from '#kernel/page'
import { httpSmsGateway, type SmsGateway } from '#kernel/sms'
import { systemTime } from '#kernel/time'
import { smsPage } from './sms-page.ts'
import { startSmsSimulator } from './sms-simulator.ts'

/** Where text messages go, and the pages that show the simulator's inbox. */
export interface OpenSms {
  readonly gateway: SmsGateway
  readonly pages: readonly Page[]
  close(): Promise<void>
}

const nothingToClose = async (): Promise<void> => undefined

/** Stands where a node has no gateway. */
export const noGateway: SmsGateway = absentGateway('sms-not-configured')

async function openSimulator(): Promise<OpenSms> {
  const key = Buffer.from(newToken())
  const simulator = await startSmsSimulator({ key, time: systemTime })
  return {
    gateway: httpSmsGateway({ url: simulator.url, key, time: systemTime }),
    pages: [smsPage(simulator.inbox)],
    close: simulator.close,
  }
}

/**
 * The operator's gateway where one is set, else the simulator of a demo node. A node without either sends nothing:
 * the simulator shows every code to everybody, so it never runs beside real data.
 */
export async function openSms({
  smsUrl,
  smsKey,
  demo,
}: Pick<Config, 'smsUrl' | 'smsKey' | 'demo'>): Promise<OpenSms> {
  if (smsUrl !== undefined) {
    const key = Buffer.from(smsKey ?? '')
    return {
      gateway: restingGateway(httpSmsGateway({ url: smsUrl, key, time: systemTime })),
      pages: [],
      close: nothingToClose,
    }
  }
  return demo === 'none' ? { gateway: noGateway, pages: [], close: nothingToClose } : openSimulator()
}
