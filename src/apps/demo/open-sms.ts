import type { Config } from '#kernel/config'
import type { Page } from '#kernel/page'
import { httpSmsGateway, type SmsGateway } from '#kernel/sms'
import { systemTime } from '#kernel/time'

/** Where text messages go, and the pages that show the simulator's inbox. */
export interface OpenSms {
  readonly gateway: SmsGateway
  readonly pages: readonly Page[]
  close(): Promise<void>
}

/** The operator's gateway where one is set. */
export async function openSms(config: Config): Promise<OpenSms> {
  const key = Buffer.from(config.smsKey ?? '')
  const gateway = httpSmsGateway({ url: config.smsUrl ?? '', key, time: systemTime })
  return { gateway, pages: [], close: async () => undefined }
}
