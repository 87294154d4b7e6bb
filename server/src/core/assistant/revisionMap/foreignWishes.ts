import { type NoteLanguage, possibleLanguages } from '../noteLanguage';
import type { TaskKind, TaskPriority } from './model';

/** What a note in another language than English wants, and how badly, by words that say so. */

/** Stems and phrases in lower case; `~` stands for any ending. */
type Wishes = readonly (readonly [kind: TaskKind, phrases: string])[];

const wishes: Readonly<Record<NoteLanguage, Wishes>> = {
  de: [
    [
      'keep',
      'behalten|beibehalten|bitte lassen|so lassen|nicht streichen|nicht kürzen|nicht ändern|nicht anfassen|bitte nicht',
    ],
    ['clearance', 'rechte klären|rechtlich~|freigabe|lizenz~|genehmig~|markenname~|rechtsabteilung'],
    ['continuity', 'anschluss~|anschlussfehler|passt nicht zu|widerspricht'],
    [
      'cut',
      'streich~|gestrichen|kürz~|gekürzt|raus|rausnehmen|weglassen|weg damit|bitte weg|zu lang|zu lange|brauchen wir nicht|überflüssig',
    ],
    [
      'add',
      'ergänz~|hinzufüg~|einfüg~|fehlt|fehlen|es braucht|wir brauchen|bräuchte|mehr von|einbauen|einführen',
    ],
    [
      'change',
      'änder~|geändert|umgeschrieben|umschreib~|überarbeit~|verschieb~|ersetz~|sollte|sollten|müsste|könnte|wirkt|stattdessen|lieber|unklar|zu (?:brutal|schnell|langsam|viel|kalt|früh|spät|teuer|glatt|erklärend)',
    ],
    ['keep', 'wunderbar|großartig|toll|schön~|lieben wir|sehr gut|gefällt'],
  ],
  fr: [
    [
      'keep',
      'garder|gardez|à garder|conserver|ne pas (?:couper|toucher|changer|enlever)|ne touche[zr]? pas|laisser tel',
    ],
    ['clearance', 'droits|autorisation|juridique~|licence|marque déposée'],
    ['continuity', 'raccord~|incohéren~|ne correspond pas'],
    [
      'cut',
      'couper|coupez|coupe|raccourcir|supprimer|enlever|retirer|trop long~|à virer|on peut s.en passer|superflu~',
    ],
    ['add', 'ajouter|ajoutez|il manque|manque|il faudrait un~|rajouter|plus de place'],
    [
      'change',
      'changer|changez|remplacer|réécrire|déplacer|modifier|devrait|devraient|il faut|il faudrait|pourrait|plutôt|pas clair~|trop (?:cher|chère|tôt|tard|lent~|vite|explicatif~)|clarifier|ne marche pas',
    ],
    ['keep', 'j.adore|on adore|très drôle|très beau|très belle|magnifique|superbe|génial~|parfait~'],
  ],
  es: [
    ['keep', 'mantener|conservar|dejar como está|no (?:cortar|tocar|cambiar|quitar)|que se quede'],
    ['clearance', 'derechos|autorización|permiso|legal|licencia'],
    ['continuity', 'continuidad|no coincide|incoherente'],
    ['cut', 'cortar|corta|recortar|acortar|quitar|quita|eliminar|suprimir|sobra|demasiado larg~'],
    ['add', 'añadir|añade|agregar|falta|faltan|hace falta|incluir'],
    [
      'change',
      'cambiar|cambia|reescribir|mover|sustituir|reemplazar|debería|deberían|podría|habría que|hay que|mejor|no se entiende|confuso|confusa|demasiado',
    ],
    ['keep', 'me encanta|nos encanta|perfect~|genial|precios~|muy buen~'],
  ],
  it: [
    ['keep', 'tenere|mantenere|lasciare così|non (?:tagliare|toccare|cambiare)|da tenere'],
    ['clearance', 'diritti|autorizzazion~|permesso|legale|licenza'],
    ['continuity', 'continuità|non corrisponde|incoerente'],
    ['cut', 'tagliare|taglia|accorciare|togliere|eliminare|troppo lung~|di troppo'],
    ['add', 'aggiungere|aggiungi|manca|mancano|serve un~|inserire'],
    [
      'change',
      'cambiare|cambia|riscrivere|spostare|sostituire|dovrebbe|dovrebbero|potrebbe|bisogna|meglio|non si capisce|poco chiar~|troppo',
    ],
    ['keep', 'bellissim~|perfett~|adoro|stupend~|molto bell~'],
  ],
  pt: [
    ['keep', 'manter|deixar como está|não (?:cortar|mexer|mudar|tirar)'],
    ['clearance', 'direitos|autorização|licença|jurídico'],
    ['continuity', 'continuidade|não bate|incoerente'],
    ['cut', 'cortar|corta|encurtar|tirar|eliminar|longo demais|longa demais|muito long~'],
    ['add', 'adicionar|acrescentar|falta|faltam|incluir'],
    ['change', 'mudar|trocar|reescrever|substituir|mover|deveria|poderia|precisa|melhor|confus~|não entendi'],
    ['keep', 'adoro|adorei|perfeit~|lind~|ótim~|muito bo[am]'],
  ],
  pl: [
    ['keep', 'zostawić|zachować|nie (?:wycinać|ruszać|zmieniać)'],
    ['clearance', 'prawa autorskie|licencj~|zgod[ay]'],
    ['cut', 'wyciąć|skrócić|usunąć|za dług~|niepotrzebn~'],
    ['add', 'dodać|brakuje|dopisać'],
    ['change', 'zmienić|przepisać|przenieść|powinien|powinna|powinno|trzeba|należy|zbyt|niejasn~'],
    ['keep', 'świetn~|pięk~|cudown~'],
  ],
  ru: [
    ['keep', 'оставить|сохранить|не (?:вырезать|трогать|менять|убирать)'],
    ['clearance', 'права на|разрешени~|лицензи~|юрист~'],
    ['cut', 'вырезать|сократить|убрать|слишком длинн~|лишн~'],
    ['add', 'добавить|не хватает|дописать'],
    [
      'change',
      'изменить|переписать|заменить|перенести|должен|должна|должны|нужно|надо|следует|слишком|непонятно',
    ],
    ['keep', 'отличн~|прекрасн~|замечательн~|очень хорош~'],
  ],
  uk: [
    ['keep', 'залишити|зберегти|не (?:вирізати|чіпати|змінювати|прибирати)'],
    ['clearance', 'права на|дозвіл|ліцензі~|юрист~'],
    ['cut', 'вирізати|скоротити|прибрати|занадто довг~|зайв~'],
    ['add', 'додати|бракує|не вистачає|дописати'],
    [
      'change',
      'змінити|переписати|замінити|перенести|повинен|повинна|повинні|потрібно|треба|слід|занадто|незрозуміло',
    ],
    ['keep', 'чудов~|прекрасн~|дуже добр~'],
  ],
};

