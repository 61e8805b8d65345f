export {
  type Enquiry,
  type EnquiryAnswer,
  EnquiryFailure,
  type EnquiryQuestion,
  noEnquiry,
} from './enquiry.ts'
export { httpEnquiry } from './http-enquiry.ts'
