import type { Locale } from '#kernel/context'
import * as kernel from '#kernel/errors'
import type { Messages, TranslatedText } from '#kernel/i18n'
import { type Look, type Page, PLAIN_LOOK } from '#kernel/page'
import { loginPage } from '../modules/account/login-page.ts'
import { formPage } from '../modules/application/form-page.ts'
import { materialPage } from '../modules/application/material-page.ts'
import { kitLanguagePage } from '../modules/kit/kit-page.ts'
import { languagesPage } from '../modules/language/languages-page.ts'
import { failurePage } from '../site/failure-page.ts'
import { heldFormPage } from '../site/held-form-page.ts'
import { draft } from './draft-fixtures.ts'
import { cases, markupOf, type Shown } from './page-cases.ts'
import { wordsIn } from './words.ts'

/** A document that citizens meet, in every language and look. */
export interface PublicDocument {
  readonly name: string
  /** The page that it is a state of; none for what stands in for a page that could not be made. */
  readonly page: Page | null
  markup(locale: Locale, look?: Look): Promise<string>
}

const WAITING: TranslatedText = {
  ...{ namespace: 'public', key: 'nav.home', chinese: '首页', text: 'باش بەت', state: 'waiting' },
}
const TEXTS: Messages = {
  translator: wordsIn,
  missing: () => [],
  texts: () => [
    WAITING,
    { ...WAITING, key: 'nav.help', text: null, state: 'missing' },
    { ...WAITING, key: 'nav.plan', state: 'reviewed' },
  ],
}
const languages = languagesPage(TEXTS)

const refusedField = (form: string, field: string): NonNullable<Shown['refused']> => ({
  form,
  values: { [field]: '' },
  refusal: kernel.invalidInput({}, [{ field, code: 'kernel.field.required' }]),
})

const more: readonly Shown[] = [
  { name: 'languages', page: languages },
  { name: 'texts of a language', page: languages, query: { of: 'ug' } },
  { name: 'no text of a language', page: languages, query: { of: 'ug', part: 'none' } },
  { name: 'refused log-in', page: loginPage, refused: refusedField('login', 'account') },
  {
    ...{ name: 'refused answer', page: formPage, answers: [draft], query: { part: 'address' } },
    ...{ refused: refusedField('save', 'address'), signedIn: true },
  },
  {
    ...{ name: 'refused upload', page: materialPage, answers: [draft], params: { seq: '2' } },
    ...{ refused: refusedField('upload', 'file'), signedIn: true },
  },
]

/** The living page speaks the language of its address. */
const inOwnLanguage = (shown: Shown, language: Locale): Shown =>
  shown.page === kitLanguagePage ? { ...shown, params: { language } } : shown

const pages = [...cases, ...more].map(
  (shown): PublicDocument => ({
    name: shown.name,
    page: shown.page,
    markup: (locale, look = PLAIN_LOOK) => markupOf(inOwnLanguage(shown, locale), locale, look),
  }),
)

const FAILURES = {
  'not found': kernel.notFound(),
  'not allowed': kernel.forbidden(),
  'too many requests': kernel.tooMany({ seconds: 30 }),
  'a fault of ours': new Error('fault'),
  'database away': kernel.databaseAway(),
  'disk full': kernel.diskFull(),
  'unreadable request': kernel.invalidInput({}, [{ field: 'text', code: 'kernel.field.required' }]),
} as const

/** A form that takes a file and a password, kept while the database is away. */
const HELD = {
  action: '/suxian/login?do=login',
  values: { _csrf: 'token', account: '431003198804126028', password: 'kept-nowhere' },
  takesFile: true,
} as const

const frames: readonly PublicDocument[] = [
  ...Object.entries(FAILURES).map(([name, error]) => ({
    name,
    page: null,
    markup: async (locale: Locale) => {
      const t = wordsIn(locale)
      return failurePage(kernel.problemOf(error, t), t, locale)
    },
  })),
  {
    name: 'a form that is held',
    page: null,
    markup: async (locale) => {
      const t = wordsIn(locale)
      const problem = kernel.problemOf(kernel.databaseAway(), t)
      return heldFormPage({ ...HELD, problem }, t, locale)
    },
  },
]

/** Every document that citizens meet: each public page in each of its states, and what is shown when one fails. */
export const documents: readonly PublicDocument[] = [...pages, ...frames]
