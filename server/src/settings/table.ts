import type { ChosenSeverity } from '../core/continuity/activeRules';
import type { ReadingStyle } from '../core/tableRead/model';

/**
 * Every setting, declared once. The extension's configuration, `docs/settings.md` and the server's typed reading
 * of settings are made from this table; none of them holds a default of its own.
 */
interface SettingBase {
  /** `closedSet.<key>` is the full name. */
  readonly key: string;
  /** `resource`: may differ per folder. `machine`: this computer only, never from a repo. */
  readonly scope: 'resource' | 'window' | 'machine';
  /** Markdown; what it does and when to change it. */
  readonly doc: string;
}

export type Setting = SettingBase &
  (
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'string'; readonly default: string }
    | {
        readonly type: 'integer';
        readonly default: number;
        readonly minimum: number;
        readonly maximum: number;
      }
    | {
        readonly type: 'enum';
        readonly default: string;
        readonly values: readonly { readonly value: string; readonly doc: string }[];
      }
    | { readonly type: 'strings'; readonly default: readonly string[] }
    /** How loud each rule is told, by its id. */
    | { readonly type: 'severities'; readonly default: Readonly<Record<string, ChosenSeverity>> }
    /** How each kind of text is read aloud; what is left out is read as at a table read. */
    | { readonly type: 'readingStyle'; readonly default: Partial<ReadingStyle> }
  );

const language = [
  { value: 'auto', doc: 'Understand the prefixes of every language below.' },
  { value: 'en', doc: 'English: INT., EXT.' },
  { value: 'de', doc: 'German: INNEN, AUSSEN' },
  { value: 'es', doc: 'Spanish: INT., EXT.' },
  { value: 'fr', doc: 'French: INT., EXT., INTÉRIEUR, EXTÉRIEUR' },
  { value: 'it', doc: 'Italian: INT., EST.' },
  { value: 'pt', doc: 'Portuguese: INT., EXT.' },
  { value: 'ru', doc: 'Russian: ИНТ., НАТ.' },
  { value: 'uk', doc: 'Ukrainian: ІНТ., НАТ.' },
  { value: 'pl', doc: 'Polish: WN., PL.' },
] as const;

