import type { SpelledWords } from '../rules/capitals';

/** Acronyms of English. Those without a vowel need no entry. */
const letterByLetter =
  'FBI CIA NSA USA UK EU UN UAE USSR TV DVD CD PC IQ ID UFO VIP ATM CEO CFO COO CTO ER ICU EMT IV OD EKG MRI DNA RNA HIV ' +
  'IRS DEA EPA DOA ETA DOJ DOD NBA NFL MLB NHL UCLA NYU LAPD NYPD SUV RV ATV AC ADHD OCD PTSD EST GPS URL USB API AI ' +
  'DOB AKA ASL RSVP BBQ PA DJ MC PJS AA NCO IED IRA ATF INS UCLA ACLU IOU YMCA MIA POW AWOL CPR EMS SOS TNT IBM AOL ' +
  'EDM UV IP OJ AARP HBO ABC NBC CBS CNN BBC ESPN SUVS ATMS CEOS IDS UFOS VIPS DVDS CDS TVS FAQ UPS USPS USC LSU IMAX LA';

const words =
  'HMM HM MM MMM SHH SH PSST PST PFFT PFT BRR TSK HMPH GRR ZZZ NTH MR MRS MS DR ST SGT LT CPL PVT BLVD HWY RD JR SR VS ' +
  'NYMPH MYTH GYM MY BY WHY CRY DRY FLY FRY PLY PRY SHY SKY SLY SPY SPRY STY THY TRY WRY HYMN LYNX CRYPT RHYTHM TRYST SPRY ' +
  'PYGMY GYPSY LYNCH LYRX SYNC SYLPH DRYLY SHYLY SLYLY WRYLY XYLYL FLYBY NYC';

export const englishSpelled: SpelledWords = {
  always: new Set([...letterByLetter.split(' ').filter((one) => one !== 'AWOL' && one !== 'IMAX'), 'NYC']),
  alone: new Set(['US', 'IT', 'OR', 'AM', 'PM', 'PE', 'HR', 'IM', 'EP', 'ED', 'OT', 'ME', 'PI']),
  words: new Set(words.split(' ').filter((one) => one !== 'NYC')),
  unsayable: /^[B-DF-HJ-NP-TV-XZ]+$/,
};
