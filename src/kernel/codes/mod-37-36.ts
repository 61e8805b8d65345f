const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Check character of ISO 7064 MOD 37,36 over text of 0-9 and A-Z. It detects every wrong character
 * and nearly every exchange of neighbours.
 * @throws RangeError on any other character
 */
export function mod3736(text: string): string {
  const value = (character: string) => {
    const found = ALPHABET.indexOf(character)
    if (found < 0) throw new RangeError(`not in the alphabet of MOD 37,36: ${character}`)
    return found
  }
  const product = [...text].reduce((p, character) => (((p + value(character)) % 36 || 36) * 2) % 37, 36)
  return ALPHABET.charAt((37 - product) % 36)
}