const must =
  'muss|müssen|unbedingt|dringend|zwingend|il faut|impérativement|obligatoire~|urgent~|hay que|debe|deben|imprescindible|urgente|bisogna|deve|devono|obbligatori~|é preciso|precisa|trzeba|musi|koniecznie|нужно|надо|обязательно|должен|должна|должны|потрібно|треба|обов.язково';
const could =
  'könnte|könnten|vielleicht|evtl|eventuell|wäre schön|wie wäre|peut.être|pourrait|pourrait.on|éventuellement|ce serait bien|quizá|quizás|podría|podríamos|tal vez|forse|potrebbe|magari|talvez|poderia|może|mogłoby|возможно|может|можно ли|можливо|може';

function matcher(phrases: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${phrases.replaceAll('~', '\\p{L}*')})(?![\\p{L}])`, 'iu');
}

const patterns: ReadonlyMap<string, readonly (readonly [TaskKind, RegExp])[]> = new Map(
  Object.entries(wishes).map(([language, list]) => [
    language,
    list.map(([kind, phrases]) => [kind, matcher(phrases)] as const),
  ]),
);
const [mustWords, couldWords] = [matcher(must), matcher(could)];

/** @returns undefined where no word tells; a question is for others to see */
export function foreignKind(text: string, language: NoteLanguage): TaskKind | undefined {
  return patterns.get(language)?.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Of a note of so few words that none tells its language for sure: "Schöner Moment, unbedingt behalten." */
export function anyForeignKind(text: string): TaskKind | undefined {
  const isForeign = /[^\p{ASCII}\p{P}\p{S}]/u.test(text);
  const languages = isForeign ? [...patterns.keys()] : possibleLanguages(text);
  const kinds = languages.flatMap((language) => patterns.get(language) ?? []);
  return kinds.find(([, pattern]) => pattern.test(text))?.[0];
}

export function foreignPriority(text: string, kind: TaskKind): TaskPriority {
  if (kind === 'clearance') return couldWords.test(text) ? 'should' : 'must';
  if (kind !== 'keep' && kind !== 'remark' && mustWords.test(text)) return 'must';
  return couldWords.test(text) ? 'could' : 'should';
}
