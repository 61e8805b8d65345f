import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOCALES } from '#kernel/i18n'
import { documents } from '../../../web/public/testing/documents.ts'

interface Message {
  readonly type: string
  readonly url: string
  readonly message: string
  readonly extract?: string
}

async function writeAll(folder: string): Promise<void> {
  for (const [index, { name, markup }] of documents.entries())
    for (const locale of LOCALES) {
      const file = `${index}-${name.replace(/[^a-z]+/g, '-')}-${locale}.html`
      await writeFile(join(folder, file), await markup(locale))
    }
}

/** The checker ends with 1 where it found something; what it found is then on its error output. */
function check(tools: string, folder: string): Promise<readonly Message[]> {
  const jar = join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar')
  const args = ['-jar', jar, '--format', 'json', '--errors-only', '--skip-non-html', folder]
  const { promise, resolve, reject } = Promise.withResolvers<readonly Message[]>()
  execFile(process.env.JAVA_PATH ?? '', args, { maxBuffer: 64 * 1024 * 1024 }, (error, _out, printed) => {
    if (error && !printed.startsWith('{')) return reject(error)
    resolve((JSON.parse(printed) as { messages: Message[] }).messages)
  })
  return promise
}

/**
 * What the Nu HTML checker of the W3C finds wrong with every document in every language. Needs `JAVA_PATH`.
 * @param tools folder of the installed tools
 */
export async function nuFaults(tools: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-nu-'))
  try {
    await writeAll(folder)
    const messages = await check(tools, folder)
    return messages.map(({ url, message, extract = '' }) => `${url.split('/').at(-1)}: ${message} ${extract}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
