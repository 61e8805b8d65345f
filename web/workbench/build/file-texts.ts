import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Plugin, parseAst } from 'vite'
import { readMessages } from './module-messages.ts'
import { namedTexts } from './named-texts.ts'

const PREFIX = 'virtual:texts/'
const OWN = 'web/workbench/messages/zh-CN.json'
const TEXTS = 'web/workbench/kit/text.ts'
/** Texts by key. */
type Texts = Readonly<Record<string, string>>

const readOwn = (root: string): Texts => JSON.parse(readFileSync(join(root, OWN), 'utf8')) as Texts

/** Whether this file of the workbench can show a text. */
const shows = (root: string, id: string): boolean => {
  const path = relative(root, id)
  return path.startsWith('web/workbench/') && /\.tsx?$/.test(path) && path !== TEXTS
}

/**
 * Lets every file of the workbench bring the Chinese texts that it names, so that a page is loaded with its own texts
 * and with no others. The whole of them, which the sources import, is left out of the build.
 */
export function fileTexts(root: string): Plugin {
  const named = new Map<string, Texts>()
  let all: Texts = {}
  let keys: string[] = []
  return {
    name: 'file-texts',
    enforce: 'post',
    buildStart() {
      all = { ...readMessages(root, 'zh-CN'), ...readOwn(root) }
      keys = Object.keys(all)
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (id === join(root, OWN)) return { code: 'export default {}', moduleType: 'js' }
      const texts = named.get(id.slice(PREFIX.length + 1))
      if (!id.startsWith(`\0${PREFIX}`) || !texts) return null
      return {
        code: `import { addTexts } from ${JSON.stringify(join(root, TEXTS))}\naddTexts(${JSON.stringify(texts)})`,
        moduleSideEffects: true,
      }
    },
    transform(code, id) {
      if (!shows(root, id)) return null
      const found = namedTexts(parseAst(code), keys)
      if (found.length === 0) return null
      named.set(id, Object.fromEntries(found.map((key) => [key, all[key] ?? ''])))
      return { code: `import ${JSON.stringify(PREFIX + id)}\n${code}`, map: null }
    },
  }
}
