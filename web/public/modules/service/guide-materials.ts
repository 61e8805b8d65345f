import {
  type Column,
  type Html,
  html,
  notice,
  type Part,
  section,
  type Translate,
  table,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import type { Guide, GuideAnswer } from './guide.ts'
import { itemWord } from './words.ts'

type Material = Guide['materials']['rows'][number]

/** 必要 or 容缺, with the mark where this is an example only. */
export function necessityTag(
  material: Pick<Material, 'necessity'> & Partial<Pick<Material, 'necessityIllustrative'>>,
  t: Translate,
): Html {
  const word = itemWord(t, 'necessity', material.necessity)
  const shown = tag(word, material.necessity === 'required' ? 'active' : 'plain')
  return material.necessityIllustrative ? html`${shown} ${tag(t('public:guide.example'), 'caution')}` : shown
}

function note(label: string, text: string | null): Html | null {
  return text === null ? null : html`<p class="hint">${label}${text}</p>`
}

/** Blank forms and filled-in samples to take along, by the name of the material. */
function samplesFor(material: Material, { guide, samples }: GuideAnswer, { at, t }: HallRequest): Html[] {
  return samples
    .filter((sample) => sample.material === material.name)
    .map(({ id, kind, name }) => {
      const label = t(`public:guide.sample-${kind}`, { name })
      return html`<p>${textLink({ href: at.sample(guide.code, id), label })}</p>`
    })
}

function nameCell(material: Material, answer: GuideAnswer, request: HallRequest): Part {
  const { t } = request
  return html`<strong>${material.name}</strong>${note(t('public:guide.material-law'), material.byLaw)}${note(t('public:guide.material-standard'), material.acceptStandard)}${note(t('public:guide.material-filling'), material.fillingNote)}${note('', material.fromForm ? t('public:guide.material-from-form') : null)}${samplesFor(material, answer, request)}`
}

/** In which form it is handed in, and how often. */
function formCell({ form, format, paperSize, copies }: Material, t: Translate): string {
  return [itemWord(t, 'form', form), format, paperSize, t('public:upload.copies', { count: copies })]
    .filter((word) => word !== null)
    .join(t('public:kit.list-comma'))
}

const columnsOf = (answer: GuideAnswer, request: HallRequest, { t } = request): Column<Material>[] => [
  { label: t('item:field.material.name'), cell: (row) => nameCell(row, answer, request), heads: true },
  { label: t('item:field.material.necessity'), cell: (row) => necessityTag(row, t) },
  {
    label: t('item:field.material.form'),
    cell: (row) => (row.fromForm ? t('public:upload.from-form') : formCell(row, t)),
    short: true,
  },
  { label: t('item:field.material.sourceType'), cell: (row) => itemWord(t, 'source-type', row.sourceType) },
]

function unlisted(expected: number | null, t: Translate): Html {
  const text =
    expected === null
      ? t('item:guide.materials-unlisted-unknown')
      : t('item:guide.materials-unlisted', { count: expected })
  return notice({ tone: 'warning', title: t('item:mark.materials-unlisted'), body: text, t })
}

function listed(answer: GuideAnswer, request: HallRequest): Html {
  const { t } = request
  const { rows } = answer.guide.materials
  const example = rows.some((row) => row.necessityIllustrative)
    ? html`<p class="hint">${t('item:mark.necessity-illustrative')}</p>`
    : null
  const list = table({
    caption: t('public:guide.materials'),
    captionUnseen: true,
    columns: columnsOf(answer, request),
    rows,
  })
  return html`<p>${t('public:guide.deferrable-means')}</p>${example}${list}`
}

/** The material list of an item, or that it is not published yet. */
export function materialsSection(answer: GuideAnswer, request: HallRequest): Html {
  const { t } = request
  const { materials } = answer.guide
  return section({
    id: 'materials',
    title: t('public:guide.materials'),
    body: materials.listed ? listed(answer, request) : unlisted(materials.expected, t),
  })
}
