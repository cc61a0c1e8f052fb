/** What writes documents as files to save. */
export { docxOf } from '../documents/circular-docx';
export { correctedDocx } from '../documents/corrected-docx';
