import { type Endpoint, pathParams } from '#kernel/contract'
import { details, type Html, html, type Translate, table } from '../../kit/index.ts'
import { type JsonSchema, schemaWords } from './schema-words.ts'

interface FieldRow {
  readonly name: string
  readonly schema: JsonSchema
  readonly place: 'path' | 'query' | 'body' | 'answer'
  readonly required: boolean
}

function inputRows({ path, method, input }: Endpoint): FieldRow[] {
  const inPath = new Set(pathParams(path))
  const { properties = {}, required = [] } = input as JsonSchema
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    place: inPath.has(name) ? 'path' : method === 'GET' ? 'query' : 'body',
    required: required.includes(name),
  }))
}

function outputRows({ output }: Endpoint): FieldRow[] {
  const { properties = {}, required = [] } = output as JsonSchema
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    place: 'answer',
    required: required.includes(name),
  }))
}

function fieldTable(caption: string, rows: readonly FieldRow[], t: Translate): Html | null {
  if (rows.length === 0) return null
  return table({
    caption,
    columns: [
      {
        label: t('public:manual.field'),
        cell: (row) => html`<span class="code">${row.name}</span>`,
        heads: true,
      },
      { label: t('public:manual.place'), cell: (row) => t(`public:manual.in-${row.place}`) },
      {
        label: t('public:manual.required'),
        cell: (row) => t(row.required ? 'public:guide.yes' : 'public:guide.no'),
      },
      { label: t('public:manual.value'), cell: (row) => schemaWords(row.schema, t) },
    ],
    rows,
  })
}

function answerOf(endpoint: Endpoint, t: Translate): Html | null {
  if (endpoint.produces === 'file') return html`<p>${t('public:manual.answers-file')}</p>`
  const words = schemaWords(endpoint.output as JsonSchema, t)
  const rows = outputRows(endpoint)
  return rows.length > 0
    ? fieldTable(t('public:manual.output'), rows, t)
    : html`<p>${t('public:manual.output')}: ${words}</p>`
}

function upload({ upload: rule }: Endpoint, t: Translate): Html | null {
  if (!rule) return null
  const size = Math.floor(rule.maxBytes / 1_048_576)
  return html`<p>${t('public:manual.upload', { types: rule.types.join(t('public:kit.list-comma')), size })}</p>`
}

/** One endpoint: what it is for, who may call it, what it takes and what it answers. */
export function endpointEntry(endpoint: Endpoint, t: Translate): Html {
  const { method, path, summary, permission } = endpoint
  const key = method === 'GET' ? null : html`<p>${t('public:manual.key')}</p>`
  return details({
    summary: html`<span class="code">${method} /api${path}</span> ${summary}`,
    body: html`<p>${t('public:manual.permission')} <span class="code">${permission}</span></p>${key}${upload(endpoint, t)}${fieldTable(t('public:manual.input'), inputRows(endpoint), t)}${answerOf(endpoint, t)}`,
  })
}
