/**
 * Words that tell somebody's gender or age, as a cast list of voices needs it: those of English, and of five other languages the
 * commonest, where they mean nothing else in English. First names are no hint: a list of them would guess.
 */
export const femaleWords = words(
  'woman women girl girls lady ladies gal mother mom mommy mama mum grandmother grandma granny nana aunt auntie sister',
  'daughter granddaughter niece wife bride girlfriend widow mrs ms miss madam madame maam queen princess duchess countess',
  'empress goddess priestess nun waitress actress hostess stewardess heiress witch housewife maid mistress barmaid',
  'cowgirl schoolgirl sorceress bridesmaid saleswoman policewoman businesswoman chairwoman congresswoman spokeswoman',
  'anchorwoman washerwoman mermaid ballerina seamstress matron stepmother stepsister stepdaughter señora female',
  'frau mädchen mutter schwester tochter tante oma königin ärztin lehrerin polizistin kellnerin nachbarin dame witwe braut',
  'femme fille fillette mère sœur mme mlle mademoiselle reine serveuse infirmière voisine vieille mamie',
  'mujer niña madre hermana hija abuela señorita tía esposa reina camarera enfermera vieja muchacha',
  'ragazza sorella figlia nonna signora signorina moglie cameriera vecchia bambina',
  'mulher menina mãe irmã filha avó moça esposa garçonete velha senhora',
);

export const maleWords = words(
  'man men boy boys guy gentleman gentlemen dude lad father dad daddy papa pop grandfather grandpa gramps uncle brother',
  'son grandson nephew husband groom boyfriend widower mr sir king prince duke earl lord emperor priest monk pope wizard',
  'waiter actor host cowboy schoolboy salesman policeman businessman chairman congressman spokesman anchorman fireman',
  'mailman postman doorman barman milkman fisherman cameraman handyman butler bellboy bellhop patriarch stepfather',
  'stepbrother stepson warlock señor male fellow bloke chap groomsman guardsman swordsman craftsman repairman garbageman',
  'newsman weatherman gunman hitman henchman strongman stuntman ferryman boatman foreman watchman workman nobleman',
  'clergyman madman caveman oarsman marksman horseman huntsman patrolman groomsmen policemen firemen henchmen',
  'herr mann junge vater bruder sohn onkel opa könig arzt lehrer polizist kellner nachbar witwer bräutigam',
  'homme garçon père frère fils monsieur roi serveur infirmier voisin vieux papy',
  'hombre niño padre hermano hijo abuelo tío esposo camarero enfermero viejo muchacho',
  'uomo ragazzo fratello figlio nonno signore marito cameriere vecchio bambino',
  'homem menino pai irmão filho avô rapaz marido garçom velho senhor',
);

export const childWords = words(
  'boy girl kid child children baby toddler infant schoolboy schoolgirl tween bully schoolkid newborn kindergartner',
  'mädchen enfant fillette garçon niña niño bambina bambino criança menina menino',
);
export const youngWords = words(
  'teen teenager teenage teenaged youth adolescent student young younger cheerleader freshman',
);
export const adultWords = words('adult grown grownup');
export const oldWords = words(
  'old older elderly aged ancient elder grandmother grandma granny grandfather grandpa gramps senior crone geezer pensioner',
  'octogenarian widow',
  'oma opa greis greisin vieux vieille vieil mamie papy vieja viejo abuela abuelo vecchia vecchio nonna nonno velha velho avó avô',
);

/** What the sentence behind a name begins with, where it goes on about the same. German *sie* may be several. */
export const femaleOpening = 'She|Her|Elle|Ella|Ela|Lei';
export const maleOpening = 'He|His|Er|Il|Él|Ele|Lui';

/** Those of whoever a sentence is about; `his` and `her` are as often somebody else's. */
export const femalePronouns = words('she herself');
export const malePronouns = words('he himself');

/** A cue of several people: what is told beside it is about one of them, or about another. */
export const collectiveWords = words(
  'crowd mob audience chorus choir everyone everybody all both group gang team people voices townsfolk townfolk folk',
  'congregation students children kids men women boys girls guests soldiers guards',
);

/** What follows `her` where it is nobody's: *looks at her and leaves*. */
export const functionWords = words(
  'a an the on in at to into onto and or as with from for off out up down over under by away back through past again',
  'while when before after until then but if so about along around across toward towards that this what who how why',
  'is are was were has have some his her their my your one two',
);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