export const settings = [
  {
    key: 'syntax.language',
    type: 'enum',
    default: 'auto',
    values: language,
    scope: 'resource',
    doc: 'The language of scene headings and transitions. English is always understood.',
  },
  {
    key: 'problems.enabled',
    type: 'boolean',
    default: true,
    scope: 'resource',
    doc: 'Report what the parser finds wrong, such as a note that is never closed.',
  },
  {
    key: 'continuity.enabled',
    type: 'boolean',
    default: true,
    scope: 'resource',
    doc: 'Check continuity and format as you write: numbers, headings, times, people and cues.',
  },
  {
    key: 'continuity.rules',
    type: 'severities',
    default: {},
    scope: 'resource',
    doc: 'How loud each check is told, by its name: `off`, `hint`, `information`, `warning` or `error`. This goes before what the show file says. [All checks](rules/README.md)',
  },
  {
    key: 'continuity.preview',
    type: 'boolean',
    default: false,
    scope: 'resource',
    doc: 'Also run the checks in preview: those that have not shown yet that they are seldom wrong.',
  },
  {
    key: 'continuity.baseline',
    type: 'string',
    default: '',
    scope: 'resource',
    doc: 'A file with findings that were there before and are not told, made by `closed-set check --write-baseline`. Relative to the workspace folder. Empty: everything is told.',
  },
  {
    key: 'continuity.published',
    type: 'string',
    default: '',
    scope: 'resource',
    doc: 'The draft that was published last, for the checks that compare with it: a git tag, branch or commit, or a pattern such as `blue/*` for the latest tag that matches. Empty: those checks are silent.',
  },
  {
    key: 'show.file',
    type: 'string',
    default: 'closedset.json',
    scope: 'resource',
    doc: 'The show file: characters, places and episode order shared by the room. Relative to the workspace folder.',
  },
  {
    key: 'pages.paper',
    type: 'enum',
    default: 'letter',
    values: [
      { value: 'letter', doc: 'US Letter: 54 lines a page.' },
      { value: 'a4', doc: 'A4: 58 lines a page.' },
    ],
    scope: 'resource',
    doc: 'The paper that pages and eighths are counted for.',
  },
  {
    key: 'pages.inlayHints',
    type: 'enum',
    default: 'both',
    values: [
      { value: 'off', doc: 'Nothing.' },
      { value: 'pages', doc: 'The number of a page behind the line that it begins in.' },
      { value: 'eighths', doc: 'The length of a scene behind its heading.' },
      { value: 'both', doc: 'Page numbers and lengths.' },
    ],
    scope: 'resource',
    doc: 'What is shown of pages at the end of lines, in a quiet color.',
  },
  {
    key: 'pages.sceneContinueds',
    type: 'boolean',
    default: false,
    scope: 'resource',
    doc: 'Leave room for (CONTINUED) and CONTINUED: where a scene goes over a page, as in shooting scripts.',
  },
  {
    key: 'revisionMap.file',
    type: 'string',
    default: 'notes/{script}-revision-map.md',
    scope: 'resource',
    doc: 'Where the revision map of a script is kept, relative to the workspace folder. `{script}` stands for the name of the script without its ending.',
  },
  {
    key: 'revisionMap.comments',
    type: 'enum',
    default: 'count',
    values: [
      { value: 'off', doc: 'Nothing.' },
      { value: 'count', doc: 'How many notes are to be done in a scene, behind its heading.' },
      { value: 'comments', doc: 'The same, and the notes themselves as comments in the margin, to read.' },
    ],
    scope: 'resource',
    doc: 'What the script shows of its [revision map](revision-map.md), in a quiet color.',
  },
  {
    key: 'summary.length',
    type: 'enum',
    default: 'medium',
    values: [
      { value: 'short', doc: 'Lists of five at most; one sentence of a model for a theme or scene.' },
      { value: 'medium', doc: 'Everything, and a few sentences of a model.' },
      { value: 'long', doc: 'Everything, with more sentences and quotes.' },
    ],
    scope: 'resource',
    doc: 'How much the [summaries](summaries.md) of notes, scenes and changes say.',
  },
  {
    key: 'summary.audience',
    type: 'enum',
    default: 'writer',
    values: [
      { value: 'writer', doc: 'Everything.' },
      { value: 'room', doc: 'First what the room has to talk about.' },
      { value: 'producer', doc: 'First what has to be decided, found and filmed.' },
    ],
    scope: 'resource',
    doc: 'Who reads the summaries: what stands first, and what is left out.',
  },
  {
    key: 'summary.template',
    type: 'string',
    default: '',
    scope: 'resource',
    doc: 'The [format of your house](summaries.md#the-format-of-your-house): a Markdown file in the workspace folder, relative to it. `{kind}` stands for `notes`, `scenes` or `changes`, which have different parts. Empty: the usual form.',
  },
  {
    key: 'completion.timesOfDay',
    type: 'strings',
    default: ['DAY', 'NIGHT', 'MORNING', 'EVENING', 'DAWN', 'DUSK', 'CONTINUOUS', 'LATER', 'SAME'],
    scope: 'resource',
    doc: 'Times of day to offer in scene headings, after those that the script already uses.',
  },
  {
    key: 'completion.transitions',
    type: 'strings',
    default: ['CUT TO:', 'DISSOLVE TO:', 'SMASH CUT TO:', 'MATCH CUT TO:', 'FADE IN:', 'FADE OUT.'],
    scope: 'resource',
    doc: 'Transitions to offer, after those that the script already uses.',
  },
  {
    key: 'breakdown.highlight',
    type: 'boolean',
    default: false,
    scope: 'resource',
    doc: 'Underline in each scene what its tags name, in the color of the category. Themes may set the colors `closedSet.breakdown.*`.',
  },
  {
    key: 'readAloud.preset',
    type: 'enum',
    default: 'tableRead',
    values: [
      { value: 'tableRead', doc: 'Headings, action and dialogue, as at a table read.' },
      { value: 'all', doc: 'Everything that is printed: names, parentheticals and transitions too.' },
      { value: 'dialogueOnly', doc: 'Nothing but what is spoken.' },
      { value: 'custom', doc: 'What `closedSet.readAloud.custom` says.' },
    ],
    scope: 'resource',
    doc: 'What of a script is [read aloud](read-aloud.md).',
  },
  {
    key: 'readAloud.custom',
    type: 'readingStyle',
    default: {},
    scope: 'resource',
    doc: 'What is read with the preset `custom`: each kind of text `hidden`, by the `narrator`, or by the `character` it belongs to. What is left out is read as at a table read. *Closed Set: Choose What Is Read* sets it.',
  },
  {
    key: 'readAloud.speed',
    type: 'integer',
    default: 100,
    minimum: 50,
    maximum: 200,
    scope: 'window',
    doc: 'How fast a script is read aloud, in percent. The pitch of the voices stays as it is.',
  },
  {
    key: 'readAloud.follow',
    type: 'boolean',
    default: true,
    scope: 'window',
    doc: 'While a script is read aloud, keep the line that is read in sight, until you scroll away or write.',
  },
  {
    key: 'readAloud.voiceFiles',
    type: 'strings',
    default: [],
    scope: 'machine',
    doc: 'Absolute paths of neural voice files on this computer (ONNX, in the layout of Piper or Kokoro), the best first. They read in place of the voices that come with the extension. eSpeak NG tells them how words are pronounced where it is installed; without it Flite does, for English alone. Empty: none. *Closed Set: Choose Neural Voice File* tries a file and sets it.',
  },
  {
    key: 'model.path',
    type: 'string',
    default: '',
    scope: 'machine',
    doc: 'Absolute path of the model, a GGUF file on this computer. Empty: work without a model. *Closed Set: Choose Model File* sets it.',
  },
  {
    key: 'model.endpoint',
    type: 'string',
    default: '',
    scope: 'machine',
    doc: "Address of an OpenAI-compatible server (llama-server, vLLM, LM Studio, Ollama) on this computer or on the room's own machine, such as `http://10.0.0.7:8080`. What a model is asked, script and notes included, is then sent there, instead of to a model file. Empty: nothing is sent anywhere.",
  },
  {
    key: 'model.endpointModel',
    type: 'string',
    default: '',
    scope: 'machine',
    doc: 'Which model of that server to ask. Empty: the only one it has.',
  },
  {
    key: 'model.allowedHosts',
    type: 'strings',
    default: [],
    scope: 'machine',
    doc: 'Hosts outside of this computer and of private networks that scripts may be sent to, by name, with https only. Empty: none.',
  },
  {
    key: 'model.gpu',
    type: 'enum',
    default: 'auto',
    values: [
      { value: 'auto', doc: 'The best device that is there; the CPU where there is none.' },
      { value: 'off', doc: 'The CPU only.' },
      { value: 'vulkan', doc: 'Vulkan, or an error that says why not.' },
      { value: 'cuda', doc: 'CUDA, or an error that says why not.' },
      { value: 'metal', doc: 'Metal, or an error that says why not.' },
    ],
    scope: 'machine',
    doc: 'What computes the model. *Closed Set: Show Model* tells what is really used.',
  },
  {
    key: 'model.contextSize',
    type: 'integer',
    default: 0,
    minimum: 0,
    maximum: 1048576,
    scope: 'machine',
    doc: 'How many tokens the model sees at once. 0: what fits, at most what it was trained for; with a server, what it says.',
  },
  {
    key: 'model.scriptReading',
    type: 'enum',
    default: 'auto',
    values: [
      {
        value: 'auto',
        doc: 'The whole script before every question where it fits and the model has a billion parameters or more; else scene by scene.',
      },
      {
        value: 'wholeScript',
        doc: 'The whole script before every question where it fits. The first question takes as long as reading it does; those after it start at once.',
      },
      { value: 'sceneByScene', doc: 'Only the scenes that a question is about.' },
    ],
    scope: 'window',
    doc: 'How a model reads the script when it sums up scenes or what changed. *Show the Table* tells what fits: [the table](table.md).',
  },
  {
    key: 'model.threads',
    type: 'integer',
    default: 0,
    minimum: 0,
    maximum: 256,
    scope: 'machine',
    doc: 'Threads for the model on the CPU. 0: one per physical core, less one that is left to the editor.',
  },
  {
    key: 'model.idleMinutes',
    type: 'integer',
    default: 10,
    minimum: 0,
    maximum: 1440,
    scope: 'machine',
    doc: 'After how many minutes without work the model leaves memory. 0: never.',
  },
] as const satisfies readonly Setting[];
