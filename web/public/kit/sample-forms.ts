import {
  button,
  buttonGroup,
  buttonLink,
  checkboxesField,
  checkboxField,
  creditCodeField,
  dateField,
  errorOf,
  errorSummary,
  type FormError,
  fileField,
  fileList,
  type Html,
  html,
  identityNumberField,
  oneTimeCodeField,
  onTouch,
  phoneField,
  queryForm,
  radioField,
  section,
  selectField,
  steps,
  textareaField,
  textField,
} from './index.ts'
import type { Sample } from './sample-words.ts'

const errorsIn = ({ s }: Sample): readonly FormError[] => [
  { name: 'identityNumber', message: s('id-error') },
  { name: 'premises', label: s('premises'), message: s('choice-error') },
  { name: 'pledge', message: s('pledge-error') },
  { name: null, message: s('session-error') },
]

function personFields(sample: Sample): Html[] {
  const { s, t } = sample
  return [
    textField({
      name: 'fullName',
      label: s('name'),
      value: s('person'),
      width: 'm',
      autocomplete: 'name',
      t,
    }),
    identityNumberField({
      name: 'identityNumber',
      label: s('id-number'),
      hint: s('id-hint'),
      value: '43100319900101001',
      error: errorOf(errorsIn(sample), 'identityNumber'),
      t,
    }),
    phoneField({ name: 'phone', label: s('phone'), hint: s('phone-hint'), t }),
    oneTimeCodeField({ name: 'code', label: s('sms-code'), t }),
    creditCodeField({ name: 'creditCode', label: s('credit-code'), optional: true, t }),
    dateField({ name: 'openingDay', label: s('opening-day'), value: '2026-04-01', min: '2026-03-01', t }),
  ]
}

function choiceFields(sample: Sample): Html[] {
  const { s, t } = sample
  const premises = [
    { value: 'own', label: s('own') },
    { value: 'rent', label: s('rent'), hint: s('rent-hint') },
    { value: 'free', label: s('free'), disabled: true },
  ]
  const ways = [
    { value: 'post', label: s('post') },
    { value: 'window', label: s('at-window') },
  ]
  const kinds = [
    { value: 'catering', label: s('catering') },
    { value: 'selling', label: s('selling') },
    { value: 'canteen', label: s('canteen') },
  ]
  const towns = [s('town-1'), s('town-2')].map((label, index) => ({ value: `${index}`, label }))
  const error = errorOf(errorsIn(sample), 'premises')
  return [
    radioField({ name: 'premises', label: s('premises'), choices: premises, error, t }),
    radioField({ name: 'way', label: s('how-to-get'), choices: ways, value: 'post', inline: true, t }),
    checkboxesField({
      ...{ name: 'business', label: s('business'), hint: s('several'), t },
      ...{ choices: kinds, values: ['catering'] },
    }),
    selectField({ name: 'town', label: s('town'), choices: towns, t }),
    textField({ name: 'area', label: s('area'), width: 'xs', digits: true, unit: s('unit'), t }),
    textareaField({
      name: 'note',
      label: s('note'),
      hint: s('note-hint'),
      optional: true,
      maxLength: 500,
      t,
    }),
  ]
}

function fileFields(sample: Sample): Html[] {
  const { s, t } = sample
  const limits = { accept: ['.pdf', '.jpg'], kinds: ['PDF', 'JPG'], maxBytes: 20 * 1024 * 1024 }
  const files = [
    { name: 'plan-1.pdf', bytes: 2_516_582, href: '#file-1', remove: { name: 'remove', value: '1' } },
    { name: 'plan-2.jpg', bytes: 412_000, href: '#file-2', remove: { name: 'remove', value: '2' } },
  ]
  const error = errorOf(errorsIn(sample), 'pledge')
  return [
    fileField({ name: 'layout', label: s('material-2'), ...limits, multiple: true, t }),
    fileList({ files, t }),
    onTouch(fileField({ name: 'photo', label: s('material-2'), accept: ['image/jpeg'], camera: true, t })),
    checkboxField({ name: 'pledge', label: s('pledge'), error, t }),
  ]
}

function buttons({ s }: Sample): Html {
  return buttonGroup([
    button({ label: s('save-on') }),
    button({ label: s('save'), kind: 'secondary', name: 'then', value: 'draft' }),
    button({ label: s('withdraw'), kind: 'danger' }),
    button({ label: s('not-yet'), disabled: true }),
    button({ label: s('give-up'), kind: 'quiet' }),
  ])
}

/** A form as it comes back with errors, and all kinds of buttons. It asks the page itself and sends nothing. */
export function formParts(sample: Sample): Html {
  const { s, t, action } = sample
  const task = steps({
    steps: [
      { label: s('step-1'), href: '#step-1' },
      ...(['step-2', 'step-3', 'step-4'] as const).map((step) => ({ label: s(step) })),
    ],
    current: 2,
    t,
  })
  const fields = [...personFields(sample), ...choiceFields(sample), ...fileFields(sample), buttons(sample)]
  const start = html`<p>${buttonLink({ href: '#start', label: s('begin') })}</p>`
  const wrong = html`${errorSummary({ errors: errorsIn(sample), t })}`
  return section({
    id: 's-form',
    title: s('form'),
    body: [start, task, wrong, queryForm({ action, body: html`${fields}` })],
  })
}
