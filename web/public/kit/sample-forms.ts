import type { FormError } from './error-summary.ts'
import type { Html } from './html.ts'
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
  fileField,
  fileList,
  form,
  html,
  identityNumberField,
  oneTimeCodeField,
  phoneField,
  radioField,
  section,
  selectField,
  steps,
  textareaField,
  textField,
} from './index.ts'
import type { Translate } from './translate.ts'

const errors: readonly FormError[] = [
  { name: 'identityNumber', message: '公民身份号码应为18位，请核对' },
  { name: 'premises', label: '经营场所', message: '请从给出的选项中选择' },
  { name: 'pledge', message: '请阅读并同意承诺' },
  { name: null, message: '登录已过期，请重新登录后提交' },
]

function personFields(t: Translate): readonly Html[] {
  return [
    textField({ name: 'fullName', label: '姓名', value: '张明远', width: 'm', autocomplete: 'name', t }),
    identityNumberField({
      name: 'identityNumber',
      label: '公民身份号码',
      hint: '身份证正面下方的18位号码，末位可能是X',
      value: '43100319900101001',
      error: errorOf(errors, 'identityNumber'),
      t,
    }),
    phoneField({ name: 'phone', label: '手机号码', hint: '办理结果会发短信到这个号码', t }),
    oneTimeCodeField({ name: 'code', label: '短信验证码', t }),
    creditCodeField({ name: 'creditCode', label: '统一社会信用代码', optional: true, t }),
    dateField({ name: 'openingDay', label: '拟开业日期', value: '2026-04-01', min: '2026-03-01', t }),
  ]
}

function premisesFields(t: Translate): readonly Html[] {
  const premises = [
    { value: 'own', label: '自有' },
    { value: 'rent', label: '租赁', hint: '需上传租赁合同' },
    { value: 'free', label: '无偿使用', disabled: true },
  ]
  const business = [
    { value: 'catering', label: '餐饮服务' },
    { value: 'sale', label: '食品销售', hint: '仅销售预包装食品的，只需备案' },
    { value: 'canteen', label: '单位食堂' },
  ]
  return [
    radioField({
      name: 'premises',
      label: '经营场所',
      choices: premises,
      error: errorOf(errors, 'premises'),
      t,
    }),
    radioField({
      name: 'delivery',
      label: '证照领取方式',
      choices: [
        { value: 'post', label: '邮寄' },
        { value: 'window', label: '窗口自取' },
      ],
      value: 'post',
      inline: true,
      t,
    }),
    checkboxesField({
      name: 'business',
      label: '经营项目',
      hint: '可多选',
      choices: business,
      values: ['catering'],
      t,
    }),
    selectField({
      name: 'town',
      label: '所在镇（街道）',
      choices: ['南塔街道', '苏仙岭街道', '卜里坪街道'].map((label, index) => ({ value: `${index}`, label })),
      t,
    }),
    textField({ name: 'area', label: '经营面积', width: 'xs', digits: true, unit: '平方米', t }),
    textareaField({
      name: 'note',
      label: '补充说明',
      hint: '不超过500字',
      optional: true,
      maxLength: 500,
      t,
    }),
  ]
}

function fileFields(t: Translate): readonly Html[] {
  const limits = { accept: ['.pdf', '.jpg'], kinds: ['PDF', 'JPG'], maxBytes: 20 * 1024 * 1024 }
  return [
    fileField({ name: 'layout', label: '主要设备设施布局图', ...limits, multiple: true, t }),
    fileList({
      files: [
        { name: '布局图.pdf', bytes: 2_516_582, href: '#file-1', remove: { name: 'remove', value: '1' } },
        { name: '操作流程.jpg', bytes: 412_000, href: '#file-2', remove: { name: 'remove', value: '2' } },
      ],
      t,
    }),
    checkboxField({
      name: 'pledge',
      label: '我承诺所填内容真实，并愿承担相应责任',
      error: errorOf(errors, 'pledge'),
      t,
    }),
  ]
}

/** A form as it comes back with errors, and all kinds of buttons. */
export function formParts(t: Translate): readonly Html[] {
  const buttons = buttonGroup([
    button({ label: '保存并继续' }),
    button({ label: '保存草稿', kind: 'secondary', name: 'then', value: 'draft' }),
    button({ label: '撤回申请', kind: 'danger' }),
    button({ label: '提交（暂不可用）', disabled: true }),
    button({ label: '放弃填写', kind: 'quiet' }),
  ])
  const task = steps({
    steps: [
      { label: '填写信息', href: '#step-1' },
      { label: '上传材料' },
      { label: '核对' },
      { label: '提交' },
    ],
    current: 2,
    t,
  })
  const fields = [...personFields(t), ...premisesFields(t), ...fileFields(t), buttons]
  const filled = form({ action: '#', csrf: 'sample', idempotencyKey: 'sample', files: true, body: fields })
  const start = html`<p>${buttonLink({ href: '#start', label: '开始办理' })}</p>`
  return [
    section({
      id: 's-form',
      title: '填写申请',
      body: [start, task, html`${errorSummary({ errors, t })}`, filled],
    }),
  ]
}
