/**
 * Tables of the installation itself, which belong to no government: what a node knows once for all that it hosts.
 * Every other table has `government_id` and stands behind the wall; the architecture test compares.
 */
export const NODE_TABLES: readonly string[] = [
  'factor.standing',
  'identity.account',
  'identity.citizen',
  'identity.mail_address',
  'identity.one_time_code',
  'identity.session',
  'kernel.idempotency',
  'kernel.key_rotation',
  'kernel.migration',
  'kernel.process',
  'kernel.stamp',
  'kernel.text_notice',
  'kernel.time_doubt',
  'ledger.head',
  'ledger.head_key',
  'ledger.leaf',
  'ledger.tile',
  'legaltime.amendment',
  'legaltime.day',
  'legaltime.pulse',
  'legaltime.rule',
  'org.division',
  'org.government',
  'privacy.consent',
  'privacy.text',
  'realname.authority_check',
  'realname.proof',
]
