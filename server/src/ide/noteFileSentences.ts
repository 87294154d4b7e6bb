/** Told about a file of notes that could not be read, or not wholly. */
export const noteFileSentences = {
  tooBig:
    'It is larger than {limit} MB, more than notes can fill. Save the notes alone in a file of their own.',
  unreadable: 'It could not be read. Look whether it is still there, and whether you may read it.',
  empty: 'The file is empty.',
  noNotes: 'There are no notes in it.',
  notNotes:
    'It is no kind of file that notes can be read from. Text, Markdown, mail (.eml), Word (.docx), PDF and Final Draft (.fdx) can; save it as one of them.',
  oldWord: 'It is an old Word or Outlook file. Save it as .docx, or the mail as .eml or text.',
  otherOffice: 'It is a document of another program. Export it as .docx or PDF first.',
  richText: 'It is a rich text (.rtf) file. Save it as .docx or plain text first.',
  damaged: 'The file is damaged, or not what its name says. Save or send it again.',
  bomb: 'It unpacks to far more than notes can fill, so it was not unpacked.',
  locked: 'It is protected with a password. Save a copy without one.',
  noText:
    'The PDF holds pictures of pages and no text. Ask for the original, or have its text recognized (OCR) first.',
  tooSlow:
    'It takes too long to read. Save it again from the program it was made with, or copy its text into a file.',
  scriptOnly: 'It is a script without notes or comments in it.',
  attachments: 'The mail has attachments that were not read: {names}. Save them, and choose them too.',
} as const;
