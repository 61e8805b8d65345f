import { refusal } from '#kernel/errors'

/** No file came with the sample. */
export const sampleMissing = refusal('item.sample-missing', 422)
/** The item lists no material of this name. */
export const noSuchMaterial = refusal('item.no-such-material', 422)
/** A material has as many samples as it may have. */
export const tooManySamples = refusal('item.too-many-samples', 409)
/** Another item of this government has the code. */
export const codeTaken = refusal('item.code-taken', 409)
/** No such unit in this government. */
export const unitUnknown = refusal('item.unit-unknown', 422)
/** The content contradicts itself or the law; `fields` says where. */
export const factsContradict = refusal('item.facts-contradict', 422)
/** A byword means either words of the catalogue or one item. */
export const bywordAmbiguous = refusal('item.byword-ambiguous', 422)
/** The list has this byword with this meaning already. */
export const bywordTaken = refusal('item.byword-taken', 409)
/** No item of this government has the code. */
export const itemUnknown = refusal('item.item-unknown', 422)
/** There is an open draft or examined version already. */
export const openVersionExists = refusal('item.open-version-exists', 409)
/** Only a draft that was not submitted can be edited. */
export const notEditable = refusal('item.not-editable', 409)
/** Only a draft that was not submitted can be submitted. */
export const notSubmittable = refusal('item.not-submittable', 409)
/** Only a submitted draft can be examined. */
export const notExaminable = refusal('item.not-examinable', 409)
/** Who submitted a draft does not examine it. */
export const examinerIsSubmitter = refusal('item.examiner-is-submitter', 409)
/** Only a submitted draft or an examined version can go back. */
export const notReturnable = refusal('item.not-returnable', 409)
/** Only an examined version can be put in force. */
export const notEnforceable = refusal('item.not-enforceable', 409)
/** Only the version in force can be retired. */
export const notRetirable = refusal('item.not-retirable', 409)
