import { streamHeads } from '#kernel/ledger'

/** A case knows its last act: a tail that was cut off is found before it is sealed. */
streamHeads({ table: 'casework."case"', stream: 'id', n: 'act_n', hash: 'act_hash', label: 'number' })
