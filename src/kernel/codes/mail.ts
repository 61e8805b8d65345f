import { accepted, type CodeCheck, refused } from './code-check.ts'

const MAILBOX = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Mail address: a mailbox of dotted words and a domain (RFC 5321 §4.1.2 without quoted words, address literals and
 * international mailboxes). The domain is written small in the normal form; the mailbox keeps its case.
 */
export function checkMail(text: string): CodeCheck<null> {
  const typed = text.normalize('NFKC').trim()
  const at = typed.lastIndexOf('@')
  const [mailbox, domain] = [typed.slice(0, Math.max(at, 0)), typed.slice(at + 1).toLowerCase()]
  const labels = domain.split('.')
  const fits =
    typed.length <= 254 &&
    mailbox.length <= 64 &&
    MAILBOX.test(mailbox) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label))
  return fits ? accepted(`${mailbox}@${domain}`, null) : refused('mail.format')
}
