import type { Ids } from './records.ts'

/** A request as a stranger bends it. */
export interface Bent {
  readonly url: string
  readonly method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string
}

/** A trick by its name: what becomes of the address of a record, for somebody of another government. */
type Trick = (url: string, ids: Ids) => Bent

const before = (url: string, change: (path: string) => string): string => {
  const [path = '', ...query] = url.split('?')
  return [change(path), ...query].join('?')
}
const withQuery = (url: string, more: string): string => `${url}${url.includes('?') ? '&' : '?'}${more}`
const hex = (text: string): string => `%${text.charCodeAt(0).toString(16)}`
const headed =
  (headers: Readonly<Record<string, string>>): Trick =>
  (url) => ({ url, headers })

/** Every digit and letter of the last part, written as an escape. */
const escapeLast = (path: string, written: (text: string) => string): string =>
  path.replace(/[^/]*$/, (last) => [...last].map(written).join(''))

/** Ways to read by another address, method or header what is refused plainly. */
export const READING_TRICKS: Readonly<Record<string, Trick>> = {
  'the plain address': (url) => ({ url }),
  'only the head': (url) => ({ url, method: 'HEAD' }),
  options: (url) => ({ url, method: 'OPTIONS' }),
  'another method in a header': headed({ 'x-http-method-override': 'PATCH', 'x-method-override': 'PATCH' }),
  'an id in escapes': (url) => ({ url: before(url, (path) => escapeLast(path, hex)) }),
  'an id escaped twice': (url) => ({
    url: before(url, (path) => escapeLast(path, (one) => `%25${hex(one).slice(1)}`)),
  }),
  capitals: (url) => ({
    url: before(url, (path) => path.replace(/[0-9a-f-]{36}/g, (id) => id.toUpperCase())),
  }),
  'a slash at the end': (url) => ({ url: before(url, (path) => `${path}/`) }),
  'two slashes': (url) => ({ url: before(url, (path) => path.replace('/api/', '/api//')) }),
  'a way round': (url) => ({ url: before(url, (path) => path.replace('/api/', '/api/org/../')) }),
  'a way round in escapes': (url) => ({
    url: before(url, (path) => path.replace('/api/', '/api/org/%2e%2e/')),
  }),
  'through the workbench': (url) => ({ url: `/workbench/..${url}` }),
  'a zero byte': (url) => ({ url: before(url, (path) => `${path}%00`) }),
  'a parameter of the path': (url) => ({ url: before(url, (path) => `${path};government=suxian`) }),
  'the slug of the other government': (url) => ({ url: withQuery(url, 'government=suxian') }),
  'two slugs': (url) => ({ url: withQuery(url, 'government=xiangshan&government=suxian') }),
  'its id in the query': (url, ids) => ({
    url: withQuery(url, `governmentId=${ids.governmentId}&unitId=${ids.unitId}`),
  }),
  'a field of every object': (url, ids) => ({
    url: withQuery(url, `__proto__[governmentId]=${ids.governmentId}`),
  }),
  'a body beside the address': (url, ids) => ({
    ...{ url, headers: { 'content-type': 'application/json' } },
    payload: JSON.stringify({ governmentId: ids.governmentId, government: 'suxian' }),
  }),
  'the name of a proxy': headed({
    'x-forwarded-host': 'suxian.example',
    'x-original-url': '/api/me',
    'x-rewrite-url': '/',
  }),
  'the address of the server': headed({
    'x-forwarded-for': '127.0.0.1',
    'x-real-ip': '127.0.0.1',
    via: '1.1 localhost',
  }),
  'who he would like to be': headed({
    'x-user': 'admin',
    'x-remote-user': 'admin',
    'x-government-id': 'suxian',
  }),
  'a token of his own': headed({ authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }),
  'a part of it': headed({ range: 'bytes=0-10', 'if-none-match': '*' }),
}

const json = (payload: string, type = 'application/json') =>
  ({ method: 'POST', headers: { 'content-type': type }, payload }) as const

/** Ways to write by another body what is refused plainly; the body is the right one, as JSON. */
export const WRITING_TRICKS: Readonly<Record<string, (url: string, body: string, ids: Ids) => Bent>> = {
  'the plain body': (url, body) => ({ url, ...json(body) }),
  'the government beside it': (url, body, ids) => ({
    ...{ url, ...json(JSON.stringify({ ...JSON.parse(body), governmentId: ids.governmentId })) },
  }),
  'each field twice': (url, body) => ({ url, ...json(body.replace(/^\{/, `${body.replace(/\}$/, ',')}`)) }),
  'a field of every object': (url, body, ids) => ({
    ...{ url, ...json(body.replace(/^\{/, `{"__proto__":{"governmentId":"${ids.governmentId}"},`)) },
  }),
  'a constructor': (url, body, ids) => ({
    ...{
      url,
      ...json(body.replace(/^\{/, `{"constructor":{"prototype":{"governmentId":"${ids.governmentId}"}},`)),
    },
  }),
  'a list of bodies': (url, body) => ({ url, ...json(`[${body}]`) }),
  'text that is JSON': (url, body) => ({ url, ...json(body, 'text/plain') }),
  'a form that is JSON': (url, body) => ({ url, ...json(body, 'application/x-www-form-urlencoded') }),
  'another JSON': (url, body) => ({ url, ...json(body, 'application/vnd.api+json') }),
  'another alphabet': (url, body) => ({ url, ...json(body, 'application/json; charset=utf-7') }),
  'a method in the query': (url, body) => ({ url: withQuery(url, '_method=PUT'), ...json(body) }),
}
