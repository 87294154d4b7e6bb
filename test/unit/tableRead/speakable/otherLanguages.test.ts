import assert from 'node:assert/strict';
import type { SpokenKind } from '../../../../server/src/core/tableRead/model';
import { speakable } from '../../../../server/src/core/tableRead/speakable/speakable';

/** What is written where, and what a person would say. */
type Case = readonly [kind: SpokenKind, written: string, said: string];

const languages: Readonly<Record<string, readonly Case[]>> = {
  de: [
    ['heading', 'INNEN. KÜCHE - TAG', 'innen, küche, tag'],
    ['heading', 'AUSSEN. HAFEN - NACHT #12A#', 'außen, hafen, nacht, zwölf A'],
    ['extension', 'V.O.', 'Stimme aus dem Off'],
    ['dialogue', 'Dr. Weber, Berliner Str. 5, usw.', 'Doktor Weber, Berliner Straße fünf, und so weiter.'],
    ['dialogue', 'Um 17:30 Uhr, z.B. am Bahnhof.', 'Um siebzehn Uhr dreißig, zum Beispiel am Bahnhof.'],
    [
      'dialogue',
      'Seit 1987 kostet es 3,50 €.',
      'Seit neunzehnhundertsiebenundachtzig kostet es drei Euro fünfzig Cent.',
    ],
    ['dialogue', 'Etwa 20 % bei 50 km/h.', 'Etwa zwanzig Prozent bei fünfzig Kilometer pro Stunde.'],
    [
      'action',
      'Am 3. Oktober 1990, im 2. Stock.',
      'Am dritten Oktober neunzehnhundertneunzig, im zweiten Stock.',
    ],
    [
      'action',
      '3. Akt, 2. Szene, das 20. Jahrhundert',
      'dritter Akt, zweite Szene, das zwanzigste Jahrhundert',
    ],
    [
      'action',
      'Der 24.12., vom 3.10.1990',
      'Der vierundzwanzigste zwölfte, vom dritten Oktober neunzehnhundertneunzig',
    ],
    ['dialogue', '1 Mann, 1 Frau, 1 Stunde, 1 €', 'ein Mann, eine Frau, eine Stunde, ein Euro'],
    ['dialogue', 'Die 80er, die 1980er Jahre', 'Die achtziger, die neunzehnhundertachtziger Jahre'],
    ['dialogue', '0171 123456', 'null eins sieben eins, eins zwei drei vier fünf sechs'],
    [
      'action',
      'Anna, 1,75 m, Heinrich VIII. und Akt II',
      'Anna, ein Meter fünfundsiebzig, Heinrich der achte und Akt zwei',
    ],
    ['dialogue', '2:1, 1/4 Liter, z. B. so', 'zwei zu eins, ein viertel Liter, zum Beispiel so'],
    ['dialogue', 'W-was? D-das. Die DDR, die GmbH.', 'we was? de das. Die D D R, die G M B H.'],
    ['dialogue', '1. 2. 3.', 'eins. zwei. drei.'],
    ['dialogue', 'Das BKA & das LKA.', 'Das B K A und das L K A.'],
  ],
  fr: [
    ['heading', 'INT. CUISINE - JOUR', 'intérieur, cuisine, jour'],
    ['heading', 'EXT. PORT - NUIT #7#', 'extérieur, port, nuit, sept'],
    ['extension', 'V.O.', 'voix off'],
    ['heading', 'INT. HÔTEL - 18H30', 'intérieur, hôtel, dix huit heures trente'],
    ['extension', 'EN VOIX OFF', 'en voix off'],
    ['action', 'Au XIXe siècle, Louis XIV, Acte II', 'Au dix neuvième siècle, Louis quatorze, Acte deux'],
    ['action', 'La 2e fois, au 3ème étage, la 1re', 'La deuxième fois, au troisième étage, la première'],
    [
      'action',
      'Jeanne, 1m75, mesure 1,80 m.',
      'Jeanne, un mètre soixante quinze, mesure un mètre quatre vingts.',
    ],
    ['dialogue', '1 fois, 21 heures, 1 homme', 'une fois, vingt et une heures, un homme'],
    ['dialogue', 'N° 5, 1/2, 24h/24', 'numéro cinq, un demi, vingt quatre heures sur vingt quatre'],
    ['dialogue', 'J-je sais. Me Dupont. 20 m².', 'je je sais. maître Dupont. vingt mètres carrés.'],
    ['dialogue', 'M. Dupont et Mme Roy, etc.', 'monsieur Dupont et madame Roy, et cetera.'],
    ['dialogue', 'À 17h30, ou à 12h.', 'À dix sept heures trente, ou à midi.'],
    ['dialogue', 'Le 1er train coûte 3,50 €.', 'Le premier train coûte trois euros cinquante centimes.'],
    ['dialogue', '20 % à 50 km/h.', 'vingt pour cent à cinquante kilomètres heure.'],
    ['dialogue', "L'ADN de la SNCF.", "L'A D N de la S N C F."],
  ],
  es: [
    ['heading', 'INT. COCINA - DÍA', 'interior, cocina, día'],
    ['heading', 'EXT. PUERTO - NOCHE #7#', 'exterior, puerto, noche, siete'],
    ['extension', 'V.O.', 'voz en off'],
    ['dialogue', 'El Sr. Ruiz y la Sra. Gil, etc.', 'El señor Ruiz y la señora Gil, etcétera.'],
    ['dialogue', 'A las 17:30 en EE.UU.', 'A las diecisiete y treinta en Estados Unidos.'],
    ['dialogue', 'Cuesta 3,50 €.', 'Cuesta tres euros con cincuenta céntimos.'],
    ['dialogue', 'El 20 % a 50 km/h.', 'El veinte por ciento a cincuenta kilómetros por hora.'],
    ['dialogue', 'Mi DNI.', 'Mi D N I.'],
  ],
  it: [
    ['heading', 'INT. CUCINA - GIORNO', 'interno, cucina, giorno'],
    ['heading', 'EST. PORTO - NOTTE #7#', 'esterno, porto, notte, sette'],
    ['extension', 'V.O.', 'voce fuori campo'],
    [
      'dialogue',
      'Il sig. Rossi e la sig.ra Bianchi, ecc.',
      'Il signor Rossi e la signora Bianchi, eccetera.',
    ],
    ['dialogue', 'Costa 3,50 €.', 'Costa tre euro e cinquanta centesimi.'],
    ['dialogue', 'Il 20 % a 50 km/h.', 'Il venti per cento a cinquanta chilometri orari.'],
    ['dialogue', 'Alle 17:30, tra 12 minuti.', 'Alle diciassette e trenta, tra dodici minuti.'],
  ],
  pt: [
    ['heading', 'INT. COZINHA - DIA', 'interior, cozinha, dia'],
    ['heading', 'EXT. PORTO - NOITE #7#', 'exterior, porto, noite, sete'],
    ['extension', 'V.O.', 'voz em off'],
    ['dialogue', 'O Sr. Costa e a Dra. Lima, etc.', 'O senhor Costa e a doutora Lima, et cetera.'],
    ['dialogue', 'Às 17h30, ou às 2h.', 'Às dezessete horas e trinta, ou às duas horas.'],
    ['dialogue', 'Custa R$ 3,50.', 'Custa três reais e cinquenta centavos.'],
    ['dialogue', 'Uns 16 % a 50 km/h.', 'Uns dezesseis por cento a cinquenta quilômetros por hora.'],
    ['dialogue', 'Na TV & no rádio.', 'Na tevê e no rádio.'],
  ],
};

for (const [language, cases] of Object.entries(languages)) {
  describe(`what is said in ${language}`, () => {
    for (const [kind, written, said] of cases) {
      it(written, () => assert.equal(speakable(written, { kind, language }).text, said));
    }
  });
}
