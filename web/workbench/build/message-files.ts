import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Message files of kernel parts, modules and data packs in one language, as paths from the root of the project. */
export const messageFiles = (root: string, language: string): string[] =>
  ['src/kernel/*', 'src/kernel', 'src/modules/*', 'data-packs/*']
    .flatMap((place) => globSync(join(place, 'messages', `${language}.json`), { cwd: root }))
    .sort()

/** Namespace of a message file: the name of its part or module. */
export const namespaceOf = (path: string): string => basename(dirname(dirname(path)))
