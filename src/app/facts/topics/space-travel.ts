import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
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
