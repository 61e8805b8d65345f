import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { messageFiles, namespaceOf } from './message-files.ts'

const PREFIX = 'virtual:messages/'

function readMessages(root: string, language: string): Record<string, string> {
  const read = messageFiles(root, language).map((path) => {
    const texts = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>
    return Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [`${namespaceOf(path)}:${key}`, text]),
    )
  })
  return Object.assign({}, ...read) as Record<string, string>
}

/**
 * Gives the texts of kernel and modules to the workbench, under `namespace:key`, so that a word is written once:
 * `import texts from 'virtual:messages/zh-CN'`.
 */
export const moduleMessages = (root: string): Plugin => ({
  name: 'module-messages',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load: (id) =>
    id.startsWith(`\0${PREFIX}`)
      ? `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(readMessages(root, id.slice(PREFIX.length + 1))))})`
      : null,
})
