import { words } from '../words';

/**
 * What people say to one another around the notes, in the languages that scripts are read in: greetings, thanks,
 * assent, and whether everybody can be heard. Nobody would put it on a list.
 */
const phatic = new Set(
  `a ah aha again all alright am an and are as at awesome bye can cheers cool dear do evening
  enough exactly fair fine folks for from good got great guys ha haha hello here hey hi how huh hmm
  i i'd i'll i'm in is it it's its just kind let's love lovely many me mhm mm mmm morning much my nice no nope
  of oh ok okay on or our perfect please pleasure really regards right same so sorry sure
  team thank thanks that that's the them then they this to today true uh um us very we welcome well were what when
  wonderful xo yeah yep yes yet you you're your agree agreed absolutely sincerely kindly afternoon
  everybody everyone day week weekend laughs laughter inaudible crosstalk
  ja nein genau danke hallo guten tag morgen abend tschüss gut super klar stimmt viele liebe grüße grüßen mit freundlichen schönen bis bald herzlich alle zusammen
  oui non merci bonjour bonsoir salut d'accord voilà bien cordialement bientôt bises à tous très amitiés
  sí gracias hola buenos buenas días tardes noches vale claro adiós saludos cordiales un abrazo a todos muchas
  sì grazie ciao buongiorno buonasera certo bene va saluti cordiali tutti prego
  sim obrigado obrigada olá bom dia boa tarde noite abraço abraços certo tudo todos
  tak nie dziękuję dzięki cześć dzień dobry dobrze pozdrawiam pozdrowienia
  да нет спасибо привет здравствуйте добрый день хорошо ладно пока всем уважением с
  так ні дякую привіт добрий день добре гаразд усім повагою з`.split(/\s+/),
);

/** Talk about the call itself. */
const aboutTheCall =
  /\b(?:can (?:you|everyone|everybody) (?:hear|see) me|you're (?:on mute|muted)|you are on mute|shar(?:e|ing) (?:my|your|the) screen|let's (?:get started|wrap up|take a break)|shall we start|see you (?:next|on|tomorrow|soon|then|later)|talk (?:soon|later|tomorrow)|how was (?:your|the) (?:weekend|flight|holiday)|(?:please )?find attached|my connection|am i on mute|is this recording|we(?:'re| are) recording)\b/i;
const longestAboutTheCall = 90;

/** Thanks for something, and nothing after a comma. */
const thanks =
  /^\W*(?:hope (?:you're|you are|this finds|all is)|(?:thank you|thanks)(?: all| everybody| both)?,? for|merci (?:beaucoup )?pour|(?:vielen )?danke? für|gracias por|grazie per|obrigad[oa] pel)(?![\p{L}])[^,;:]{0,80}$/iu;

const wholly = new Set([
  'you too',
  'sounds good',
  'makes sense',
  'fair point',
  'good point',
  'got it',
  'never mind',
]);

/** Whether nothing in it is a note. A number or something quoted always is one. */
export function isSmallTalk(text: string): boolean {
  const straight = text.replace(/[\u2018\u2019]/g, "'");
  if (/\d|["\u201C\u201E\u00AB]/.test(straight)) return false;
  if (thanks.test(straight)) return true;
  if (straight.length <= longestAboutTheCall && aboutTheCall.test(straight)) return true;
  const said = words(straight);
  return said.length <= 14 && (wholly.has(said.join(' ')) || said.every((word) => phatic.has(word)));
}
