import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { digestFiles, INPUTS_FILE } from './inputs.ts'

const OUTSIDE = /(^\.\.)|(^|\/)node_modules\//

/**
 * Writes beside the built files which sources they were made of, with their digests, so that the next start can
 * tell whether anything changed. Packages are covered by the lockfile.
 */
export const recordInputs = (root: string): Plugin => ({
  name: 'record-inputs',
  apply: 'build',
  async generateBundle() {
    const sources = [...this.getModuleIds()]
      .filter((id) => id.startsWith('/'))
      .map((id) => relative(root, id.split('?')[0] ?? id))
      .filter((path) => !OUTSIDE.test(path))
    this.emitFile({
      type: 'asset',
      fileName: INPUTS_FILE,
      source: JSON.stringify(await digestFiles(root, sources)),
    })
  },
})
