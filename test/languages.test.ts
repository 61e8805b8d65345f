import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type MessageFolder, plainKey, readMessageFolder } from '#kernel/i18n'
import { readCsv } from '#kernel/table'
import { messageSources } from '../src/apps/sources.ts'

const LANGUAGES = ['ug', 'ky'] as const
type Language = (typeof LANGUAGES)[number]

/** Letters of the languages as Xinjiang writes them; look-alikes of Arabic and Persian are not among them. */
const LETTERS: Readonly<Record<Language, string>> = {
  ug: 'ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي',
  ky: 'ابپتجچحدرزسشعفقكگڭلمنوۅۇۉۋەىي',
}
const SIGNS = '،؛؟'

/** What has no name but its own. */
const NAMES = [
  ...[
    'PDF',
    'JSON',
    'CSV',
    'XML',
    'OFD',
    'MB',
    'X',
    'I',
    'O',
    'S',
    'V',
    'Z',
    'GSP',
    'IP',
    'W',
    'Cookie',
    'name@example.com',
  ],
  ...['SM2', 'SM3', 'Ed25519', 'base64', 'DER', 'SubjectPublicKeyInfo', 'ISO', 'RFC', 'hash', 'x00', 'x01'],
  ...[
    'npx',
    'yichuang',
    'verify',
    'heads',
    'receipt',
    '/api/evidence/acts/',
    '/api/evidence/consistency?older=OLD&size=NEW',
  ],
  ...[
    'OLD',
    'NEW',
    'OpenAPI',
    'POST',
    'PUT',
    'DELETE',
    'Idempotency-Key',
    'application/problem+json',
    'code',
    'title',
  ],
  ...['multipart/form-data', 'PUBLIC_URL', 'ALLOWED_HOSTS'],
]

/** A term in each language; `also` the stems under which it is known where it is inflected. */
type Term = Readonly<Record<Language, string>> & {
  readonly also?: Readonly<Partial<Record<Language, readonly string[]>>>
}
const terms: Readonly<Record<string, Term>> = JSON.parse(
  await readFile(join(import.meta.dirname, '../src/kernel/i18n/terms.json'), 'utf8'),
)

/** Values put in, in each of the ways in which texts name them. */
const PLACES = /\$t\([^)]*\)|\{\{?\w+\}\}?/g

const folders: readonly MessageFolder[] = await Promise.all(messageSources().map(readMessageFolder))
const said = LANGUAGES.flatMap((language) =>
  folders.flatMap(({ namespace, texts }) =>
    Object.entries(texts[language]).map(([key, text]) => ({
      language,
      at: `${language} ${namespace}:${key}`,
      chinese: texts['zh-CN'][plainKey(key)] ?? texts['zh-CN'][key] ?? '',
      text,
    })),
  ),
)
const ofItems = readCsv(await readFile(join(import.meta.dirname, '../data-packs/suxian/translations.csv')), [
  'locale',
  'chinese',
  'text',
  'state',
]).flatMap(({ cells: { locale, chinese = '', text = '' } }) => {
  const language = LANGUAGES.find((one) => one === locale)
  return language ? [{ language, at: `${locale} ${chinese}`, chinese, text }] : []
})
const all = [...said, ...ofItems]

const placesOf = (text: string): string[] => (text.match(PLACES) ?? []).toSorted()

it('reads the texts of both languages', () => {
  for (const language of LANGUAGES) {
    expect(said.filter((one) => one.language === language).length).toBeGreaterThan(1300)
    expect(ofItems.filter((one) => one.language === language).length).toBeGreaterThan(1100)
  }
})

it('puts in what the Chinese puts in', () => {
  expect(
    all.filter(({ chinese, text }) => placesOf(chinese).join() !== placesOf(text).join()).map(({ at }) => at),
  ).toEqual([])
})

it('holds no Chinese, and no Latin word but names', () => {
  const wrong = all.flatMap(({ at, text }) => {
    const words = text.replace(PLACES, ' ').match(/[A-Za-z/][\w./@?=&+-]*[\w/]|[A-Za-z]/g) ?? []
    const foreign = words.filter((word) => /[A-Za-z]/.test(word) && !NAMES.includes(word))
    return /\p{Script=Han}/u.test(text) || foreign.length > 0 ? [`${at}: ${foreign.join(' ')}`] : []
  })
  expect(wrong).toEqual([])
})

it('writes each language in its own letters', () => {
  const wrong = all.flatMap(({ language, at, text }) => {
    const strange = [...text.replace(PLACES, '')].filter(
      (sign) => /[\u0600-\u08ff\ufb50-\ufeff]/.test(sign) && !`${LETTERS[language]}${SIGNS}`.includes(sign),
    )
    return strange.length > 0 ? [`${at}: ${strange.join(' ')}`] : []
  })
  expect(wrong).toEqual([])
})

it('says a term of the glossary in the same word everywhere', () => {
  const known = Object.entries(terms).toSorted(([one], [other]) => other.length - one.length)
  const strayed = said.flatMap(({ language, at, chinese, text }) => {
    let rest = chinese
    return known.flatMap(([chineseTerm, term]) => {
      if (!rest.includes(chineseTerm)) return []
      rest = rest.replaceAll(chineseTerm, ' ')
      const stems = term.also?.[language] ?? [term[language]]
      return stems.some((stem) => text.includes(stem)) ? [] : [`${at}: ${chineseTerm} ${term[language]}`]
    })
  })
  expect(strayed).toEqual([])
})
