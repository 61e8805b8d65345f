import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Actor, permission } from '#kernel/context'
import { contract, endpoint, Fields, FileReply, Id, Line } from '#kernel/contract'
import { changedMeanwhile } from '#kernel/errors'
import { loadMessages } from '#kernel/i18n'
import { silentLog } from '#kernel/log'
import { type Page, pageForm } from '#kernel/page'
import { routesOf } from '#kernel/platform'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import type { ServerOptions } from './options.ts'
import { createServer } from './server.ts'

permission('trial.all', '试验', 'public')
permission('trial.citizen', '试验', 'citizen')

const note = Fields({ name: Line(10), tags: Type.Optional(Type.Array(Type.String())) })
const all = { permission: 'trial.all', summary: '试验' } as const

/** Endpoints that show what the server makes of a request. */
export const trial = contract('trial', {
  echo: endpoint({
    ...all,
    method: 'GET',
    path: '/trial/echo/:id',
    input: Fields({ id: Id, n: Type.Optional(Type.Integer()) }),
    output: Fields({ id: Type.String(), n: Type.Integer() }),
  }),
  save: endpoint({
    ...all,
    method: 'POST',
    path: '/trial/notes',
    input: note,
    output: Fields({ name: Type.String() }),
  }),
  refuse: endpoint({ ...all, method: 'POST', path: '/trial/refuse', input: note, output: Fields({}) }),
  breakDown: endpoint({ ...all, method: 'GET', path: '/trial/break', input: Fields({}), output: Fields({}) }),
  attach: endpoint({
    ...all,
    method: 'POST',
    path: '/trial/files',
    input: note,
    output: Fields({ name: Type.String(), type: Type.String(), bytes: Type.Integer() }),
    upload: { maxBytes: 2_000_000, types: ['application/pdf', 'image/png'] },
  }),
  file: endpoint({
    ...all,
    method: 'GET',
    path: '/trial/file',
    input: Fields({}),
    output: FileReply,
    produces: 'file',
  }),
  who: endpoint({
    ...all,
    method: 'GET',
    path: '/trial/who',
    permission: 'trial.citizen',
    input: Fields({}),
    output: Fields({ account: Type.String() }),
  }),
  logIn: endpoint({ ...all, method: 'POST', path: '/trial/log-in', input: Fields({}), output: Fields({}) }),
  guess: endpoint({
    ...all,
    method: 'POST',
    path: '/trial/guess',
    input: Fields({ name: Line(10) }),
    output: Fields({}),
    rate: { max: 2, seconds: 300, per: 'name' },
  }),
  scarce: endpoint({
    ...all,
    method: 'GET',
    path: '/trial/scarce',
    input: Fields({}),
    output: Fields({}),
    rate: { max: 2, seconds: 300 },
  }),
})

const routes = routesOf(trial, {
  echo: async (_ctx, { id, n }) => ({ id, n: n ?? 0, secret: 'not in the output schema' }),
  save: async (_ctx, { name }) => ({ name }),
  refuse: async () => {
    throw changedMeanwhile()
  },
  breakDown: async () => {
    throw new Error('secret 13800138000')
  },
  attach: async (_ctx, _input, upload) => ({
    name: upload?.name ?? '',
    type: upload?.mediaType ?? '',
    bytes: upload?.bytes.length ?? 0,
  }),
  file: async () => ({
    name: "许可证 'a'(1).pdf",
    type: 'application/pdf',
    bytes: Buffer.from('%PDF'),
    disposition: 'inline' as const,
  }),
  who: async ({ actor }) => ({ account: actor.kind === 'citizen' ? actor.accountId : '' }),
  logIn: async ({ reply }) => {
    reply.session = { face: 'hall', token: 'the-token' }
    return {}
  },
  guess: async () => ({}),
  scarce: async () => ({}),
})

const shown = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

const page: Page = {
  path: '/trial/page',
  reads: [trial.endpoints.echo],
  forms: {
    save: pageForm({ endpoint: trial.endpoints.save, done: ({ name }) => `/trial/saved?name=${name}` }),
    refuse: pageForm({ endpoint: trial.endpoints.refuse }),
    attach: pageForm({ endpoint: trial.endpoints.attach }),
    guess: pageForm({ endpoint: trial.endpoints.guess }),
  },
  render: async ({ csrf, refused, sent, locale, account }) => ({
    kind: 'html',
    html: shown({
      csrf,
      locale,
      account: account?.accountId ?? null,
      sent,
      code: refused?.refusal.code,
      values: refused?.values,
      fields: refused?.refusal.fields,
    }),
  }),
}
const greedy: Page = {
  path: '/trial/greedy',
  reads: [],
  render: async ({ call }) => ({ kind: 'html', html: JSON.stringify(await call(trial.endpoints.file, {})) }),
}

/** The citizen whose session has the token `the-token`. */
export const CITIZEN: Actor = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() }

/** What a page of the trial shows of its request. */
interface Shown {
  readonly csrf: string
  readonly locale: string
  readonly account: string | null
  readonly code?: string
  readonly sent: unknown
  readonly values?: unknown
  readonly fields?: unknown
}

/** What a page of the trial showed. */
export const readShown = (body: string): Shown => JSON.parse(Buffer.from(body, 'base64').toString())

/** A server of these endpoints and pages. */
export interface TrialServer {
  readonly app: FastifyInstance
  readonly bare: BarePlatform
  close(): Promise<void>
}

/** Serves the trial's endpoints and pages. */
export async function createTrialServer(options: Partial<ServerOptions> = {}): Promise<TrialServer> {
  const bare = await createBarePlatform({ routes })
  const app = await createServer({
    platform: bare.platform,
    contracts: [trial],
    pages: [page, greedy],
    messages: await loadMessages([{ namespace: 'kernel', folder: join(import.meta.dirname, '../messages') }]),
    resolveSession: async (face, token) => (face === 'hall' && token === 'the-token' ? CITIZEN : null),
    failurePage: ({ status, title }, _t, lang) => `<html lang="${lang}">${status} ${title}</html>`,
    heldFormPage: (held, _t, lang) => `<html lang="${lang}">${shown(held)}</html>`,
    stylesheet: { href: '/assets/trial.css', text: 'body{}' },
    workbench: null,
    formKey: randomBytes(32),
    checks: { database: async () => true, disk: async () => false },
    version: '0',
    log: silentLog,
    rateLimits: false,
    ...options,
  })
  return {
    app,
    bare,
    close: async () => {
      await app.close()
      await bare.close()
    },
  }
}

/** A form with fields and at most one file, as a browser sends it. */
export function multipart(
  parts: readonly { name: string; value: string | Uint8Array; file?: string; type?: string }[],
) {
  const boundary = 'trial-boundary'
  const chunks = parts.flatMap(({ name, value, file, type }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n`,
    ...(type ? [`content-type: ${type}\r\n`] : []),
    '\r\n',
    value,
    '\r\n',
  ])
  const payload = Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk)))
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
