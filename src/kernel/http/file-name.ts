/** Longest name kept, in bytes of UTF-8: what file systems take, with room for a number. */
const MAX_BYTES = 240

/** Characters that steer the text around them, are not seen, or that a file system reads as something else. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"|?*]/gu

function shortened(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,10})?$/u.exec(name) ?? []
  let kept = ''
  for (const letter of stem) {
    if (Buffer.byteLength(kept + letter + ending) > MAX_BYTES) break
    kept += letter
  }
  return kept + ending
}

/**
 * The last part of a sent file name, as it can be shown and saved anywhere; never used as a path by the platform.
 * @returns at most 240 bytes of UTF-8, never empty
 */
export function plainName(name: string): string {
  const last = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/^.*[\\/]/s, '')
  const plain = last
    .slice(-1_000)
    .replace(UNSAFE, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return shortened(plain) || 'file'
}
