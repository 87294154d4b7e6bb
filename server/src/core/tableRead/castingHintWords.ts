/**
 * English words that tell somebody's gender or age, as a cast list of voices needs it. Other languages have none here:
 * their characters are cast by whom they meet. First names are no hint: a list of them would guess.
 */
export const femaleWords = words(
  'woman women girl girls lady ladies gal mother mom mommy mama mum grandmother grandma granny nana aunt auntie sister',
  'daughter granddaughter niece wife bride girlfriend widow mrs ms miss madam madame maam queen princess duchess countess',
  'empress goddess priestess nun waitress actress hostess stewardess heiress witch housewife maid mistress barmaid',
  'cowgirl schoolgirl sorceress bridesmaid saleswoman policewoman businesswoman chairwoman congresswoman spokeswoman',
  'anchorwoman washerwoman mermaid ballerina seamstress matron stepmother stepsister stepdaughter señora female',
);

export const maleWords = words(
  'man men boy boys guy gentleman gentlemen dude lad father dad daddy papa pop grandfather grandpa gramps uncle brother',
  'son grandson nephew husband groom boyfriend widower mr sir king prince duke earl lord emperor priest monk pope wizard',
  'waiter actor host cowboy schoolboy salesman policeman businessman chairman congressman spokesman anchorman fireman',
  'mailman postman doorman barman milkman fisherman cameraman handyman butler bellboy bellhop patriarch stepfather',
  'stepbrother stepson warlock señor male fellow bloke chap groomsman guardsman swordsman craftsman repairman garbageman',
  'newsman weatherman gunman hitman henchman strongman stuntman ferryman boatman foreman watchman workman nobleman',
  'clergyman madman caveman oarsman marksman horseman huntsman patrolman groomsmen policemen firemen henchmen',
);

export const childWords = words(
  'boy girl kid child children baby toddler infant schoolboy schoolgirl tween bully schoolkid newborn kindergartner',
);
export const youngWords = words(
  'teen teenager teenage teenaged youth adolescent student young younger cheerleader freshman',
);
export const adultWords = words('adult grown grownup');
export const oldWords = words(
  'old older elderly aged ancient elder grandmother grandma granny grandfather grandpa gramps senior crone geezer pensioner',
  'octogenarian widow',
);

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
