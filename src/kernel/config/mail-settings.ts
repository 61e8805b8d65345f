import { checkMail } from '#kernel/codes'
import { isMailServer, mailServerOf } from '#kernel/mail'
import type { Config } from './config.ts'

/** Reads where mail goes; nothing where no server is set, or the settings cannot be used. The value of `MAIL_URL` holds a password and is not repeated. */
export function readMailSettings(
  given: (name: string) => string | undefined,
  refuse: (key: 'mail-url' | 'mail-from', value?: string) => undefined,
): Config['mail'] {
  const url = given('MAIL_URL')
  if (url === undefined) return undefined
  if (!isMailServer(url)) return refuse('mail-url')
  const from = checkMail(given('MAIL_FROM') ?? '')
  return from.ok ? { server: mailServerOf(url), from: from.code } : refuse('mail-from', given('MAIL_FROM'))
}
