import { describe, expect, it } from 'vitest'
import { actFacts, plainType } from './act-words.ts'
import { correctionsOf } from './acts/corrections.ts'
import { papersOf } from './papers.ts'
import { registrationOf, type WindowForm } from './window/registration.ts'

const FORM: WindowForm = {
  itemCode: '000117022000',
  applicant: {
    kind: 'enterprise',
    name: ' 郴州某某有限公司 ',
    idNumber: '91431003ma4l0x1y2z',
    phone: '13900000000',
  },
  matter: '申请采砂',
  address: '苏仙区某路 1 号',
  copies: { '2': 1, '1': 3, '3': 0, '4': null },
}

describe('registration at the window', () => {
  it('takes the identity document from the kind of applicant', () => {
    expect(registrationOf(FORM).applicant).toEqual({
      kind: 'enterprise',
      name: '郴州某某有限公司',
      idType: 'uscc',
      idNumber: '91431003MA4L0X1Y2Z',
      phone: '13900000000',
    })
  })

  it('counts the paper received in the order of the list', () => {
    expect(registrationOf(FORM).papers).toEqual([
      { seq: 1, copies: 3 },
      { seq: 2, copies: 1 },
    ])
    expect(papersOf()).toEqual([])
  })

  it('names a handler, a person, only where somebody acts for the applicant', () => {
    const handler = { name: '代办人', idNumber: '43100319900101001x', phone: '13800000000' }
    expect(registrationOf({ ...FORM, handler })).not.toHaveProperty('handler')
    expect(registrationOf({ ...FORM, byHandler: true, handler, authorityOnFile: true })).toMatchObject({
      handler: { kind: 'person', idType: 'resident-id', idNumber: '43100319900101001X' },
      authorityOnFile: true,
    })
  })

  it('leaves out an empty remark', () => {
    expect(registrationOf({ ...FORM, remark: '  ' })).not.toHaveProperty('remark')
  })
})

describe('correction notice', () => {
  it('holds what is ticked, the form as place 0', () => {
    const lines = [
      { ticked: true, what: ' 缺签名 ' },
      undefined,
      { ticked: false, what: '旧' },
      { ticked: true, what: '过期' },
    ]
    expect(correctionsOf({ lines })).toEqual([
      { seq: 0, what: '缺签名' },
      { seq: 3, what: '过期' },
    ])
    expect(correctionsOf({})).toEqual([])
  })
})

describe('acts', () => {
  it('are called without module and version', () => {
    expect(plainType('approval.corrections-asked@1')).toBe('corrections-asked')
  })

  it('show only facts that have a name', () => {
    expect(actFacts({ outcome: 'grant', commitment: 'af01' })).toEqual([
      { label: '结论：', value: '准予许可' },
    ])
  })
})
