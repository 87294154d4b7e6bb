import type { TextLine } from './textLines';

/** What stands under a letter: a farewell, who signs, how to reach them, and what lawyers put there. No note. */

const signOff =
  /^\s*(?:all |very |with |my |bien |très |ganz |mit )*(?:best|best regards|best wishes|kind regards|warm regards|warmest regards|regards|warmly|warmest|all the best|wishes|cheers|thx|tx|ty|thanks|thank you|many thanks|thanks again|thanks so much|talk soon|speak soon|take care|sincerely|respectfully|yours(?: truly| sincerely)?|love|hugs|xo+x?|viele grüße|liebe grüße|beste grüße|herzliche grüße|schöne grüße|freundliche grüße|grüße|gruß|herzlich|herzlichst|freundlichen grüßen|besten grüßen|herzlichen grüßen|danke|lg|vg|mfg|cordialement|à (?:vous|toi)|à bientôt|à très vite|merci|amitiés|bises|amicalement|sincèrement|saludos(?: cordiales)?|un abrazo|gracias|abrazos|atentamente|cordiali saluti|un saluto|un abbraccio|grazie|a presto|abraços?|atenciosamente|obrigad[oa]|pozdrawiam|serdecznie|с уважением|спасибо|з повагою|дякую)\s*[,.!]*\s*$/iu;
const device =
  /^\s*(?:sent from (?:my|outlook)|get outlook for|von meinem \S+ gesendet|envoyé de mon|enviado desde mi|inviato da)/iu;
const disclaimer =
  /^\W*(?:confidential(?:ity)?(?: notice| note)?\s*[:.]|disclaimer\s*:|(?:notice|privileged)\b.{0,40}confidential|this (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged|attachments?)|diese (?:e-?mail|nachricht)\b.{0,80}\b(?:vertraulich|bestimmt)|ce (?:message|courriel|mail)\b.{0,80}\b(?:confidentiel|destin)|este (?:mensaje|correo|e-?mail)\b.{0,80}\b(?:confidencial|destinad)|(?:please )?consider the environment before printing)/iu;
/** Lines that a name, a title, an address and telephone numbers take. */
const longestSignature = 10;
const listed = /^\s*(?:[-*+\u2022]\s+|\(?\d{1,2}[.)]\s+|\[[ xX]\])/;
const postscript = /^\s*p\.?\s?p?\.?\s?s\b\.?/i;

/** The lines up to the signature: `-- `, or a farewell with nothing but a few short lines after it. A postscript stays. */
export function withoutSignature(lines: readonly TextLine[]): readonly TextLine[] {
  const end = lines.findIndex(
    ({ text }) => /^-- ?$/.test(text) || device.test(text) || disclaimer.test(text),
  );
  const body = end < 0 ? lines : lines.slice(0, end);
  const farewell = body.findLastIndex(({ text }) => signOff.test(text));
  if (farewell < 0) return withoutNameAlone(body);
  const after = body.slice(farewell + 1).filter(({ text }) => text.trim() !== '');
  const more = after.findIndex(({ text }) => postscript.test(text));
  const signed = more < 0 ? after : after.slice(0, more);
  if (signed.length > longestSignature || !signed.every(isOfSignature)) return body;
  return [...body.slice(0, farewell), ...(more < 0 ? [] : after.slice(more))];
}

/** A name, a title, a firm, an address, a number to call: short, and no sentence and no item of a list. */
function isOfSignature({ text }: TextLine): boolean {
  if (listed.test(text) || text.length > 100) return false;
  const isAddress = /[|\u2022\u00B7@]|\bwww\.|\d{3}[-. ]\d{3,4}/.test(text);
  return isAddress || (text.length <= 60 && (text.trim().length <= 12 || !/[.!?]$/.test(text.trim())));
}

/** A mail that ends with a name under an empty line. */
function withoutNameAlone(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  const text = lines[last]?.text.trim() ?? '';
  const isName =
    /^(?:[-\u2013\u2014]\s*)?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u.test(text) &&
    lines[last - 1]?.text.trim() === '';
  return isName ? lines.slice(0, last) : lines;
}
