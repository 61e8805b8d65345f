import { refusal } from '#kernel/errors'

/** The item is not in force, so it cannot be applied for. */
export const itemNotInForce = refusal('approval.item-not-in-force', 422)
/** The item is not for applicants of this kind. */
export const notServed = refusal('approval.not-served', 422)
/** Something that must be there is missing; `names` lists it. */
export const incomplete = refusal('approval.incomplete', 422)
/** Answers of the item's form are missing or wrong; the fields are named. */
export const answersWrong = refusal('approval.answers-wrong', 422)
/** The draft was sent already. */
export const draftSent = refusal('approval.draft-sent', 409)
/** The item's list has no material at this place. */
export const noSuchMaterial = refusal('approval.no-such-material', 422)
/** No file came with the upload. */
export const fileMissing = refusal('approval.file-missing', 422)
/** A draft or an answer holds at most this many files. */
export const tooManyFiles = refusal('approval.too-many-files', 422)
/** A refusal tells its reasons (行政许可法 §38). */
export const reasonsMissing = refusal('approval.reasons-missing', 422)
/** A licence does not end before the decision. */
export const badValidity = refusal('approval.bad-validity', 422)
/** A body that is not competent names the one that is (行政许可法 §32(1)(2)). */
export const competentBodyMissing = refusal('approval.competent-body-missing', 422)
/** Nobody has entered who reviews what the unit decides; `unit` names it. */
export const remediesMissing = refusal('approval.remedies-missing', 422)
/** The body that is named is not in use any more, or was never there. */
export const noSuchBody = refusal('approval.no-such-body', 422)
/** A handler needs the applicant's authority paper on file. */
export const authorityMissing = refusal('approval.authority-missing', 422)
/** The identity number does not check. */
export const badIdNumber = refusal('approval.bad-id-number', 422)
/** There is no licence in force of this item and holder that could be renewed. */
export const notRenewable = refusal('approval.not-renewable', 422)
/** Another application for the renewal of this licence is open. */
export const renewalOpen = refusal('approval.renewal-open', 409)
/** There is no licence in force of this item and holder that could be changed. */
export const notVariable = refusal('approval.not-variable', 422)
/** An application asks for the renewal of a licence or for its change, not for both. */
export const oneWay = refusal('approval.one-way', 422)
/** The licence that was to be renewed or changed was ended or replaced meanwhile. */
export const licenceGone = refusal('approval.licence-gone', 409)
/** A change leaves the term of the licence as it is. */
export const termKept = refusal('approval.term-kept', 422)
/** Another licence has taken the place of this one: what ends, ends that. */
export const licenceReplaced = refusal('approval.licence-replaced', 409)
/** The law itself has renewed the licence: it can only be given out. */
export const renewedByLaw = refusal('approval.renewed-by-law', 409)
/** Withdrawal is possible until the decision only. */
export const tooLateToWithdraw = refusal('approval.too-late-to-withdraw', 409)
/** A case is rated once, after it was answered. */
export const notRatable = refusal('approval.not-ratable', 409)
/** A reason that is not offered with this grade. */
export const wrongReason = refusal('approval.wrong-reason', 422)
/** The case no longer stands where this is possible. */
export const notAtThisStep = refusal('approval.not-at-this-step', 409)
/** The rule of the period gives this to another authority; `authority` names it. */
export const otherAuthority = refusal('approval.other-authority', 403)

/** Nothing of the node was sealed yet. */
export const notSealedYet = refusal('approval.not-sealed-yet', 409)

