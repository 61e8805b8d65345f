import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, expect, test } from 'vitest'
import { systemTime } from '#kernel/time'
import type { MailServer } from './mail-server.ts'
import {
  dripping,
  hangingUp,
  type Manner,
  type ScriptedServer,
  scriptedServer,
  silent,
} from './scripted-server.fixtures.ts'
import { selfSigned } from './self-signed.fixtures.ts'
import { smtpGateway } from './smtp-gateway.ts'

const AT = new Date('2026-03-02T01:00:00.000Z')
const mail = {
  id: '0199b1f0-0000-7000-8000-000000000001',
  to: 'zhang@example.cn',
  subject: '申请已受理',
  text: '您申请的“卫生许可”已经受理。\n\n.\n一行只有一个点。',
  at: AT,
}

const running: ScriptedServer[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})
const trusted = getCACertificates()
afterAll(() => setDefaultCACertificates(trusted))

async function serverOf(manner: Manner = {}) {
  const server = await scriptedServer(manner)
  running.push(server)
  return server
}

const sendTo = ({ port }: { port: number }, how: Partial<MailServer> = {}) =>
  smtpGateway({
    server: { host: '127.0.0.1', port, security: 'plain', ...how },
    from: 'zw@suxian.example.cn',
    timeoutMs: 400,
  }).send(mail)

test('a mail arrives as it was written, and says who sent it and that no person did', async () => {
  const server = await serverOf()
  await sendTo(server)
  expect(server.commands).toEqual(
    expect.arrayContaining(['MAIL FROM:<zw@suxian.example.cn>', 'RCPT TO:<zhang@example.cn>']),
  )
  const got = await PostalMime.parse((server.mails[0] ?? '').replaceAll('\r\n..', '\r\n.'))
  expect(got).toMatchObject({
    subject: mail.subject,
    text: expect.stringContaining('一行只有一个点。'),
    messageId: `<${mail.id}@suxian.example.cn>`,
    date: AT.toISOString(),
    from: { address: 'zw@suxian.example.cn' },
    to: [{ address: 'zhang@example.cn' }],
  })
  expect(server.mails[0]).toMatch(/^Auto-Submitted: auto-generated\r$/m)
})

test('a mail that is handed over twice is the same to the last byte', async () => {
  const server = await serverOf()
  await sendTo(server)
  await sendTo(server)
  expect(server.mails).toHaveLength(2)
  expect(server.mails[1]).toBe(server.mails[0])
})

const GIVEN = { permanent: false, maybeTaken: true, message: 'mail-unanswered' }
const NOT_GIVEN = { permanent: false, maybeTaken: false, message: 'mail-unreachable' }
const code = (number: number, permanent: boolean) => ({
  ...{ permanent, maybeTaken: false, message: `mail-${number}` },
})

test.each<[string, Manner, object]>([
  ['never greets', { greeting: silent }, NOT_GIVEN],
  ['greets in drops', { greeting: dripping }, NOT_GIVEN],
  ['hangs up at once', { greeting: hangingUp }, NOT_GIVEN],
  ['greets with an endless line', { greeting: (socket) => socket.write('2'.repeat(200_000)) }, NOT_GIVEN],
  ['says nothing to the sender', { to: { MAIL: silent } }, NOT_GIVEN],
  ['drips to the receiver', { to: { RCPT: dripping } }, NOT_GIVEN],
  ['hangs up before it takes the mail', { to: { DATA: hangingUp } }, NOT_GIVEN],
  ['is busy', { greeting: '421 busy' }, code(421, false)],
  ['wants no mail from us', { to: { MAIL: '550 not you' } }, code(550, false)],
  ['puts the receiver off', { to: { RCPT: '450 later' } }, code(450, false)],
  ['does not know the receiver', { to: { RCPT: '550 nobody here' } }, code(550, true)],
  ['has no room', { taken: '452 full' }, code(452, false)],
  ['refuses the mail', { taken: '554 no' }, code(554, true)],
  ['says nothing to the mail', { taken: silent }, GIVEN],
  ['drips to the mail', { taken: dripping }, GIVEN],
  ['hangs up after the mail', { taken: hangingUp }, GIVEN],
  ['hangs up in the middle of its answer', { taken: (socket) => socket.end('25') }, GIVEN],
])('a server that %s', async (_, manner, failure) => {
  const server = await serverOf(manner)
  await expect(sendTo(server)).rejects.toMatchObject({ name: 'GatewayFailure', ...failure })
})

test('a server that is away is unreachable', async () => {
  const server = await serverOf()
  server.close()
  await expect(sendTo(server)).rejects.toMatchObject(NOT_GIVEN)
})

test('user and password go over the line; wrong ones are for the operator to mend', async () => {
  const user = { name: 'zw', password: 'secret' }
  const taking = await serverOf({ extensions: ['AUTH PLAIN'] })
  await sendTo(taking, { user })
  expect(taking.commands).toContain(`AUTH PLAIN ${Buffer.from('\0zw\0secret').toString('base64')}`)
  const refusing = await serverOf({ extensions: ['AUTH PLAIN'], to: { AUTH: '535 wrong' } })
  const failure = { message: 'mail-login', permanent: false, maybeTaken: false }
  await expect(sendTo(refusing, { user })).rejects.toMatchObject(failure)
})

const TLS = { message: 'mail-tls', permanent: false, maybeTaken: false }

test.each<[string, Manner]>([
  ['offers no TLS', { to: { STARTTLS: '502 no' } }],
  ['refuses TLS', { extensions: ['STARTTLS'], to: { STARTTLS: '454 not now' } }],
  ['has a certificate that nobody trusts', { extensions: ['STARTTLS'], tls: selfSigned(systemTime()) }],
])('nothing is said to a server that %s', async (_, manner) => {
  const server = await serverOf(manner)
  const user = { name: 'zw', password: 'secret' }
  await expect(sendTo(server, { security: 'starttls', user })).rejects.toMatchObject(TLS)
  expect(server.commands.join()).not.toMatch(/AUTH|MAIL/)
  expect(server.mails).toEqual([])
})

test('a trusted certificate of the right name is taken, one of another name is not', async () => {
  const tls = selfSigned(systemTime())
  setDefaultCACertificates([...trusted, tls.cert])
  const server = await serverOf({ extensions: ['STARTTLS'], tls })
  await sendTo(server, { security: 'starttls', host: 'localhost' })
  expect(server.mails).toHaveLength(1)
  await expect(sendTo(server, { security: 'starttls', host: '127.0.0.1' })).rejects.toMatchObject(TLS)
})
