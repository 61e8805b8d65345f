import { afterEach, beforeEach, expect, test } from 'vitest'
import { smtpGateway } from '#kernel/mail'
import { type MailSimulator, startMailSimulator } from './mail-simulator.ts'

const now = new Date('2026-03-02T01:00:00.000Z')
const mail = {
  ...{ id: '0199-1', to: 'zhang@example.cn', subject: '申请已受理', text: '第一行\n\n第二行\n', at: now },
}

let simulator: MailSimulator
beforeEach(async () => {
  simulator = await startMailSimulator({ time: () => now })
})
afterEach(() => simulator.close())

/** The adapter of the platform, as it is used with a real server. */
const gateway = () =>
  smtpGateway({
    server: { host: '127.0.0.1', port: simulator.port, security: 'plain' },
    from: 'demo@yichuang.invalid',
  })

test('the adapter hands a mail over', async () => {
  await gateway().send(mail)
  const { to, subject } = mail
  expect(simulator.inbox()).toEqual([
    { id: '<0199-1@yichuang.invalid>', to, subject, text: '第一行\n\n第二行', at: now },
  ])
})

test('a mail that comes again is shown once', async () => {
  await gateway().send(mail)
  await gateway().send(mail)
  expect(simulator.inbox()).toHaveLength(1)
})

test('the newest come first, and 500 are kept', async () => {
  const send = (n: number) => gateway().send({ ...mail, id: String(n) })
  for (let n = 0; n < 500; n += 50) await Promise.all(Array.from({ length: 50 }, (_, k) => send(n + k)))
  for (const n of [501, 502]) await send(n)
  const kept = simulator.inbox()
  expect(kept).toHaveLength(500)
  expect(kept.slice(0, 2).map(({ id }) => id)).toEqual(['<502@yichuang.invalid>', '<501@yichuang.invalid>'])
})

test('a simulator that was stopped is away for now', async () => {
  await simulator.close()
  await expect(gateway().send(mail)).rejects.toMatchObject({ message: 'mail-unreachable', permanent: false })
})
