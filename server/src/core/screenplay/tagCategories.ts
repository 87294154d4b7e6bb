import { foldName } from './fold';
import type { TagCategory } from './model';

/**
 * The categories of a script breakdown as data: what the industry calls them, the words writers type for them,
 * and a color. How a theme shows the color is not decided here.
 *
 * Source: the usual breakdown legend of production scheduling, whose pencil colors are cast red, stunts orange,
 * extras green, special effects blue, props purple, vehicles and animals pink, sound and music brown. Where the
 * legend draws a circle, a box or an asterisk in place of a color, the colors here are our choice.
 */
export interface TagCategoryInfo {
  readonly id: TagCategory;
  /** As a heading of a breakdown sheet. */
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  /** Words that a note may begin with, besides the name; compared without regard to case. */
  readonly synonyms: readonly string[];
}

export const tagCategories: readonly TagCategoryInfo[] = [
  {
    id: 'cast',
    name: 'Cast',
    color: '#d13438',
    synonyms: ['cast member', 'cast members', 'actor', 'actors'],
  },
  {
    id: 'extras',
    name: 'Extras',
    color: '#4c9a2a',
    synonyms: ['extra', 'background', 'bg', 'atmosphere', 'background actors', 'crowd'],
  },
  { id: 'stunt', name: 'Stunts', color: '#e67e22', synonyms: ['stunt'] },
  {
    id: 'vehicle',
    name: 'Vehicles',
    color: '#d86fa5',
    synonyms: ['vehicle', 'picture car', 'picture cars', 'picture vehicle', 'picture vehicles'],
  },
  { id: 'prop', name: 'Props', color: '#8e44ad', synonyms: ['prop', 'hand prop', 'hand props'] },
  {
    id: 'specialEffect',
    name: 'Special Effects',
    color: '#2e6fd0',
    synonyms: ['special effect', 'sfx', 'spfx', 'fx', 'practical effect', 'practical effects'],
  },
  {
    id: 'visualEffect',
    name: 'Visual Effects',
    color: '#1f9ea8',
    synonyms: ['visual effect', 'vfx', 'cgi', 'cg'],
  },
  { id: 'wardrobe', name: 'Wardrobe', color: '#b5533c', synonyms: ['costume', 'costumes', 'cos'] },
  {
    id: 'makeup',
    name: 'Makeup/Hair',
    color: '#c2478f',
    synonyms: ['makeup', 'make-up', 'hair', 'hair/makeup', 'makeup and hair', 'hair and makeup', 'mu'],
  },
  { id: 'animal', name: 'Animals', color: '#e08aa8', synonyms: ['animal', 'livestock', 'animal wrangler'] },
  { id: 'music', name: 'Music', color: '#8b5a2b', synonyms: ['song', 'songs', 'playback'] },
  {
    id: 'sound',
    name: 'Sound',
    color: '#a0764a',
    synonyms: ['sounds', 'sound effect', 'sound effects', 'audio'],
  },
  {
    id: 'setDressing',
    name: 'Set Dressing',
    color: '#6b8e23',
    synonyms: ['set dec', 'set decoration', 'dressing', 'setdressing'],
  },
  { id: 'greenery', name: 'Greenery', color: '#2e8b57', synonyms: ['greens', 'plants'] },
  {
    id: 'specialEquipment',
    name: 'Special Equipment',
    color: '#5f6caf',
    synonyms: ['equipment', 'camera equipment', 'special camera'],
  },
  { id: 'security', name: 'Security', color: '#566573', synonyms: [] },
  {
    id: 'additionalLabor',
    name: 'Additional Labor',
    color: '#7f8c8d',
    synonyms: ['labor', 'labour', 'additional labour'],
  },
  {
    id: 'mechanicalEffect',
    name: 'Mechanical Effects',
    color: '#3f7f93',
    synonyms: ['mechanical effect', 'mechanical', 'mech fx', 'mfx'],
  },
  { id: 'miscellaneous', name: 'Miscellaneous', color: '#9a8c5a', synonyms: ['misc', 'other'] },
  { id: 'day', name: 'Script Day', color: '#b58900', synonyms: ['day', 'script days'] },
];

const byWord = new Map(
  tagCategories.flatMap(({ id, name, synonyms }) =>
    [id, name, ...synonyms].map((word): [string, TagCategory] => [foldName(word), id]),
  ),
);

/** The category that a note's first word names: `sfx`, `Props`, `SPECIAL EFFECTS`. */
export function tagCategory(word: string): TagCategory | undefined {
  return byWord.get(foldName(word));
}
