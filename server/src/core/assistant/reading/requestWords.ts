import { phrases } from './phrases';

/**
 * How people ask for something, connect what they say and judge it, in the languages that scripts are read in. Where
 * no word is known, marks and numbers still tell. Words that mean something else in another of these languages are
 * left out.
 */
export const request = phrases(`
  please|can we|could we|can you|could you|should we|let's|let us|we should|we must|we need|you should|need to|needs to
  |has to|have to|must|should|i'd like|i'd love|i'd cut|i'd lose|i'd trim|i'd keep|i'd make|i'd move|i'd prefer|i'd suggest
  |i would like|i would love|i would cut|i would lose|i would trim|i would keep|i would make|i would move|i would prefer
  |i would suggest|i want|we want|i suggest|what if|how about|don't|do not|would be better|would be good|would be great
  |would be nice|make sure
  |bitte|können wir|könnten wir|könnte|sollte|sollten|müssen|muss|müsste|brauchen|braucht|wie wäre|lass uns|lasst uns
  |ich würde|ich möchte|ich hätte gern|streichen|kürzen|ändern|prüfen|klären|ergänzen
  |s'il vous plaît|s'il te plaît|svp|stp|merci de|il faut|il faudrait|peut on|pourrait on|on pourrait|pouvez vous
  |j'aimerais|je voudrais|on devrait
  |por favor|podemos|podríamos|podría|podrías|hay que|debería|deberíamos|tenemos que|me gustaría|quiero|quisiera
  |per favore|possiamo|potremmo|bisogna|dovrebbe|dovremmo|dobbiamo|vorrei|mi piacerebbe
  |poderíamos|precisamos|deveria|deveríamos|temos que|gostaria|é preciso
  |proszę|czy możemy|trzeba|należy|powinien|powinna|powinno|powinny|powinni|musimy
  |пожалуйста|можно ли|надо|нужно|следует|давайте|должна|должно|должны|должен
  |будь ласка|чи можна|треба|потрібно|слід|повинна|повинно|повинні|повинен`);

/** Verbs that ask where they open a sentence. */
export const requestOpener = phrases(`
  cut|trim|lose|add|move|keep|change|check|clarify|consider|drop|fix|give|make|rethink|rewrite|shorten|show|try|let
  |nobody|never|can|could|would
  |kürzt|kürze|streich|streiche|ändere|prüf|prüfe|lass|kann|soll
  |coupe|couper|coupez|raccourcir|supprimer|ajouter|vérifier|changer|garder|gardez
  |corta|cortar|acortar|quita|quitar|añade|añadir|cambia|cambiar|revisa|revisar
  |taglia|tagliare|accorciare|togliere|aggiungere|cambiare|verificare|encurtar|tirar|adicionar|mudar|verificar
  |skrócić|wyciąć|dodać|zmienić|sprawdzić|сократить|вырезать|убрать|добавить|изменить|проверить
  |скоротити|вирізати|прибрати|додати|змінити|перевірити`);

/** Goes on with what was said before. */
export const continuation = phrases(`
  it|it's|that|that's|this|these|those|he|he's|she|she's|they|they're|his|her|their|its|which|because|since|so|then
  |otherwise|or|either|if not|if so|instead|for example|even|just|maybe|perhaps|same|not|yet
  |das|dies|dieser|diese|dieses|er|es|sie|ihr|sein|denn|weil|sonst|oder|dann|deshalb|vielleicht
  |elle|ils|elles|ça|cela|c'est|sinon|ou|alors|parce que|peut être
  |él|ella|ellos|esto|eso|así|si no|entonces|porque|quizá|quizás|es que
  |lui|lei|questo|così|altrimenti|oppure|allora|perché|forse
  |ele|ela|isso|isto|assim|senão|então|talvez|ona|inaczej|albo|lub|może
  |это|он|она|они|иначе|или|тогда|потому|может|це|він|вона|вони|інакше|або|тоді|бо|можливо`);

/** Goes on with what was said before, unless it asks for something of its own. */
export const contrast = phrases('but|aber|mais|pero|ma|mas|ale|но|а|але');
/** The same, unless it also names a place of its own. */
export const addition = phrases('and|und|et|y|e|и|і|та');

/** Begins another point. */
export const nextPoint = phrases(`
  also|first|firstly|second|secondly|third|thirdly|next|finally|lastly|one more|another|separately|on another note|ps|p s
  |last thing|overall|außerdem|erstens|zweitens|drittens|zuletzt|ferner|noch etwas
  |d'abord|ensuite|par ailleurs|enfin|de plus|deuxièmement|además|primero|segundo|tercero|por último|también
  |inoltre|primo|secondo|terzo|infine|além disso|primeiro|por fim|também|po pierwsze|po drugie|ponadto
  |во первых|во вторых|кроме того|також|по перше|по друге`);

export const praise = phrases(`
  love|loved|perfect|wonderful|great|brilliant|beautiful|terrific|lovely|works well|favorite|favourite|best
  |wunderbar|großartig|perfekt|toll|j'adore|parfait|parfaite|magnifique|superbe|génial|me encanta|perfecto|perfecta
  |genial|adoro|perfetto|perfetta|bellissimo|bellissima|perfeito|perfeita|świetny|świetna|świetne|прекрасно|отлично|чудово`);

export const judgment = phrases(`
  too|unclear|confusing|confused|drag|drags|slow|long|weak|flat|rushed|missing|repetitive|boring|don't buy|don't believe
  |don't understand|don't like|don't love|doesn't work|doesn't land|doesn't make sense|feel|feels|seem|seems|works|hate
  |zu|unklar|langsam|schwach|fehlt|trop|confus|lent|lente|faible|manque|demasiado|demasiada|confuso|confusa|lento|lenta
  |falta|troppo|poco chiaro|poco chiara|manca|muito|zbyt|niejasny|niejasna|слишком|непонятно|занадто|незрозуміло`);

/** Stands for something that was named before. */
export const pointer = phrases(`
  it|them|that is|that was|this is|this was|ihn|ça|esto|eso|isso|ciò|его|её|это|його|її|це`);
export const pointerAtEnd = phrases('this|that|these|those');

/** Before a number: the place in the script that a sentence is about. */
export const placeWords = phrases(`
  scene|scenes|sc|page|pages|pp|p|pg|act|sequence|reel|episode|szene|seite|akt|folge|scène|acte|escena|página|acto|scena
  |pagina|atto|cena|ato|strona|сцена|сцене|сцені|страница|странице|сторінка|сторінці|стр`);
