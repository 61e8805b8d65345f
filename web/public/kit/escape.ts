const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe both between tags and inside a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const characters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entities).map(([character, entity]) => [entity, character]),
)

/** Text as it was before `escapeText`. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity)
}

const allowedProtocols: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * An address as a browser would read it, if it leads somewhere harmless; else `about:invalid`.
 * Relative addresses, http(s), mailto, tel and PNG data are let through; `javascript:` in any disguise is not.
 */
export function safeUrl(address: string): string {
  const parsed = URL.parse(address, 'https://relative.invalid/')
  if (!parsed) return 'about:invalid'
  const harmless =
    allowedProtocols.includes(parsed.protocol) || parsed.href.startsWith('data:image/png;base64,')
  return harmless ? address : 'about:invalid'
}

/** Attributes that hold an address. */
export function isUrlAttribute(name: string): boolean {
  return ['href', 'src', 'action', 'formaction', 'poster', 'cite'].includes(name.toLowerCase())
}

/** Attributes that would run code or that the content security policy refuses. */
export function isForbiddenAttribute(name: string): boolean {
  return /^(on.*|style|srcdoc)$/i.test(name)
}
