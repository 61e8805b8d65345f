export { PagePictureError, pagePictures } from './page-pictures.ts'
