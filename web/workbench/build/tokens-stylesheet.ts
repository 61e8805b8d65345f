import type { Plugin } from 'vite'
import { tokensCss } from '../../tokens/css.ts'
import { type } from '../../tokens/tokens.ts'

const NAME = 'virtual:tokens.css'
const RESOLVED = `\0${NAME}`

/** Type sizes of dense desk work in place of those of the public pages. */
const workbenchType = (): string => {
  const sizes = Object.entries(type.workbench).map(([step, px]) => `--type-${step}:${px / 16}rem;`)
  return `:root{${sizes.join('')}}`
}

/** Gives the design tokens to style sheets as custom properties: `import 'virtual:tokens.css'`. */
export const tokensStylesheet = (): Plugin => ({
  name: 'tokens-stylesheet',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  load: (id) => (id === RESOLVED ? `${tokensCss()}\n${workbenchType()}` : null),
})
