/** Words of the trade, and of talk, that a dictionary of plain English does not have. */
export const scriptWords: ReadonlySet<string> = new Set(
  [
    'voiceover offscreen onscreen intercut intercuts closeup closeups slugline superimpose superimposed chyron',
    'midshot backlit handheld headshot barkeep rearview tarmac walkie talkie',
    "gonna wanna gotta kinda sorta lemme gimme dunno ain't y'all ma'am c'mon whatcha gotcha betcha oughta outta",
    'lotta helluva sonofa dammit goddamn goddammit goddamned asshole bullshit motherfucker okay yeah yep nope nah',
    "uh um hmm huh mmm ugh shh psst whoa wow oops ouch aw aww ooh aah hey ha heh hehe 'til 'cause",
    "how'd who'd that'd it'd there'd where'd why'd what'd what're who're how're should've could've would've might've",
    "must've shouldn't've couldn't've wouldn't've mustn't've http https www",
  ].flatMap((line) => line.split(' ')),
);
