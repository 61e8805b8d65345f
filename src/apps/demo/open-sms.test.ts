import { expect, test } from 'vitest'
import { loadMessages } from '#kernel/i18n'
import { type PageRequest, PLAIN_LOOK } from '#kernel/page'
import { messageSources } from '../sources.ts'
import { openSms } from './open-sms.ts'

const message = { id: '1', to: '13800000001', text: '<b>验证码 123456</b>' }

async function requestOf(): Promise<PageRequest> {
  const messages = await loadMessages(messageSources())
  return {
    path: '/simulator/sms',
    params: {},
    query: {},
    locale: 'zh-CN',
    look: PLAIN_LOOK,
    t: messages.translator('zh-CN'),
    account: null,
    now: new Date('2026-03-02T01:00:00.000Z'),
    csrf: '',
    newKey: () => 'key',
    call: () => Promise.reject(new Error('reads nothing')),
    refused: null,
    sent: null,
  }
}

test('a demo node without a gateway sends to the simulator and shows what it took', async () => {
  const sms = await openSms({ smsUrl: undefined, smsKey: undefined, demo: 'suxian' })
  try {
    const [page] = sms.pages
    const render = async () => {
      const reply = await page?.render(await requestOf())
      return reply?.kind === 'html' ? reply.html : ''
    }
    expect(page?.path).toBe('/simulator/sms')
    expect(await render()).toContain('还没有短信')
    await sms.gateway.send(message)
    const shown = await render()
    expect(shown).toContain('短信模拟器（演示用）')
    expect(shown).toContain('13800000001')
    expect(shown).toContain('&lt;b&gt;验证码 123456&lt;/b&gt;')
  } finally {
    await sms.close()
  }
})

test('a node without demo and gateway sends nothing and has no page of messages', async () => {
  const sms = await openSms({ smsUrl: undefined, smsKey: undefined, demo: 'none' })
  expect(sms.pages).toEqual([])
  await expect(sms.gateway.send(message)).rejects.toMatchObject({
    message: 'sms-not-configured',
    permanent: true,
  })
})

test('a gateway that is set is used, on a demo node too', async () => {
  const sms = await openSms({ smsUrl: 'http://127.0.0.1:1/sms', smsKey: 'secret', demo: 'suxian' })
  expect(sms.pages).toEqual([])
  await expect(sms.gateway.send(message)).rejects.toMatchObject({ message: 'sms-unreachable' })
})
