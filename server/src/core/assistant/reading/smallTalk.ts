import { words } from '../words';

/**
 * What people say to one another around the notes, in the languages that scripts are read in: greetings, thanks,
 * assent, and whether everybody can be heard. Nobody would put it on a list.
 */
const phatic = new Set(
  `a about ah aha again all alright amazing am an and are as at awesome be been best better bye can cheers cool coming day dear definitely did do doing
  everybody everyone everything evening exactly fair fine folks for from get go god good got great guys ha haha hang have having hello here hey hi how huh hmm
  i i'd i'll i'm in is it it's its joining just kind know later let let's lot love made makes many me mhm mm mmm mm-hm moment morning much muted my need nice no nope not
  now of off oh ok okay on one or other our perfect point please pleasure problem quick really regards right same say screen second see sense share so soon sorry sounds speak start started sure
  take team thank thanks that that's the them then there they this time to today together tomorrow too totally true uh uh-huh um up us very wait warm was we
  we'll we're we've weekend welcome well were what what's when while wish with wonderful xo yeah yep yes yet you you'd you're your yours agree agreed absolutely hear hope sincerely kindly afternoon laughs laughter inaudible crosstalk
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
  /\b(?:can (?:you|everyone|everybody) (?:hear|see) me|you're (?:on mute|muted)|you are on mute|shar(?:e|ing) (?:my|your|the) screen|let's (?:get started|wrap up|take a break)|shall we start|see you (?:next|on|tomorrow)|how was (?:your|the) (?:weekend|flight|holiday)|(?:please )?find attached|hope (?:you're|you are|this finds|all is)|thank you (?:all )?for (?:the|your|reading|sending)|thanks (?:all )?for (?:the|your|reading|sending)|my connection|am i on mute|is this recording|we(?:'re| are) recording)\b/i;
const longestAboutTheCall = 90;

/** Whether nothing in it is a note. A number or something quoted always is one. */
export function isSmallTalk(text: string): boolean {
  const straight = text.replace(/[\u2018\u2019]/g, "'");
  if (/\d|["\u201C\u201E\u00AB]/.test(straight)) return false;
  if (straight.length <= longestAboutTheCall && aboutTheCall.test(straight)) return true;
  const said = words(straight);
  return said.length <= 14 && said.every((word) => phatic.has(word));
}
