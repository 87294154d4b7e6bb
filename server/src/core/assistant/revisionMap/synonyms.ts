import { stem } from '../words';

/**
 * Words that people use for one another when they speak of a script: who writes a note seldom has the page open.
 * Data only, and no dictionary: everyday things, kin, work, what bodies do, irregular forms that no ending explains.
 * A word may stand in several groups.
 */
const groups = `
phone telephone cell cellphone mobile receiver handset call calls dial dials ring rings rang
voicemail message answerphone machine
car automobile vehicle hatchback sedan auto drive drives drove
cab taxi hansom
carriage coach landau gig cart wagon
boat ferry ship vessel
dock pier quay wharf landing
sailor deckhand seaman crewman
captain skipper
umbrella brolly parasol
coat jacket overcoat raincoat oilskin mac slicker sleeve
hat cap bonnet
dress gown
tux tuxedo dinner-jacket suit
shoes sneakers trainers boots
glasses spectacles
scarf comforter muffler
windscreen windshield
bag purse satchel case suitcase
box carton crate chest tin
suit-case trunk luggage
money cash gold pounds dollars sum coins sovereign guineas
wage wages salary pay raise
ring jewel jewelry emerald necklace
photo photograph picture portrait snapshot
letter note postcard card envelope
book ledger register notebook
paper notepaper form sheet
pen pencil
stamp stamps stamping stamped
sign signs signature signing
door doorway gate entrance
knocker doorknocker
window pane glass
stairs staircase steps stairway
ladder stepladder
bed bedroom bedpost
curtain curtains drapes
chimney fireplace hearth fireside fire
stove oven
sink tap faucet drainboard basin
wash washing dishes scour scours scouring
kitchen galley
lobby foyer reception
bar pub saloon tavern
shop store pawnshop
office counting-house bureau
house home villa apartment flat
cemetery graveyard churchyard grave tomb tombstone gravestone headstone stone
church chapel altar
wedding marriage married marry marries bride groom bridegroom vows honeymoon
fiance fiancee betrothed engagement engaged betrothal
father dad daddy papa pai
mother mom mum mama
brother sibling
sister sibling
uncle nephew
wife husband spouse
child kid children kids boy girl
baby infant
old elderly aged
boss employer master
clerk assistant
cook chef
maid servant housekeeper
priest clergyman parson vicar reverend
doctor physician
lawyer attorney solicitor
police cop policeman officer detective
beggar poor charity
ghost spirit spirits phantom specter
dead died die dies death dying corpse body
funeral burial mourning
sick ill illness
lame cripple crutch
teeth tooth dental choppers denture dentures plate
smile smiles smiling grin
laugh laughs laughing laughed
cry cries cried tears weep weeps sob sobs
sing sings sang sung singing singer song carol
song music tune melody lullaby
play plays played playing
dance dances dancing ball
party celebration
game games
food dinner meal supper feast lunch eat eats ate
turkey bird goose poultry
pudding dessert cake
drink drinks beer coffee tea cup
bell bells
clock watch time o'clock
horn whistle
noise sound
drill drilling drills
screw screws
gun pistol revolver rifle weapon
knife blade
fight fights brawl blows struggle fists
blood bleeding wound hurt
smoke fire rocket alarm
hide hides hidden secret panel
search searches ransack ransacked
disguise disguised costume mask masked
wall batten
ceiling roof
floor ground
plant fern potted pot
onion onions
rain rainy wet raining drip
snow snowball snowy
fog mist foggy
sun sunny sunrise sunshine
night evening
morning dawn
sea ocean
city town street
road lane
train railway station
canoe kayak
rope cord string
picture photo
owe debt
steal steals stole stolen theft thief burglar burglars
borrow borrows borrowed borrowing
lend loan
refuse refused refusal refuses
forgive forgiven
angry anger mad furious
afraid fear scared frightened
happy merry glad joy
sad sorrow sorry
quiet silent silence nobody-speaks
shout shouts yell yells scream shriek
whisper whispers whispering
knock knocks knocked knocking
smell smells smelt sniff
hear hears heard hearing listen listens
see saw seen
know knew known
buy buys bought
sell sells sold selling
bring brings brought
catch catches caught
think thinks thought
tell tells told
teach taught
leave leaves left
lose loses lost
hold holds held
give gives gave given
take takes took taken
throw throws threw thrown toss tosses
run runs ran
drive drives drove driven
write writes wrote written
wear wears wore worn
hang hangs hung
fall falls fell fallen
rise rises rose
sit sits sat
stand stands stood
break breaks broke broken
shake shakes shook
wake wakes woke
sleep sleeps slept asleep overslept
pull pulls draw draws drag drags
push pushes shove
return returns
guess guesses guessed guessing
count counts counted counting
reveal reveals revealed
speak speaks spoke spoken say says said talk talks talking
boyfriend girlfriend lover
wedding altar church bride groom vows rings
funeral coffin grave cemetery churchyard mourners
school schoolroom classroom desk teacher pupil
hospital nurse doctor ward patient surgery
court courtroom judge jury trial lawyer
prison jail cell prisoner
theater stage audience curtain
restaurant waiter waitress table menu
airport plane flight pilot
farm barn field cow horse
beach sand sea shore
christmas holly mistletoe carol
ball dance fiddler fiddle
proposal engagement ring
birthday cake candles
chase chases chased pursuit
kiss kisses kissed
`;

const groupsByStem = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const stems = new Set(line.split(' ').map(stem));
  for (const each of stems) {
    const known = groupsByStem.get(each) ?? new Set();
    for (const other of stems) if (other !== each) known.add(other);
    groupsByStem.set(each, known);
  }
}

const none: ReadonlySet<string> = new Set();

/** Comparable forms of the words that may be meant in place of this one. */
export function synonymsOf({ key }: { readonly key: string }): ReadonlySet<string> {
  return groupsByStem.get(key) ?? none;
}
