import type { evidenceContract } from '#contracts/evidence'
import type { OutputOf } from '#kernel/contract'
import { type Html, html, summaryList, table, textLink } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'

type Endpoints = typeof evidenceContract.endpoints
type Head = OutputOf<Endpoints['readLatestHead']>
type Key = OutputOf<Endpoints['listKeys']>['rows'][number]

const code = (text: string): Html => html`<span class="code">${text}</span>`

/** Where the JSON of a head lies. */
const jsonOf = (size: number): string => `/api/evidence/heads/${size}`

/** All of one head, as it is signed. */
export const headRows = (head: Head, { t, locale }: HallRequest): Html =>
  summaryList([
    { term: t('public:evidence.origin'), value: code(head.origin) },
    { term: t('public:evidence.size'), value: head.size },
    { term: t('public:evidence.root'), value: code(head.root) },
    { term: t('public:evidence.at'), value: instantText(head.at, locale) },
    { term: t('public:evidence.key'), value: code(head.key) },
    { term: t('public:evidence.sm2'), value: code(head.signatures.sm2) },
    { term: t('public:evidence.ed25519'), value: code(head.signatures.ed25519) },
    {
      term: t('public:evidence.json'),
      value: textLink({ href: jsonOf(head.size), label: jsonOf(head.size) }),
    },
  ])

/** Heads, the newest first. */
export const headsTable = (heads: readonly Head[], { t, locale }: HallRequest): Html =>
  table({
    caption: t('public:evidence.heads'),
    captionUnseen: true,
    columns: [
      {
        label: t('public:evidence.size'),
        cell: ({ size }) => textLink({ href: jsonOf(size), label: String(size) }),
        heads: true,
      },
      { label: t('public:evidence.at'), cell: ({ at }) => instantText(at, locale), short: true },
      { label: t('public:evidence.root'), cell: ({ root }) => code(root) },
    ],
    rows: heads,
  })

/** Public keys, the oldest first. */
export const keysTable = (keys: readonly Key[], { t, locale }: HallRequest): Html =>
  table({
    caption: t('public:evidence.keys'),
    captionUnseen: true,
    columns: [
      { label: t('public:evidence.key'), cell: ({ id }) => code(id), heads: true },
      { label: t('public:evidence.since'), cell: ({ since }) => instantText(since, locale), short: true },
      { label: t('public:evidence.sm2'), cell: ({ sm2 }) => code(sm2) },
      { label: t('public:evidence.ed25519'), cell: ({ ed25519 }) => code(ed25519) },
    ],
    rows: keys,
  })
