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
  /\b(?:can (?:you|everyone|everybody) (?:hear|see) me|you're (?:on mute|muted)|you are on mute|shar(?:e|ing) (?:my|your|the) screen|let's (?:get started|wrap up|take a break)|shall we start|see you (?:next|on|tomorrow|soon|then|later)|talk (?:soon|later|tomorrow)|how was (?:your|the) (?:weekend|flight|holiday)|(?:please )?find attached|my connection|am i on mute|is this recording|we(?:'re| are) recording)\b|^\W*(?:ok(?:ay)?|all right|so|and),? recording\b/i;
const longestAboutTheCall = 90;

/** Thanks for something, and nothing after a comma. */
const thanks =
  /^\W*(?:(?:again|once again|and),? )?(?:hope (?:you're|you are|you (?:had|have|both|all)|this finds|all is)|(?:thank you|thanks)(?: all| everybody| both)?,? for|merci (?:beaucoup )?pour|(?:vielen )?danke? für|gracias por|grazie per|obrigad[oa] pel)(?![\p{L}])[^,;:]{0,80}$/iu;

const greeting =
  /^\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|servus|moin|bonjour|bonsoir|salut|chère?s?|coucou|hola|queridos?|queridas?|estimad[oa]s?|buen[oa]s (?:días|tardes|noches)|ciao|car[oaie]|gentil[ei]|buongiorno|olá|prezad[oa]s?|car[oa]s|cześć|dzień dobry|drodzy|szanowni|привет|здравствуйте|уважаем(?:ый|ая|ые)|привіт|добрий день|шановн[іаий]+)(?![\p{L}])/iu;
/** A greeting and whom it greets, and nothing else: names and what stands for them. */
const greeted =
  /^(?:[\s,&/+]*(?:\p{Lu}[\p{L}.'\u2019-]*|all|team|everyone|everybody|there|folks|guys|both|again|my|dear|and|und|et|y|e|i|и|та|à|a|alle|alla|al|toi|tous|toutes|todos|todas|tutti|zusammen|beide|ihr|mes|mis)(?![\p{L}])){0,7}[\s,.!:;\u2013\u2014-]*$/u;

/** "Hi Stu," in a line of its own. */
function isGreeting(text: string): boolean {
  const found = greeting.exec(text);
  return found !== null && greeted.test(text.slice(found[0].length));
}

/** A line as letters begin: it greets somebody and says nothing else that matters. */
export function opensLetter(text: string): boolean {
  return greeting.test(text) && isSmallTalk(text);
}

/** When to talk next, and how the pages were read: nobody works on that. */
const aroundTheNotes =
  /\b(?:let me know (?:if|when|whether|what time)\b.{0,60}\b(?:works?|suits?|free|available|call|meet|questions?)\b|(?:does|would) .{0,40}\bwork for (?:you|a call|everyone|everybody)\b|i(?:'m| am) (?:free|around|available|out|back)\b.{0,40}(?:\d|day|week)|(?:happy|glad) to (?:jump on|hop on|discuss|talk)\b)/i;
const noNotes =
  /^\W*(?:i have |we have )?no (?:other |further |more )?(?:notes|comments|thoughts)(?: (?:on|for|here|from)\b.{0,30})?[.!]*$/i;
const opening =
  /^\W*(?:hi|hello|hey|dear)\b.{0,30}?[-,\u2013\u2014:] ?(?:just )?(?:(?:a few|some|my|quick|here are my|here are some|here are|several) )+(?:thoughts|notes|comments|feedback|reactions|points)\b[^.?!]{0,60}[.!:]*$/i;
const otherDay =
  /^(?:otherwise|or|else|alternatively|sonst|sinon)?,? ?(?:(?:on|this|next|am|le) )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi)(?: (?:morning|afternoon|evening|night|before noon|vormittag|nachmittag|matin))?[.!?]*$/i;
const aboutReading =
  /^(?:\p{L}+(?:,? and \p{L}+)?|we|i) (?:just |both |all |have |'ve |finally )*(?:read|finished|got through) (?:the|your) (?:new |latest |revised )?(?:pages|draft|script)(?: (?:on|over|in|last|this|at|during|again|twice|yesterday|today)(?: \p{L}+){0,3})?[.!]*$/iu;
const generalLove =
  /^(?:we|i|everyone|everybody)(?: (?:continue to|really|still|all|absolutely))* (?:love|loves|like|enjoy|enjoyed|loved|liked) (?:this|the|your) (?:new |latest )?(?:project|script|draft|pages|episode)(?: (?:a lot|very much|so much))?[.!]*$/i;
const lookingForward =
  /^(?:we|i)(?: are|'re|'m| am)? (?:so |really |very )*(?:look|looking|excited)(?: forward)? (?:to|for) (?:see(?:ing)? |read(?:ing)? |hear(?:ing)? |discuss(?:ing)? |receiv(?:e|ing) )?(?:the|your|it|this|you|from)\b.{0,40}$/i;
const generalPraise =
  /^(?:(?:really|very|such|so|absolutely) )*(?:a )?(?:strong|great|good|nice|terrific|lovely|fantastic|amazing|wonderful|excellent) (?:work|job|stuff|read|progress)(?: (?:on (?:this|it|these)|everyone|all|here|so far|again))*(?:[,.! \u2013-]*(?:and )?you should be (?:very |so |really )?proud(?: of (?:this|it|yourself|yourselves))?)?[.!]*$/i;
const answering =
  /^(?:(?:my |some )?(?:quick |short )?(?:answers?|replies|responses|comments) (?:are )?(?:inline|below|in line|in (?:red|blue|bold|caps))|see (?:below|inline|my (?:answers|comments) (?:below|inline)))[.!:]*$/i;

/** Talk around the notes that a number in it does not make one: "I'm free after 3pm." */
function isAroundTheNotes(text: string): boolean {
  if (/\b(?:scenes?|pages?|act)\b/i.test(text) && ![aboutReading, noNotes].some((each) => each.test(text)))
    return false;
  return [
    aroundTheNotes,
    noNotes,
    opening,
    otherDay,
    aboutReading,
    generalPraise,
    generalLove,
    lookingForward,
    answering,
  ].some((pattern) => pattern.test(text.trim()));
}

const wholly = new Set([
  'you too',
  'sounds good',
  'makes sense',
  'fair point',
  'good point',
  'got it',
  'never mind',
  'will do',
  'n a',
  'ditto',
  'same',
  'same as above',
  'as above',
  'thx',
  'ty',
  'on it',
  'noted',
  'copy that',
  'of course',
  'fair enough',
]);

/** Whether nothing in it is a note. A number or something quoted always is one. */
export function isSmallTalk(text: string): boolean {
  const straight = text.replace(/[\u2018\u2019]/g, "'");
  if (straight.length <= 160 && (isGreeting(straight) || isAroundTheNotes(straight))) return true;
  if (/\d|["\u201C\u201E\u00AB]/.test(straight)) return false;
  if (thanks.test(straight)) return true;
  if (straight.length <= longestAboutTheCall && aboutTheCall.test(straight)) return true;
  if (/^[^\p{L}\p{N}]*(?:\p{L}+,? )?(?:i'll|i will) (?!see\b|be\b)\p{L}+/iu.test(straight)) return false;
  if (!/[\p{L}\p{N}]/u.test(straight)) return true;
  const said = words(straight);
  return said.length <= 14 && (wholly.has(said.join(' ')) || said.every((word) => phatic.has(word)));
}
