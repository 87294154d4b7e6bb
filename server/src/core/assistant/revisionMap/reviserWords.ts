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
  always only just also even well without through match matches agree agrees consistent inconsistent continuity same
  fits mixed names name careful`.split(/\s+/),
);

/** The commonest English words that still carry some meaning: that one stands in a single scene is mostly chance. */
export const commonEnglish: ReadonlySet<string> = new Set(
  `able add ago air ask asks asked answer away back bad become begin begins began behind believe better between big
  body both bring brings call calls care carry case change child close closed cold common complete cost country
  course day days deal different done door down draw dry during each early easy else enough eye eyes face fact fall
  far few fill follow food force form found free friend front full gone group guy half hand hands happen happens
  hard head hear heard heart help here herself high himself hold holds home hope hot hour hours however important
  inside itself job kind large later lead learn leave left less level life light list little live lives lot low man
  matter mean means men mind minute money month move mr mrs myself name near never new next nice night number old
  once order other others outside over own paper party past people perhaps person piece place plan play plays point
  possible power pretty pull push put puts quick quite rather ready real reason rest right room round run runs same
  send sense set several side simple since sit sits sleep small soon sort sound space speak stand stands still stop
  street strong such sure table talk talks thank thing tired together told top toward town true try turn turns type
  under until upon usual voice wait walk walks wall water wear week while whole wish woman women wonder wood world
  worth wrong year years yet young`.split(/\s+/),
);
