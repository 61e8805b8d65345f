export { queueNotice, sendNoticeJob } from './notice.ts'
