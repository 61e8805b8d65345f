import type { ItemFacts } from './facts.schema.ts'
import { BLANK_FACTS } from './import/item-columns.ts'
import type { MaterialFacts } from './material.schema.ts'

/** 公共场所卫生许可, as a county might fill it in. */
export const sampleFacts = (unitId: string, over: Partial<ItemFacts> = {}): ItemFacts => ({
  ...BLANK_FACTS,
  name: '公共场所卫生许可',
  taskType: '01',
  codeStatus: 'illustrative',
  unitId,
  serviceObjects: ['company', 'sole-trader'],
  acceptCondition: '经营场所符合公共场所卫生标准，从业人员持有健康合格证明',
  legalBasis: '《公共场所卫生管理条例》第四条',
  basisConfidence: 'high',
  statutoryDays: 20,
  statutoryUnit: 'workday',
  promiseDays: 7,
  promiseUnit: 'workday',
  promiseIllustrative: true,
  projectType: '2',
  isFee: false,
  feeBasis: null,
  resultName: '公共场所卫生许可证',
  specialProcedures: ['现场勘验'],
  pausableProcedures: ['test'],
  pledgeAllowed: true,
  materialsListed: true,
  materialsExpected: null,
  note: null,
  ...over,
})

/** One material of a list. */
export const sampleMaterial = (seq: number, over: Partial<MaterialFacts> = {}): MaterialFacts => ({
  seq,
  name: `材料${seq}`,
  necessity: 'required',
  form: 'original',
  format: null,
  paperSize: null,
  sourceType: '10',
  copies: 1,
  byLaw: '《公共场所卫生管理条例实施细则》第二十三条',
  acceptStandard: null,
  fillingNote: null,
  necessityIllustrative: false,
  fromForm: false,
  ...over,
})
