import type { Locale } from '#kernel/context'
import { wordsByLocale } from '#kernel/i18n'
import en from './messages/en.json' with { type: 'json' }
import ky from './messages/ky.json' with { type: 'json' }
import ug from './messages/ug.json' with { type: 'json' }
import chinese from './messages/zh-CN.json' with { type: 'json' }
import { type IssuedTemplate, isIssuedTemplate } from './paper.kinds.ts'

const WORDS = wordsByLocale(chinese, { en, ky, ug })

/** Title of the papers of a template. */
export const titleOf = (template: IssuedTemplate, locale: Locale): string =>
  WORDS[locale][`template.${template}`]

/** Title in Chinese of the papers of a stored kind; the kind itself where it is not known. */
export const paperTitle = (template: string): string =>
  isIssuedTemplate(template) ? titleOf(template, 'zh-CN') : template
