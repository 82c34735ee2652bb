import type { SourceKey } from './sources.ts';

/** [id, key of the source, text]. Ids are for ever: the log may name them. */
export type FactRow = readonly [id: string, source: SourceKey, text: string];

export const rows: readonly FactRow[] = [
  // The Sun
  [
    'sun-is-a-star',
    'sun',
    'The Sun is a star. It looks so bright because it is much closer than the other stars.',
  ],
  ['sun-a-million-earths', 'sun', 'The Sun is so big that more than a million Earths would fit inside it.'],
  ['sun-109-earths', 'sun', 'About 109 Earths in a row would stretch across the Sun.'],
  ['sun-core', 'sun', 'The centre of the Sun is its hottest part. It is about 15 million degrees Celsius.'],
  ['sun-surface', 'sun', 'The part of the Sun that we can see is very hot: about 5,500 degrees Celsius.'],
  ['sun-gas', 'sun', 'The Sun is a giant ball of hot, glowing gas. It has no solid ground.'],
  ['sun-fusion', 'sun', 'Deep inside the Sun, hydrogen turns into helium. That makes its light and heat.'],
  ['sun-age', 'sun', 'The Sun is about four and a half billion years old.'],
  [
    'sun-mass',
    'sun',
    'Nearly all the stuff in our solar system is in the Sun.',
  ],
  ['sun-spin', 'sun', 'The Sun spins. Around its middle, one turn takes about 25 days.'],
  ['sun-parker', 'parker', 'The Parker Solar Probe has flown closer to the Sun than any craft before it.'],
  [
    'sun-moon-size',
    'eclipses',
    'The Sun is about 400 times wider than the Moon, and about 400 times farther away. So they look the same size.',
  ],
  [
    'sun-eclipse',
    'eclipses',
    'When the Moon moves between the Sun and Earth, it can hide the Sun. That is a solar eclipse.',
  ],
  [
    'sun-look-away',
    'eclipseSafety',
    'Never look straight at the Sun. Its light is so strong that it can hurt your eyes.',
  ],

  // Mercury and Venus
  ['mercury-smallest', 'mercury', 'Mercury is the smallest planet in our solar system.'],
  [
    'mercury-year',
    'mercury',
    'Mercury goes around the Sun in 88 days. No other planet of our Sun has such a short year.',
  ],
  [
    'mercury-fastest',
    'mercury',
    'Mercury is the fastest planet of our Sun. It races along at about 47 kilometres a second.',
  ],
  [
    'mercury-hot-cold',
    'mercury',
    'On Mercury, days can reach 430 degrees Celsius. Nights can drop to 180 degrees below zero.',
  ],
  ['mercury-sun', 'mercury', 'The Sun looks much bigger from Mercury than it does from Earth.'],
  [
    'mercury-venus-no-moons',
    'planets',
    'Mercury and Venus are the two planets of our Sun that have no moons.',
  ],
  [
    'venus-hottest',
    'venus',
    'Venus is the hottest planet in our solar system. It is hot enough to melt lead.',
  ],
  [
    'venus-slow-spin',
    'venus',
    'Venus spins so slowly that one turn takes longer than its trip around the Sun.',
  ],
  [
    'venus-backwards',
    'venus',
    'Venus spins the other way from most planets. There, the Sun rises in the west.',
  ],
  ['venus-clouds', 'venus', 'Thick clouds of acid hide the ground of Venus.'],
  ['venus-bright', 'venus', 'Venus looks brighter in our sky than any other planet.'],
  ['venus-twin', 'venus', 'Venus is almost as big as Earth.'],
  [
    'venus-air',
    'venus',
    'The air on Venus is thick and heavy. It pushes about 90 times as hard as air on Earth.',
  ],
  [
    'venus-venera',
    'venera7',
    'In 1970, Venera 7 landed on Venus. It was the first craft to send signals from the ground of another planet.',
  ],

  // Earth
  ['earth-water', 'earth', 'Oceans cover about 70 percent of Earth. That is more than two thirds.'],
  ['earth-life', 'earth', 'Earth is the only place we know so far where living things are found.'],
  [
    'earth-leap-year',
    'earth',
    'Earth goes around the Sun in about 365 days and 6 hours. The extra hours give us leap years.',
  ],
  [
    'earth-tilt',
    'seasons',
    'Earth leans to one side as it goes around the Sun. This tilt gives us the seasons.',
  ],
  ['earth-january', 'seasons', 'Earth is a little closer to the Sun in January than it is in July.'],
  ['earth-speed', 'planets', 'Earth flies fast around the Sun. Each second it goes about 30 kilometres.'],
  [
    'earth-fifth',
    'earth',
    'Earth is the fifth largest planet in our solar system. Four planets are much bigger.',
  ],
  [
    'earth-magnet',
    'earth',
    'Earth acts like a giant magnet. This helps to shield us from tiny fast bits that fly from the Sun.',
  ],
  ['earth-blue-sky', 'sky', 'The sky is blue because the air spreads blue light around more than red light.'],
  [
    'earth-sunlight-colours',
    'sky',
    'Sunlight looks white, but it is a mix of all the colours of the rainbow.',
  ],
  [
    'earth-aurora',
    'aurora',
    'The northern lights glow when tiny fast bits from space hit the air high above us.',
  ],
  ['earth-eight-minutes', 'earth', 'Light from the Sun takes about eight minutes to reach us.'],

  // The Moon
  ['moon-size', 'moon', 'The Moon is a little more than a quarter as wide as Earth.'],
  ['moon-distance', 'moon', 'The Moon is so far away that about 30 Earths would fit in the gap.'],
  ['moon-drift', 'moon', 'The Moon moves away from us by about 4 centimetres each year.'],
  [
    'moon-gravity',
    'moon',
    'Things on the Moon weigh one sixth of what they weigh here. You could jump much higher there!',
  ],
  [
    'moon-light',
    'moonPhases',
    'The Moon makes no light of its own. It shines because sunlight bounces off it.',
  ],
  [
    'moon-phases',
    'moonPhases',
    'The Moon seems to change its shape because we see its sunny side from different angles.',
  ],
  [
    'moon-same-side',
    'tidalLocking',
    'We always see the same side of the Moon. It turns once on each trip around Earth.',
  ],
  ['moon-month', 'moon', 'The Moon takes about 27 days to go around Earth once.'],
  [
    'moon-craters',
    'moon',
    'Most of the round holes on the Moon are craters. Rocks from space made them when they crashed.',
  ],
  ['moon-air', 'moon', 'The Moon has almost no air. You could not breathe there without a spacesuit.'],
  ['moon-ice', 'moon', 'There is ice on the Moon, in cold dark craters near its poles.'],
  ['moon-tides', 'moon', 'The Moon pulls on the oceans. That is the main reason why the sea has tides.'],
  [
    'moon-red',
    'moonEclipses',
    'When Earth blocks the sunlight, its shadow can turn the full Moon red. That is a lunar eclipse.',
  ],
  ['moon-far-side', 'luna3', 'In 1959, Luna 3 took the first pictures of the far side of the Moon.'],

  // Mars
  ['mars-red', 'mars', 'Mars looks red because there is rust in its rocks and dust.'],
  [
    'mars-olympus',
    'mars',
    'Mars has the largest volcano in our solar system. It is more than twice as tall as Mount Everest.',
  ],
  ['mars-canyon', 'mars', 'Mars has a canyon so long that it would reach from California to New York.'],
  ['mars-moons', 'mars', 'Mars has two small moons. Their names are Phobos and Deimos.'],
  ['mars-half', 'mars', 'Mars is about half as wide as Earth.'],
  ['mars-day', 'mars', 'A day on Mars is only a little longer than a day on Earth.'],
  ['mars-year', 'mars', 'A year on Mars lasts about 687 Earth days. That is nearly two of our years.'],
  ['mars-poles', 'mars', 'Mars has ice caps at its north and south poles, just like Earth.'],
  ['mars-dust', 'mars', 'Dust storms on Mars can grow so big that they cover the whole planet.'],
  [
    'mars-weight',
    'planets',
    'You would feel light on Mars. You would weigh a bit more than a third of what you weigh here.',
  ],
  ['mars-sunset', 'marsSunset', 'In 2015, the Curiosity rover took pictures of a bluish sunset on Mars.'],
  [
    'mars-viking',
    'viking',
    'In 1976, Viking 1 landed on Mars. It sent home the first clear photo from there.',
  ],
  [
    'mars-perseverance',
    'perseverance',
    'In 2021, the rover Perseverance landed on Mars. It is about as big as a car.',
  ],
  [
    'mars-helicopter',
    'ingenuity',
    'In 2021, a small helicopter flew on Mars. It was the first flight with a motor on another planet.',
  ],

  // Jupiter and its moons
  [
    'jupiter-heavy',
    'jupiter',
    'Put all other planets of our Sun together. Jupiter is more than twice as heavy as that!',
  ],
  ['jupiter-1000-earths', 'jupiter', 'Jupiter is so big that more than 1,000 Earths would fit inside it.'],
  [
    'jupiter-red-spot',
    'jupiter',
    'The Great Red Spot on Jupiter is a giant storm. People have watched it for more than 150 years.',
  ],
  [
    'jupiter-day',
    'jupiter',
    'Jupiter has the shortest day of all our planets. It spins once in about 10 hours.',
  ],
  ['jupiter-year', 'jupiter', 'Jupiter takes about 12 Earth years to go around the Sun.'],
  ['jupiter-no-ground', 'jupiter', 'You could not stand on Jupiter. It is made mostly of gas and liquid.'],
  ['jupiter-rings', 'jupiter', 'Jupiter has rings too, but they are dusty and hard to see.'],
  [
    'jupiter-weight',
    'planets',
    'At the top of the clouds of Jupiter, you would weigh more than twice what you weigh here.',
  ],
  [
    'jupiter-galileo',
    'jupiterMoons',
    'In 1610, Galileo looked at Jupiter with a small telescope and found four moons.',
  ],
  [
    'jupiter-io',
    'io',
    'Io, a moon of Jupiter, has hundreds of volcanoes. It is the most volcanic world in our solar system.',
  ],
  [
    'jupiter-europa',
    'europa',
    'Europa, a moon of Jupiter, is covered in ice. There is probably a salty ocean below.',
  ],
  [
    'jupiter-ganymede',
    'ganymede',
    'Ganymede circles Jupiter. It is the largest moon in our solar system, bigger than the planet Mercury.',
  ],

  // Saturn and its moons
  [
    'saturn-rings',
    'saturn',
    'The rings of Saturn are made of ice and rock. Some bits are like dust, some are as big as a house.',
  ],
  ['saturn-light', 'saturn', 'Saturn is lighter than a ball of water of the same size would be.'],
  [
    'saturn-nine-earths',
    'saturn',
    'Nine Earths in a row would almost stretch across Saturn, even without its rings.',
  ],
  ['saturn-year', 'saturn', 'A year on Saturn is as long as about 29 years on Earth.'],
  ['saturn-day', 'saturn', 'Saturn spins so fast that its day is less than 11 hours long.'],
  [
    'saturn-titan-air',
    'titan',
    'Titan is the largest moon of Saturn. It is the only moon we know with thick air.',
  ],
  [
    'saturn-titan-lakes',
    'titan',
    'Titan, a moon of Saturn, has rain, rivers and lakes. They hold liquid methane, not water.',
  ],
  ['saturn-huygens', 'titan', 'In 2005, the Huygens probe landed on Titan, a moon of Saturn.'],
  [
    'saturn-enceladus',
    'enceladus',
    'Enceladus is a small icy moon of Saturn. It sprays jets of ice and water far into space.',
  ],
  ['saturn-cassini', 'cassini', 'The craft Cassini flew around Saturn for 13 years, from 2004 to 2017.'],

  // Uranus and Neptune
  ['uranus-side', 'uranus', 'Uranus is tipped over. It seems to roll around the Sun on its side.'],
  [
    'uranus-found',
    'uranus',
    'In 1781, William Herschel found Uranus. It was the first planet found with a telescope.',
  ],
  ['uranus-year', 'uranus', 'Uranus takes about 84 Earth years to go around the Sun.'],
  ['uranus-seasons', 'uranus', 'Each season on Uranus lasts about 21 years.'],
  ['uranus-colour', 'uranus', 'Uranus looks blue-green because there is a gas called methane in its air.'],
  ['uranus-shakespeare', 'uranus', 'Many moons of Uranus have names from the plays of William Shakespeare.'],
  ['neptune-farthest', 'neptune', 'Neptune is the farthest planet from the Sun in our solar system.'],
  [
    'neptune-maths',
    'neptune',
    'Maths helped people find Neptune. In 1846 they worked out where to look, and there it was.',
  ],
  ['neptune-winds', 'neptune', 'Winds on Neptune can blow at more than 2,000 kilometres an hour.'],
  ['neptune-year', 'neptune', 'Neptune takes about 165 Earth years to go around the Sun.'],
  ['neptune-sunlight', 'neptune', 'Sunlight needs about four hours to reach Neptune.'],
  [
    'neptune-triton',
    'neptune',
    'Triton is a moon of Neptune. It goes the wrong way around, against the spin of the planet.',
  ],
  ['giants-rings', 'planets', 'All four giant planets have rings: Jupiter, Saturn, Uranus and Neptune.'],
  ['planets-rocky', 'solarSystem', 'Mercury, Venus, Earth and Mars are made of rock and metal.'],

  // Dwarf planets, asteroids, comets, meteors
  ['pluto-dwarf', 'pluto', 'Pluto is a dwarf planet. It was called a planet until 2006.'],
  ['pluto-name', 'pluto', 'Venetia Burney thought of the name Pluto in 1930. She was 11 years old.'],
  ['pluto-heart', 'pluto', 'Pluto has a big bright patch that is shaped like a heart.'],
  ['pluto-small', 'pluto', 'Pluto is smaller than our Moon.'],
  ['pluto-year', 'pluto', 'Pluto takes about 248 Earth years to go around the Sun.'],
  [
    'pluto-visit',
    'newHorizons',
    'In 2015, the craft New Horizons flew past Pluto. The trip took more than nine years.',
  ],
  ['ceres', 'ceres', 'Ceres is a dwarf planet. It is the largest object in the asteroid belt.'],
  [
    'kuiper-belt',
    'kuiper',
    'Beyond Neptune there is a huge ring of icy worlds. It is called the Kuiper Belt.',
  ],
  ['asteroid-belt', 'asteroids', 'Most asteroids we know go around the Sun between Mars and Jupiter.'],
  ['asteroids-light', 'asteroids', 'All the asteroids put together weigh less than our Moon.'],
  ['asteroids-moons', 'asteroids', 'Some asteroids have a small moon of their own.'],
  [
    'asteroid-bennu',
    'bennu',
    'In 2023, a capsule brought dust and stones from the asteroid Bennu down to Earth.',
  ],
  [
    'asteroid-dart',
    'dart',
    'In 2022, a craft called DART hit an asteroid on purpose. It pushed the asteroid into a new path.',
  ],
  ['comet-ice', 'comets', 'Comets are like big dirty snowballs. They are made of ice, dust and rock.'],
  ['comet-tail', 'comets', 'A comet grows tails when it comes near the Sun. They point away from the Sun.'],
  ['comet-halley', 'halley', 'Halley\u2019s Comet comes by about every 76 years. We saw it in 1986.'],
  ['comet-philae', 'rosetta', 'In 2014, a small craft called Philae made the first landing on a comet.'],
  [
    'meteor-star',
    'meteors',
    'A shooting star is not a star. It is a bit of space rock or dust that burns up in the air.',
  ],
  ['meteorite', 'meteors', 'A rock from space that lands on the ground is called a meteorite.'],
  ['meteor-tonnes', 'meteors', 'Every day, many tonnes of dust and small rocks from space fall on Earth.'],

  // Stars, galaxies, light
  ['star-colours', 'starTypes', 'Blue stars are hotter than red stars.'],
  ['star-birth', 'stars', 'Stars are born in giant clouds of gas and dust.'],
  [
    'star-nearest',
    'proxima',
    'After the Sun, the nearest star is Proxima Centauri. Its light takes more than four years to reach us.',
  ],
  ['star-crab', 'crab', 'In 1054, people saw a star explode. The cloud it left is called the Crab Nebula.'],
  [
    'star-constellations',
    'constellations',
    'Astronomers split the whole sky into 88 parts. They are called constellations.',
  ],
  ['star-north', 'northStar', 'The North Star hardly seems to move. It shows people which way is north.'],
  ['galaxy-milky-way', 'galaxies', 'Our galaxy is called the Milky Way. It has at least 100 billion stars.'],
  [
    'galaxy-round-trip',
    'solarSystem',
    'Our solar system goes around the middle of our galaxy. One trip takes about 230 million years.',
  ],
  [
    'galaxy-andromeda',
    'andromeda',
    'Light from the Andromeda Galaxy takes about two and a half million years to reach us.',
  ],
  ['black-hole-light', 'blackHoles', 'A black hole pulls so hard that not even light can get out.'],
  ['black-hole-centre', 'blackHoles', 'There is a giant black hole in the middle of our galaxy.'],
  ['black-hole-picture', 'blackHolePicture', 'In 2019, people saw the first picture of a black hole.'],
  ['universe-age', 'universe', 'The universe is about 13.8 billion years old.'],
  [
    'exoplanets',
    'exoplanets',
    'Other stars have planets too. They are called exoplanets, and we know thousands of them.',
  ],
  ['light-year', 'lightYear', 'A light-year is not a time. It is how far light goes in one year.'],
  [
    'light-speed',
    'lightYear',
    'Light goes about 300,000 kilometres each second. Nothing we know is as fast.',
  ],
  [
    'light-old',
    'lightYear',
    'Looking at the stars is looking back in time. Their light left them years ago.',
  ],
  ['no-sound', 'waves', 'Sound cannot travel through empty space, because there is no air to carry it.'],

  // Telescopes
  ['telescope-mirrors', 'telescopes', 'Most big telescopes use curved mirrors to gather light.'],
  ['telescope-hubble', 'hubble', 'In 1990, a space shuttle took the Hubble Space Telescope up into space.'],
  [
    'telescope-above-air',
    'hubble',
    'A telescope in space sees more clearly, because there is no air in its way.',
  ],
  [
    'telescope-webb-mirror',
    'webb',
    'The main mirror of the Webb telescope is 6.5 metres wide. It is made of 18 parts.',
  ],
  [
    'telescope-webb-gold',
    'webb',
    'The mirrors of the Webb telescope are covered with a very thin layer of gold.',
  ],
  [
    'telescope-webb-infrared',
    'webb',
    'The Webb telescope sees infrared light, a kind of light that our eyes cannot see.',
  ],

  // Rockets and space travel
  ['rocket-push', 'rockets', 'A rocket pushes hot gas down. The gas pushes the rocket up.'],
  ['rocket-saturn-v', 'saturnV', 'The Saturn V rocket took people to the Moon. It was 111 metres tall.'],
  [
    'orbit-floating',
    'microgravity',
    'Astronauts in orbit float because they are falling around Earth all the time.',
  ],
  [
    'orbit-90-minutes',
    'station',
    'Astronauts close to Earth circle it in about 90 minutes. They can see 16 sunrises in a day.',
  ],
  [
    'astronaut-exercise',
    'station',
    'In space, muscles and bones grow weak. So astronauts train for about two hours every day.',
  ],
  [
    'astronaut-water',
    'station',
    'Astronauts can clean used water, even sweat, so that they can drink it again.',
  ],
  [
    'astronaut-suit',
    'spacesuit',
    'A spacesuit gives an astronaut air to breathe. It also keeps out the heat and the cold.',
  ],
  [
    'station-parts',
    'station',
    'The International Space Station was put together in space, part by part. The first part flew in 1998.',
  ],
  [
    'station-first-crew',
    'station',
    'The first crew moved into the International Space Station in November 2000.',
  ],
  [
    'shuttle',
    'shuttle',
    'Space shuttles could fly to space again and again. They made 135 flights from 1981 to 2011.',
  ],
  [
    'first-satellite',
    'sputnik',
    'Sputnik 1 was the first satellite. It flew in 1957 and was about as big as a beach ball.',
  ],
  [
    'first-gagarin',
    'vostok1',
    'Yuri Gagarin was the first person in space. In 1961 he flew around Earth once.',
  ],
  ['first-tereshkova', 'vostok6', 'In 1963, Valentina Tereshkova became the first woman in space.'],
  [
    'first-spacewalk',
    'voskhod2',
    'In 1965, Alexei Leonov went out of his craft and floated in space. No one had done that before.',
  ],
  [
    'apollo-8',
    'apollo8',
    'In 1968, three astronauts flew around the Moon in Apollo 8. They were the first people to do that.',
  ],
  [
    'apollo-11',
    'apollo11',
    'In 1969, Neil Armstrong and Buzz Aldrin were the first people to walk on the Moon.',
  ],
  [
    'apollo-collins',
    'apollo11',
    'Two astronauts of Apollo 11 walked on the Moon. The third, Michael Collins, flew around it on his own.',
  ],
  ['apollo-twelve', 'apollo', 'Twelve people walked on the Moon between 1969 and 1972.'],
  [
    'apollo-car',
    'apollo15',
    'In 1971, the crew of Apollo 15 drove on the Moon. It was the first car ride there.',
  ],
  [
    'apollo-rocks',
    'moonRocks',
    'The Apollo astronauts brought home about 380 kilograms of rocks and dust from the Moon.',
  ],
  [
    'apollo-mirror',
    'moonMirror',
    'Astronauts left special mirrors on the Moon. Laser light bounces off them and shows how far it is.',
  ],
  [
    'voyager-record',
    'voyager',
    'There is a golden record on each of the two Voyager craft. It holds sounds and pictures from Earth.',
  ],
  [
    'voyager-far',
    'voyager',
    'Voyager 1 has gone farther from Earth than anything else that people have made.',
  ],
  [
    'voyager-between-stars',
    'voyager',
    'In 2012, Voyager 1 became the first craft to reach the space between the stars.',
  ],
  ['voyager-neptune', 'neptune', 'In 1989, Voyager 2 became the first craft to fly past Neptune.'],
];
