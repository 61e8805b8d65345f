import type { Cookies } from './sessions.ts'
import type { Look } from './wapiti.ts'

/** What a server tells of itself in every answer. */
const HEADERS = ['cookieflags', 'csp', 'http_headers', 'methods', 'htaccess']
/**
 * What can be tried without a machine on the Internet: `ssrf` and `xxe` need one, `nikto` and `wapp` a database
 * from there, `brute_login_form` locks the accounts of the demo.
 */
const ATTACKS = [
  ...['backup', 'blindsql', 'crlf', 'csrf', 'exec', 'file', 'methods', 'permanentxss'],
  ...['redirect', 'shellshock', 'sql', 'xss'],
]

/** What is in the address of forms that would end the session or the account of the scanner itself. */
export const ENDS = ['do=out', 'do=end', 'do=others', 'do=close', '/password', '/phone', '/identity/session']

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>
  >
}

interface Parameter {
  readonly name: string
  readonly in: string
}

/** Reading endpoints without a record in their path, each with every field of its query filled in. */
export function readingAddresses(address: string, { paths }: Document): string[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const filled = path.replace('{government}', 'suxian')
    if (!get || filled.includes('{')) return []
    const fields = (get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => `${name}=1`)
    return [`${address}${filled}${fields.length > 0 ? `?${fields.join('&')}` : ''}`]
  })
}

/** Everything that the audit looks at: both faces, nobody, a citizen and a clerk. */
export function looksAt(
  address: string,
  { citizen, clerk, reading }: { citizen: Cookies; clerk: Cookies; reading: readonly string[] },
): Look[] {
  const hall = `${address}/suxian/`
  const bench = `${address}/workbench/`
  const tls = ['X-Forwarded-Proto: https']
  return [
    { name: 'hall-headers', url: hall, modules: HEADERS, headers: tls },
    { name: 'workbench-headers', url: bench, modules: HEADERS, headers: tls },
    { name: 'hall-anonymous', url: hall, modules: ATTACKS },
    {
      name: 'hall-citizen',
      url: hall,
      modules: ATTACKS,
      cookies: citizen,
    },
    { name: 'workbench-clerk', url: bench, from: reading, modules: ATTACKS, cookies: clerk },
  ]
}
