import { Type } from 'typebox'
import { Day, Fields, Id, Instant, Line, Nullable, OneOf, Prose } from '#kernel/contract'
import { Answers, MOST_PAGES } from '#kernel/form'

/** Number of the last act that the caller had before his eyes; where somebody acted since, he is told and asked again. */
export const Seen = Type.Optional(Type.Integer({ minimum: 0 }))

/** Where an approval case stands. */
export const ApprovalStatus = OneOf(
  'submitted',
  'correcting',
  'not-accepted',
  'accepted',
  'reviewed',
  'rechecked',
  'granted',
  'refused',
  'withdrawn',
  'ended',
)

/** Identity documents taken. */
export const IdType = OneOf('resident-id', 'uscc')

/** A person or organisation as written by a clerk at the window. */
export const PartyInput = Fields({
  kind: OneOf('person', 'enterprise'),
  name: Line(100),
  idType: IdType,
  idNumber: Line(18),
  phone: Type.String({ pattern: '^1[3-9]\\d{9}$' }),
})

/** Answers of the form of the item, by field; where the item has none, nothing. */
const answers = Type.Optional(Answers)

/** The answers of an application form. */
export const FormInput = {
  /** What is applied for, in the applicant's words: place, scope, quantity. Needed where the form of the item does not say it. */
  matter: Type.Optional(Prose(1000)),
  /** Address of the place or the applicant. Needed where the form of the item does not ask for it. */
  address: Type.Optional(Line(200)),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
  answers,
}

/** Answers written anew when something of the form was wrong; what is left out stays as it is. */
export const FormChangesInput = {
  matter: Type.Optional(Prose(1000)),
  address: Type.Optional(Line(200)),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
  answers,
}

/** The same answers while a draft is being written. */
export const DraftFormInput = {
  matter: Type.Optional(Type.String({ maxLength: 1000 })),
  address: Type.Optional(Type.String({ maxLength: 200 })),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
  answers,
  /** Page of the item's form (from 1) that must be right to be saved; without it anything is kept as it was typed. */
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_PAGES })),
}

/** A form as its own applicant sees it. */
export const OwnFormView = Fields({
  matter: Type.String(),
  address: Type.String(),
  remark: Type.String(),
  answers,
})

/** A file that was handed in. */
export const FileView = Fields({
  id: Id,
  /** Where the content was destroyed by law, the name says so. */
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  addedAt: Instant,
  destroyed: Type.Boolean(),
  /** Whether it was examined for viruses when it was taken; null where nothing is known of it. */
  scan: Nullable(OneOf('clean', 'unscanned')),
})

/** A material of the list and what was handed in for it. */
export const MaterialView = Fields({
  seq: Type.Integer(),
  name: Type.String(),
  necessity: OneOf('required', 'deferrable'),
  form: Type.String(),
  copies: Type.Integer(),
  files: Type.Array(FileView),
  /** Paper received at the window: number of copies. */
  paperCopies: Type.Integer(),
  /** Made from the answers of the item's form: nothing else has to be handed in for it. */
  fromForm: Type.Boolean(),
})

/** One line of a correction notice 补正. `seq` 0 stands for the form itself. */
export const CorrectionInput = Fields({ seq: Type.Integer({ minimum: 0, maximum: 99 }), what: Line(300) })

/** One act, as the applicant or a member of staff sees it. */
export const ActView = Fields({
  n: Type.Integer(),
  type: Type.String(),
  at: Instant,
  /** Name of the member of staff, or empty for the applicant and the platform. */
  by: Type.String(),
  byKind: OneOf('public', 'citizen', 'staff', 'system'),
  /** Short facts of the act that may be shown, such as outcome or number. */
  facts: Type.Record(Type.String(), Type.String()),
})

/** To whom something was handed: 转办, 委托, 加签, 传阅; the post is that of today, empty for whoever has left. */
export const HandedTo = Type.Array(
  Fields({ name: Type.String(), title: Type.String(), unitName: Type.String() }),
)

/** An act as staff see it: also for whom it was done (代行); null for what one did for oneself. */
export const DeskActView = Fields({
  ...ActView.properties,
  behalfOf: Nullable(Type.String()),
  /** 代录: when it was signed on paper before it was recorded; null for what was done here. */
  signedAt: Nullable(Instant),
  handedTo: HandedTo,
  /** What was said in it, such as reasons; opinions stand beside the acts. */
  texts: Type.Array(Fields({ name: Type.String(), text: Type.String() })),
})

/** A paper issued in the case. */
export const PaperView = Fields({
  id: Id,
  template: Type.String(),
  number: Type.String(),
  code: Type.String(),
  issuedAt: Instant,
  /** Whether the PDF has been typeset. */
  ready: Type.Boolean(),
  /** It waits for its seal; the applicant does not have it yet. */
  awaitsSeal: Type.Boolean(),
  /** It waits, and its unit has no seal in use for it. */
  sealLapsed: Type.Boolean(),
  /** It is sealed by hand, and no photograph of the stamped paper is on record; the applicant does not have it yet. */
  awaitsStamp: Type.Boolean(),
  /** Characters that no font has, as `U+XXXX`; the paper shows 〓 for them. */
  missing: Type.Array(Type.String()),
})

/** The licence of a granted case. */
export const LicenceView = Fields({
  id: Id,
  name: Type.String(),
  identifier: Type.String(),
  code: Type.String(),
  validFrom: Day,
  validTo: Nullable(Day),
  paperId: Id,
})

/** Facts of the item version that the case is pinned to. */
export const CaseItemView = Fields({
  code: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  legalBasis: Type.String(),
  resultName: Type.String(),
})

/** Uploads of an applicant: 20 MB, checked by content. */
export const MATERIAL_UPLOAD = {
  maxBytes: 20 * 1_048_576,
  types: ['application/pdf', 'image/jpeg', 'image/png'],
} as const
