/**
 * What may stand in a show file, declared once: the reader checks against this, and the JSON schema that editors
 * complete from is generated from it.
 */
export type ShowFileShape =
  | { readonly type: 'string'; readonly doc: string; readonly values?: readonly string[] }
  | { readonly type: 'integer'; readonly doc: string; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean'; readonly doc: string }
  | { readonly type: 'strings'; readonly doc: string }
  | ObjectShape
  /** An object whose keys are names, and every value is of one shape. */
  | { readonly type: 'named'; readonly doc: string; readonly each: ObjectShape }
  /** The same where every value is a text. */
  | { readonly type: 'texts'; readonly doc: string };

export interface ObjectShape {
  readonly type: 'object';
  readonly doc: string;
  readonly keys: Readonly<Record<string, ShowFileShape>>;
}

const character: ObjectShape = {
  type: 'object',
  doc: 'A character, by the name that stands in most cues.',
  keys: {
    aliases: {
      type: 'strings',
      doc: 'Other names of the same person, in cues and in action: `NORA QUILL`, `OFFICER QUILL`.',
    },
    age: { type: 'integer', minimum: 0, maximum: 150, doc: 'Age in years when the show begins.' },
    born: {
      type: 'integer',
      minimum: 1,
      maximum: 9999,
      doc: 'Year of birth, for ages in scenes whose headings name a year.',
    },
    traits: {
      type: 'strings',
      doc: 'What stays the same about the person: `eyes blue`, `hand left`. The name of the trait, then what it is.',
    },
  },
};

const location: ObjectShape = {
  type: 'object',
  doc: 'A place, by the name that stands in most scene headings.',
  keys: {
    aliases: {
      type: 'strings',
      doc: 'Other ways the place is written in scene headings, without INT. or EXT. and without the time.',
    },
  },
};

export const showFileShape: ObjectShape = {
  type: 'object',
  doc: 'What everyone who writes this show shares: its episodes, people and places. It lies beside the scripts.',
  keys: {
    $schema: {
      type: 'string',
      doc: 'Where an editor finds the description of this file. Not needed in VS Code.',
    },
    title: { type: 'string', doc: 'The title of the show.' },
    episodes: {
      type: 'strings',
      doc: 'The scripts in the order of the story, as paths from the folder of this file, with forward slashes.',
    },
    published: {
      type: 'named',
      doc: 'Drafts that were published, where they are kept as files and not in git: by the path of the script, as under `episodes`. Checks compare the script with its draft.',
      each: {
        type: 'object',
        doc: 'A script of this show.',
        keys: {
          draft: {
            type: 'string',
            doc: 'The draft that was published last, as a path from the folder of this file.',
          },
        },
      },
    },
    characters: {
      type: 'named',
      doc: 'Who is in the show. Cues and mentions under an alias count for the same person.',
      each: character,
    },
    locations: {
      type: 'named',
      doc: 'Where the show plays. Headings that use an alias count as the same place.',
      each: location,
    },
    houseStyle: {
      type: 'object',
      doc: 'How this room writes. Checked where it is given.',
      keys: {
        spacesAfterPeriod: { type: 'integer', minimum: 1, maximum: 2, doc: 'Spaces after a full stop.' },
        ellipsis: { type: 'string', values: ['...', '…'], doc: 'Three periods, or the one character.' },
        dash: { type: 'string', values: ['--', '–', '—'], doc: 'How a dash is typed.' },
        quotes: {
          type: 'string',
          values: ['straight', 'curly'],
          doc: 'Which quotation marks and apostrophes.',
        },
        numeralsInDialogue: {
          type: 'string',
          values: ['words', 'digits'],
          doc: 'How numbers are written where they are spoken.',
        },
      },
    },
    dictionary: {
      type: 'strings',
      doc: 'Words that no dictionary has and that are spelled so in this show.',
    },
    readAloud: {
      type: 'object',
      doc: 'How the scripts are read aloud.',
      keys: {
        pronunciations: {
          type: 'texts',
          doc: 'How names are said, spelled as it sounds: `"Siobhan": "shi-vawn"`. Letter case counts for nothing, and only whole words are found.',
        },
        voices: {
          type: 'texts',
          doc: 'Who reads whom: the name of a character, then the id of a voice. Whoever is not here gets a voice by whom they meet.',
        },
        narrator: {
          type: 'string',
          doc: 'The id of the voice that reads headings and action.',
        },
      },
    },
    dismissed: {
      type: 'named',
      doc: 'Findings that the room has decided about. The key names the rule and the passage; *Dismiss* writes it. It ends when the passage changes.',
      each: {
        type: 'object',
        doc: 'One finding.',
        keys: {
          reason: { type: 'string', doc: 'Why it stays as it is.' },
          passage: { type: 'string', doc: 'The first words of the passage, for whoever reads this.' },
        },
      },
    },
  },
};
