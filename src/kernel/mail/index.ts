export { type MailGateway, type MailMessage, noMail } from './mail-gateway.ts'
export { isMailServer, type MailServer, mailServerOf } from './mail-server.ts'
export { type SmtpOptions, smtpGateway } from './smtp-gateway.ts'
