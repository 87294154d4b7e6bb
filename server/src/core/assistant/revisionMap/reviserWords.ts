/**
 * What people say of any script: words of notes that tell next to nothing of which scene is meant. Data only.
 */
export const reviserWords: ReadonlySet<string> = new Set(
  `scene scenes sc scs page pages pp line lines shot shots beat beats moment moments script draft film movie episode
  show story plot dialog dialogue action slug heading character characters audience reader viewer act acts sequence
  sequences part flashback intercut montage insert close-up closeup camera angle cut cuts trim lose losing drop kill
  remove delete add adding give keep keeps stay stays touch change changes fix move moves moving make makes made
  let lets want wants wanted love loved loves lovely like liked great good better best perfect wonderful beautiful
  gorgeous funny joke gag laugh feel feels feeling felt works working work long longer short shorter shorten length
  slow fast pace pacing drags too much many more less least most half whole entire again twice once first second
  third last final early earlier late later before after instead rather maybe perhaps can't don't doesn't isn't
  wouldn't won't didn't know knows clear clearer unclear confusing confused obvious get gets got getting see sees
  saw seen seeing show shows say says said saying tell tells told think thinks thought buy believe question why how
  when where note notes idea ideas thing things something anything nothing everything nobody somebody anybody
  everybody everyone anyone someone way ways really actually exactly please ok okay yes find found put plant plants
  seed setup payoff pay paid pays earn earns earned reads read reading written write rewrite version word words
  bit page-count minute minutes second seconds day need needs needed must have has had take takes taken start starts
  end ends ending opening open beginning top bottom middle one two three four five six seven eight nine ten
  legal clearance clear cleared rights budget schedule location locations set prop props wardrobe costume stunt
  department director producer studio writer room use used using come comes came go goes went going still never
  always only just also even well without through`.split(/\s+/),
);
