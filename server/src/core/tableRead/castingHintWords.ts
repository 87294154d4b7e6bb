/**
 * English words that tell somebody's gender or age, as a cast list of voices needs it. Other languages have none here:
 * their characters are cast by whom they meet. First names are no hint: a list of them would guess.
 */
export const femaleWords = words(
  'woman women girl girls lady ladies gal mother mom mommy mama mum grandmother grandma granny nana aunt auntie sister',
  'daughter granddaughter niece wife bride girlfriend widow mrs ms miss madam madame maam queen princess duchess countess',
  'empress goddess priestess nun waitress actress hostess stewardess heiress witch housewife maid mistress barmaid',
  'cowgirl schoolgirl sorceress bridesmaid saleswoman policewoman businesswoman chairwoman congresswoman spokeswoman',
  'anchorwoman washerwoman mermaid ballerina seamstress matron stepmother stepsister stepdaughter señora',
);

export const maleWords = words(
  'man men boy boys guy gentleman gentlemen dude lad father dad daddy papa pop grandfather grandpa gramps uncle brother',
  'son grandson nephew husband groom boyfriend widower mr sir king prince duke earl lord emperor priest monk pope wizard',
  'waiter actor host cowboy schoolboy salesman policeman businessman chairman congressman spokesman anchorman fireman',
  'mailman postman doorman barman milkman fisherman cameraman handyman butler bellboy bellhop patriarch stepfather',
  'stepbrother stepson warlock señor',
);

export const childWords = words(
  'boy girl kid child children baby toddler infant schoolboy schoolgirl tween bully schoolkid newborn kindergartner',
);
export const youngWords = words(
  'teen teenager teenage teenaged youth adolescent student young cheerleader freshman',
);
export const oldWords = words(
  'old elderly aged ancient elder grandmother grandma granny grandfather grandpa gramps senior crone geezer pensioner',
  'octogenarian widow',
);

/** Those of whoever a sentence is about; `his` and `her` are as often somebody else's. */
export const femalePronouns = words('she herself');
export const malePronouns = words('he himself');

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
