/** Kinds of units, and the word for each in CSV files. */
export const UNIT_KINDS = {
  government: '政府',
  office: '办公室',
  'service-centre': '政务服务机构',
  'permit-department': '许可部门',
  department: '工作部门',
  'other-department': '其他部门',
  'party-organ': '党委机构',
  'direct-agency': '直属机构',
  'special-agency': '直属特设机构',
  'attached-unit': '直属单位',
  'managed-agency': '部门管理机构',
  'dispatched-agency': '派出机构',
  'vertical-agency': '垂直管理',
  institution: '事业单位',
  'mass-organisation': '群团组织',
  subdistrict: '街道',
  township: '乡镇',
} as const

export type UnitKind = keyof typeof UNIT_KINDS

export const UNIT_KIND_NAMES = Object.keys(UNIT_KINDS) as UnitKind[]

const BY_WORD: ReadonlyMap<string, UnitKind> = new Map(
  UNIT_KIND_NAMES.map((kind) => [UNIT_KINDS[kind], kind]),
)

/** The kind that a CSV file calls by this word. */
export const unitKindOf = (word: string): UnitKind | undefined => BY_WORD.get(word)