/** The application as it stands says that already. */
export const nothingCorrected = refusal('approval.nothing-corrected', 422)
/** A further notice names what no earlier one did; `names` lists it (行政许可法 §32(1)(4)). */
export const furtherPlaceNotAllowed = refusal('approval.further-place', 409)
/** Periods that stand still go on on a day that the applicant is told. */
export const untilMissing = refusal('approval.until-missing', 422)
/** A suspension names its law, what has to happen for handling to go on, and what proves its ground. */
export const suspensionUntold = refusal('approval.suspension-untold', 422)
/** No rule of the period knows a suspension, so its time would count. */
export const suspensionUnknown = refusal('approval.suspension-unknown', 422)
/** A special procedure has no result yet. */
export const procedureOpen = refusal('approval.procedure-open', 409)
/** The special procedure is over. */
export const procedureEndedAlready = refusal('approval.procedure-ended', 409)
/** A procedure of this kind ends with its record. */
export const recordMissing = refusal('approval.record-missing', 409)
/** The applicant must be told earlier; `day` is the last one for this time. */
export const calledTooLate = refusal('approval.called-too-late', 422)
/** The time has passed already. */
export const stillToCome = refusal('approval.still-to-come', 422)
/** The applicant was not told time and place before. */
export const notCalled = refusal('approval.not-called', 409)
/** What has not taken place is not recorded. */
export const notYetHeld = refusal('approval.not-yet-held', 422)
/** At least `count` members of the staff do it (行政许可法 §34(3)). */
export const peopleMissing = refusal('approval.people-missing', 422)
/** At least `count` pictures or reports belong to the record. */
export const photographsMissing = refusal('approval.photographs-missing', 422)
/** A record of a hearing holds what was said. */
export const statementsMissing = refusal('approval.statements-missing', 422)
/** Who has examined the application does not lead its hearing (行政许可法 §48(1)(3)). */
export const examinedHimself = refusal('approval.examined-himself', 422)
/** Somebody named is not of the unit of the case. */
export const notOfThisUnit = refusal('approval.not-of-this-unit', 422)
/** The applicant was told of his right to a hearing before. */
export const hearingRightTold = refusal('approval.hearing-right-told', 409)
/** No hearing can be asked for now. */
export const hearingNotOpen = refusal('approval.hearing-not-open', 409)
/** A hearing was asked for and not held yet (行政许可法 §48(2)). */
export const hearingOwed = refusal('approval.hearing-owed', 409)
/** What is granted of it is not told. */
export const grantedMissing = refusal('approval.granted-missing', 422)
/** This way of delivery needs the field. */
export const toldMissing = refusal('approval.told-missing', 422)
/** This way of delivery needs at least `count` witnesses. */
export const witnessesMissing = refusal('approval.witnesses-missing', 422)
/** The case has no such paper to deliver. */
export const noSuchPaper = refusal('approval.no-such-paper', 422)
/** Nobody signs such a paper by hand. */
export const notSignedByHand = refusal('approval.not-signed-by-hand', 422)
/** The applicant has no account on line. */
export const noAccount = refusal('approval.no-account', 422)
/** The announcement runs until `day`. */
export const notOverYet = refusal('approval.not-over-yet', 409)
/** The delivery has its result. */
export const deliveryEnded = refusal('approval.delivery-ended', 409)
/** All papers have reached the applicant, or there are none yet. */
export const nothingToReceive = refusal('approval.nothing-to-receive', 409)
/** The law knows no such ground for this. */
export const groundUnknown = refusal('approval.ground-unknown', 422)
/** The holder of a licence is heard before it is taken from him. */
export const heardMissing = refusal('approval.heard-missing', 422)
/** The licence has ended so already. */
export const licenceEndedAlready = refusal('approval.licence-ended', 409)
/** The list of the item has no such fee (行政许可法 §58). */
export const noFee = refusal('approval.no-fee', 422)
/** What was asked before is not paid yet. */
export const paymentOpen = refusal('approval.payment-open', 409)
/** No payment is waited for. */
export const notAsked = refusal('approval.payment-not-asked', 409)
/** The amount paid is not what was asked. */
export const wrongAmount = refusal('approval.wrong-amount', 422)
/** The item does not allow this step to be done in batches. */
export const batchNotAllowed = refusal('approval.batch-not-allowed', 422)
/** Whoever began the batch is no longer in that position. */
export const positionEnded = refusal('approval.position-ended', 403)
/** The caller is not named to record for this unit. */
export const notSecretary = refusal('approval.not-secretary', 403)
/** Whoever is named as signing does not do this step. */
export const notTheSigner = refusal('approval.not-the-signer', 422)
/** Nothing is signed in the future. */
export const signedLater = refusal('approval.signed-later', 422)
/** This step has no such outcome. */
export const outcomeUnfit = refusal('approval.outcome-unfit', 422)
/** No receipt of this number was printed. */
export const receiptUnknown = refusal('approval.receipt-unknown', 422)
/** The receipt was used, is being entered, or was made void. */
export const receiptNotBlank = refusal('approval.receipt-not-blank', 409)
/** Nothing is received in the future. */
export const receivedLater = refusal('approval.received-later', 422)
/** Nothing is received on a receipt that was not printed yet. */
export const receivedBeforePrint = refusal('approval.received-before-print', 422)
/** The entry was confirmed or sent back already. */
export const entryAnswered = refusal('approval.entry-answered', 409)
/** Without the photograph of the paper nothing can be confirmed. */
export const photoMissing = refusal('approval.photo-missing', 409)
/** Whoever entered it does not confirm it. */
export const secondPerson = refusal('approval.second-person', 403)
/** Nobody mandates another to do what he may not do himself in that unit. */
export const mandateBeyondPower = refusal('approval.mandate-beyond-power', 422)
/** A mandate would end before it begins. */
export const mandateEndsBefore = refusal('approval.mandate-ends-before', 422)
/** The mandate was revoked already. */
export const mandateRevoked = refusal('approval.mandate-revoked', 409)
/** No mandate in force of the caller covers this step of this case. */
export const notMandated = refusal('approval.not-mandated', 403)
/** The batch still runs, or everything in it was done. */
export const nothingToRetry = refusal('approval.nothing-to-retry', 409)
/** The published list of the item knows no reduction of this fee. */
export const notReducible = refusal('approval.not-reducible', 422)
/** More was to be waived than is asked for. */
export const waivedTooMuch = refusal('approval.waived-too-much', 422)
/** Nothing was paid that could be paid back here. */
export const noRefund = refusal('approval.no-refund', 409)
/** More was to be paid back than was paid. */
export const refundTooMuch = refusal('approval.refund-too-much', 422)
/** A notification that the gateway did not sign. */
export const notFromGateway = refusal('approval.not-from-gateway', 403)
