import type { Page, PageRequest } from '#kernel/page'
import { emptyState, type Html, heading, notice, table } from '#web/public/kit/index'
import { documentOf } from '#web/public/site/chrome'
import { instantText } from '#web/public/site/time'
import type { SimulatedText } from './sms-simulator.ts'

function listOf(texts: readonly SimulatedText[], { t, locale }: PageRequest): Html {
  if (texts.length === 0) return emptyState({ title: t('demo:sms.none'), text: t('demo:sms.none-text') })
  return table({
    caption: t('demo:sms.caption'),
    columns: [
      { label: t('demo:sms.at'), cell: ({ at }) => instantText(at.toISOString(), locale), heads: true },
      { label: t('demo:sms.to'), cell: ({ to }) => to },
      { label: t('demo:sms.text'), cell: ({ text }) => text },
    ],
    rows: texts,
  })
}

/** `/simulator/sms`: what the simulator took. Only a demo node has this page. */
export const smsPage = (inbox: () => readonly SimulatedText[]): Page => ({
  path: '/simulator/sms',
  reads: [],
  render: async (request) => {
    const { t } = request
    const title = t('demo:sms.title')
    const body = [
      heading({ level: 1, text: title }),
      notice({ tone: 'warning', body: t('demo:sms.lead'), t }),
      listOf(inbox(), request),
    ]
    return documentOf({ title, body, personal: true }, null, request)
  },
})
