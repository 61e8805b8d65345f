import type { AnswerWords } from '#kernel/form'
import type { HallRequest } from '../../site/hall-page.ts'

/** Words that one's own answers are read with. */
export const answerWords = ({ t }: Pick<HallRequest, 't'>): AnswerWords => ({
  yes: t('public:answer.yes'),
  no: t('public:answer.no'),
  yuan: t('public:answer.yuan'),
  colon: t('public:answer.colon'),
  semicolon: t('public:answer.semicolon'),
  comma: t('public:kit.list-comma'),
})
