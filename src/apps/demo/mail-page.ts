import type { Page, PageRequest } from '#kernel/page'
import { emptyState, type Html, heading, html, notice, table } from '#web/public/kit/index'
import { documentOf } from '#web/public/site/chrome'
import { instantText } from '#web/public/site/time'
import type { SimulatedMail } from './mail-simulator.ts'

function listOf(mails: readonly SimulatedMail[], { t, locale }: PageRequest): Html {
  if (mails.length === 0) return emptyState({ title: t('demo:mail.none'), text: t('demo:mail.none-text') })
  return table({
    caption: t('demo:mail.caption'),
    columns: [
      { label: t('demo:mail.at'), cell: ({ at }) => instantText(at.toISOString(), locale), heads: true },
      { label: t('demo:mail.to'), cell: ({ to }) => to },
      {
        label: t('demo:mail.text'),
        cell: ({ subject, text }) => [
          html`<p><strong>${subject}</strong></p>`,
          ...text.split(/\n+/).map((line) => html`<p>${line}</p>`),
        ],
      },
    ],
    rows: mails,
  })
}

/** `/simulator/mail`: what the simulator took. Only a demo node has this page. */
export const mailPage = (inbox: () => readonly SimulatedMail[]): Page => ({
  path: '/simulator/mail',
  reads: [],
  render: async (request) => {
    const { t } = request
    const title = t('demo:mail.title')
    const body = [
      heading({ level: 1, text: title }),
      notice({ tone: 'warning', body: t('demo:mail.lead'), t }),
      listOf(inbox(), request),
    ]
    return documentOf({ title, body, personal: true }, null, request)
  },
})
