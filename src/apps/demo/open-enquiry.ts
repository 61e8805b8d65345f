import type { Config } from '#kernel/config'
import { type Enquiry, httpEnquiry, noEnquiry } from '#kernel/enquiry'
import { newToken } from '#kernel/ids'
import { systemTime } from '#kernel/time'
import { startEnquirySimulator } from './enquiry-simulator.ts'

/** Who is asked about cases. */
export interface OpenEnquiry {
  readonly enquiry: Enquiry
  close(): Promise<void>
}

const nothingToClose = async (): Promise<void> => undefined

/** The operator's service where one is set, else the simulator of a demo node; a node without either asks nobody. */
export async function openEnquiry({ enquiry, demo }: Pick<Config, 'enquiry' | 'demo'>): Promise<OpenEnquiry> {
  if (enquiry) {
    const { url, key } = enquiry
    return {
      enquiry: httpEnquiry({ url, key: Buffer.from(key), time: systemTime }),
      close: nothingToClose,
    }
  }
  if (demo === 'none') return { enquiry: noEnquiry, close: nothingToClose }
  const key = Buffer.from(newToken())
  const simulator = await startEnquirySimulator({ key, time: systemTime })
  return { enquiry: httpEnquiry({ url: simulator.url, key, time: systemTime }), close: simulator.close }
}
