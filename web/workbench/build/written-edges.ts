import type { Plugin } from 'vite'
import { writeOutEdges } from '../../tokens/both-edges.ts'

const bytesOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8')

/**
 * Writes the edges of an axis out in the style sheets of the build: Chromium 86 knows no `padding-inline`, and the
 * minifier, which takes it for known, puts it together again wherever it can.
 */
export const writtenEdges = (): Plugin => ({
  name: 'written-edges',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = writeOutEdges(bytesOf(file.source))
    },
  },
})
