import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { messageFiles, namespaceOf } from './message-files.ts'

const PREFIX = 'virtual:messages/'

/** Families of texts that only the server says: in problems, files, and what is sent out. */
const OF_SERVER = /^(refusal|export|import-target|sms)\./
/** The drawings of flows are refused with codes, which the workbench puts into words. */
const REFUSED_BY_CODE = /^flow(book)?$/

const isShown = (namespace: string, key: string): boolean =>
  !OF_SERVER.test(key) || (key.startsWith('refusal.') && REFUSED_BY_CODE.test(namespace))

/** Texts of kernel and modules in one language that the workbench may show, by `namespace:key`. */
export function readMessages(root: string, language: string): Record<string, string> {
  const read = messageFiles(root, language).map((path) => {
    const texts = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>
    const namespace = namespaceOf(path)
    return Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) =>
        isShown(namespace, key) ? [[`${namespace}:${key}`, text]] : [],
      ),
    )
  })
  return Object.assign({}, ...read) as Record<string, string>
}

/**
 * Gives the texts of kernel and modules to the workbench, under `namespace:key`, so that a word is written once; what
 * only the server says is left out:
 * `import { texts } from 'virtual:messages/en'`.
 */
export const moduleMessages = (root: string): Plugin => ({
  name: 'module-messages',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load: (id) =>
    id.startsWith(`\0${PREFIX}`)
      ? `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(readMessages(root, id.slice(PREFIX.length + 1))))})`
      : null,
})
