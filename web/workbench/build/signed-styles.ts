import type { Plugin } from 'vite'

const FILE = '@rc-component/util/es/Dom/dynamicCSS.js'
const UNSIGNED = `if (csp?.nonce) {
    styleNode.nonce = csp?.nonce;
  }`
const SIGNED = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name="csp-nonce"]')?.content ?? '';`

/**
 * Some components add styles without the page's nonce (they measure the scroll bar, they hold the page still under a
 * dialogue), and the content security policy refuses these. This gives every style the nonce; an update of the
 * package that changes the place fails the build.
 */
export const signedStyles = (): Plugin => ({
  name: 'signed-styles',
  transform(code, id) {
    if (!id.endsWith(FILE)) return null
    if (!code.includes(UNSIGNED)) throw new Error(`${FILE} has changed: look again how it adds styles`)
    return { code: code.replace(UNSIGNED, SIGNED), map: null }
  },
})
