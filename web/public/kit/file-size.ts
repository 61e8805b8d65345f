/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u00a0'
const units = ['KB', 'MB', 'GB'] as const

/** A size in bytes as a person reads it: at least 1 KB, one decimal below 10 (1 KB = 1024 bytes). */
export function fileSize(bytes: number): string {
  let size = Math.max(1, bytes / 1024)
  let step = 0
  while (size >= 1024 && step < units.length - 1) {
    size /= 1024
    step += 1
  }
  const shown = size < 10 ? Number(size.toFixed(1)) : Math.round(size)
  return `${shown}${NO_BREAK}${units[step] ?? ''}`
}
