import type { Locale } from '#kernel/context'
import { wordsByLocale } from '#kernel/i18n'
import { fill, type MessageParams } from '#kernel/text'
import en from './messages/en.json' with { type: 'json' }
import ky from './messages/ky.json' with { type: 'json' }
import ug from './messages/ug.json' with { type: 'json' }
import chinese from './messages/zh-CN.json' with { type: 'json' }

const WORDS = wordsByLocale(chinese, { en, ky, ug })

type Key = keyof typeof chinese
/** Templates of messages in the application. */
export type MessageTemplate = Extract<Key, `${string}.body`> extends `${infer N}.body` ? N : never
/** Templates of text messages. */
export type TextTemplate = Extract<Key, `${MessageTemplate}.sms`> extends `${infer N}.sms` ? N : never

/** Whether a stored name is that of a template. */
export const isMessageTemplate = (name: string): name is MessageTemplate => `${name}.body` in chinese

/** A message as its reader sees it. */
export const wordsOf = (template: MessageTemplate, locale: Locale, params: MessageParams) => ({
  title: fill(WORDS[locale][`${template}.title`], params),
  body: fill(WORDS[locale][`${template}.body`], params),
})

/** The words of a mail: below those of the message in the application it says where to look. */
export const mailTextOf = (
  template: MessageTemplate,
  locale: Locale,
  params: MessageParams,
  url: string,
): string =>
  `${fill(WORDS[locale][`${template}.body`], params)}\n\n${fill(WORDS[locale]['mail.footer'], { url })}\n`

/** What a text message or a mail was about. */
export const textTitle = (template: string, locale: Locale): string =>
  isMessageTemplate(template) ? WORDS[locale][`${template}.title`] : template

/** A text message. */
export const textOf = (template: TextTemplate, locale: Locale, params: MessageParams): string =>
  fill(WORDS[locale][`${template}.sms`], params)
