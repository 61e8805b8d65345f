/**
 * Characters that GB 18030-2000 kept in the private use area, as far as names carry them, and where Unicode has had them
 * since (3.1 and 4.1; GB 18030-2022 says so too). What older registers and converters wrote is the same character.
 */
const SINCE: ReadonlyMap<number, number> = new Map([
  ...([
    [0xe816, 0x20087],
    [0xe817, 0x20089],
    [0xe818, 0x200cc],
    [0xe831, 0x215d7],
  ] as const),
  ...([
    [0xe83b, 0x2298f],
    [0xe855, 0x241fe],
    [0xe81e, 0x9fb4],
    [0xe826, 0x9fb5],
  ] as const),
  ...([
    [0xe82b, 0x9fb6],
    [0xe82c, 0x9fb7],
    [0xe832, 0x9fb8],
    [0xe843, 0x9fb9],
  ] as const),
  ...([
    [0xe854, 0x9fba],
    [0xe864, 0x9fbb],
  ] as const),
])

/** The text with such characters as Unicode has them; every other private one stays, for nobody knows what it means. */
export const withoutOncePrivate = (text: string): string =>
  text.replace(/[\u{E816}-\u{E864}]/gu, (character) =>
    String.fromCodePoint(SINCE.get(character.codePointAt(0) ?? 0) ?? character.codePointAt(0) ?? 0),
  )
