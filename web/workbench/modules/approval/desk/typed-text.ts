/** Texts that somebody wrote into a form, in the order of its fields; codes and numbers are chosen again in a moment. */
export function typedTexts(values: unknown): string[] {
  if (typeof values === 'string') {
    const text = values.trim()
    return text === '' || /^[a-z][a-z-]*$|^\d{4}-\d{2}-\d{2}$|^[0-9a-f-]{36}$/.test(text) ? [] : [text]
  }
  if (typeof values !== 'object' || values === null) return []
  return Object.values(values).flatMap(typedTexts)
}
