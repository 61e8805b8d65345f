import { expect, test } from 'vitest'
import { loadMessages } from '#kernel/i18n'
import { type PageRequest, PLAIN_LOOK } from '#kernel/page'
import { messageSources } from '../sources.ts'
import { openMail } from './open-mail.ts'

const mail = {
  ...{ id: '1', to: 'zhang@example.cn', subject: '<b>申请已受理', text: '第一行\n\n<i>第二行' },
  at: new Date('2026-03-02T01:00:00.000Z'),
}

async function requestOf(): Promise<PageRequest> {
  const messages = await loadMessages(messageSources())
  return {
    path: '/simulator/mail',
    params: {},
    query: {},
    locale: 'zh-CN',
    look: PLAIN_LOOK,
    t: messages.translator('zh-CN'),
    account: null,
    now: mail.at,
    csrf: '',
    newKey: () => 'key',
    call: () => Promise.reject(new Error('reads nothing')),
    refused: null,
    sent: null,
  }
}

test('a demo node without a mail server sends to the simulator and shows what it took', async () => {
  const opened = await openMail({ demo: 'suxian' })
  try {
    const [page] = opened.pages
    const render = async () => {
      const reply = await page?.render(await requestOf())
      return reply?.kind === 'html' ? reply.html : ''
    }
    expect(page?.path).toBe('/simulator/mail')
    expect(await render()).toContain('还没有邮件')
    await opened.gateway.send(mail)
    const shown = await render()
    for (const text of ['邮件模拟器（演示用）', 'zhang@example.cn', '&lt;b&gt;申请已受理', '<p>第一行</p>'])
      expect(shown).toContain(text)
    expect(shown).not.toMatch(/<b>|<i>/)
  } finally {
    await opened.close()
  }
})

test('a node without demo and mail server sends nothing and has no page of mails', async () => {
  const opened = await openMail({ demo: 'none' })
  expect(opened.pages).toEqual([])
  const failure = { message: 'mail-not-configured', permanent: true }
  await expect(opened.gateway.send(mail)).rejects.toMatchObject(failure)
})

test('a mail server that is set is used, on a demo node too', async () => {
  const server = { host: '127.0.0.1', port: 1, security: 'plain' } as const
  const opened = await openMail({ mail: { server, from: 'zw@example.gov.cn' }, demo: 'suxian' })
  expect(opened.pages).toEqual([])
  await expect(opened.gateway.send(mail)).rejects.toMatchObject({ message: 'mail-unreachable' })
})
