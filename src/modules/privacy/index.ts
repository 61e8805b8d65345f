export { hasConsent } from './consents.ts'
export { installTexts } from './install-texts.ts'
export {
  type CaseDestruction,
  type PersonalRecord,
  type PersonalSource,
  personalSource,
} from './personal-source.ts'
export { accountClosed, requestAnswered, requestRedated } from './privacy.events.ts'
export { privacyModule } from './privacy.module.ts'
export { type Look, recordLook } from './record-look.ts'
