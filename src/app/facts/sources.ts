export interface FactSource {
  readonly title: string;
  readonly url: string;
}

const science = 'https://science.nasa.gov/';
const nasa = 'https://www.nasa.gov/';
const kids = 'https://spaceplace.nasa.gov/';
const archive = 'https://nssdc.gsfc.nasa.gov/nmc/';
const messier = `${science}mission/hubble/science/explore-the-night-sky/hubble-messier-catalog/`;

/** The public pages that the facts were checked against, by a short key. */
export const sources = {
  sun: { title: 'NASA: Sun Facts', url: `${science}sun/facts/` },
  parker: { title: 'NASA: Parker Solar Probe', url: `${science}mission/parker-solar-probe/` },
  mercury: { title: 'NASA: Mercury Facts', url: `${science}mercury/facts/` },
  venus: { title: 'NASA: Venus Facts', url: `${science}venus/venus-facts/` },
  venera7: { title: 'NASA archive: Venera 7', url: `${archive}spacecraft/display.action?id=1970-060A` },
  earth: { title: 'NASA: Earth Facts', url: `${science}earth/facts/` },
  planets: {
    title: 'NASA: Planetary Fact Sheet',
    url: 'https://nssdc.gsfc.nasa.gov/planetary/factsheet/',
  },
  seasons: { title: 'NASA Space Place: What Causes the Seasons?', url: `${kids}seasons/en/` },
  sky: { title: 'NASA Space Place: Why Is the Sky Blue?', url: `${kids}blue-sky/en/` },
  aurora: { title: 'NOAA: Aurora', url: 'https://www.swpc.noaa.gov/phenomena/aurora' },
  moon: { title: 'NASA: Moon Facts', url: `${science}moon/facts/` },
  moonPhases: { title: 'NASA: Moon Phases', url: `${science}moon/moon-phases/` },
  tidalLocking: { title: 'NASA: Tidal Locking', url: `${science}moon/tidal-locking/` },
  moonEclipses: { title: 'NASA: Eclipses and the Moon', url: `${science}moon/eclipses/` },
  eclipses: { title: 'NASA: Why Do Eclipses Happen?', url: `${science}eclipses/geometry/` },
  eclipseSafety: { title: 'NASA: Eclipse Viewing Safety', url: `${science}eclipses/safety/` },
  moonRocks: { title: 'NASA: Lunar Rocks and Soils', url: 'https://curator.jsc.nasa.gov/lunar/' },
  luna3: { title: 'NASA archive: Luna 3', url: `${archive}spacecraft/display.action?id=1959-008A` },
  mars: { title: 'NASA: Mars Facts', url: `${science}mars/facts/` },
  perseverance: { title: 'NASA: Perseverance Rover', url: `${science}mission/mars-2020-perseverance/` },
  ingenuity: {
    title: 'NASA: Ingenuity Mars Helicopter',
    url: `${science}mission/mars-2020-perseverance/ingenuity-mars-helicopter/`,
  },
  viking: { title: 'NASA: Viking 1', url: `${science}mission/viking-1/` },
  marsSunset: {
    title: 'NASA: Sunset in Mars\u2019 Gale Crater',
    url: 'https://photojournal.jpl.nasa.gov/catalog/PIA19400',
  },
  jupiter: { title: 'NASA: Jupiter Facts', url: `${science}jupiter/jupiter-facts/` },
  jupiterMoons: { title: 'NASA: Jupiter Moons', url: `${science}jupiter/jupiter-moons/` },
  io: { title: 'NASA: Io', url: `${science}jupiter/jupiter-moons/io/` },
  europa: { title: 'NASA: Europa Facts', url: `${science}jupiter/jupiter-moons/europa/europa-facts/` },
  ganymede: { title: 'NASA: Ganymede', url: `${science}jupiter/jupiter-moons/ganymede/` },
  saturn: { title: 'NASA: Saturn Facts', url: `${science}saturn/facts/` },
  titan: { title: 'NASA: Titan Facts', url: `${science}saturn/moons/titan/facts/` },
  enceladus: { title: 'NASA: Enceladus', url: `${science}saturn/moons/enceladus/` },
  cassini: { title: 'NASA: Cassini', url: `${science}mission/cassini/` },
  uranus: { title: 'NASA: Uranus Facts', url: `${science}uranus/facts/` },
  neptune: { title: 'NASA: Neptune Facts', url: `${science}neptune/neptune-facts/` },
  pluto: { title: 'NASA: Pluto Facts', url: `${science}dwarf-planets/pluto/facts/` },
  newHorizons: { title: 'NASA: New Horizons', url: `${science}mission/new-horizons/` },
  ceres: { title: 'NASA: Ceres Facts', url: `${science}dwarf-planets/ceres/facts/` },
  kuiper: { title: 'NASA: Kuiper Belt Facts', url: `${science}solar-system/kuiper-belt/facts/` },
  solarSystem: { title: 'NASA: Solar System Facts', url: `${science}solar-system/solar-system-facts/` },
  asteroids: { title: 'NASA: Asteroid Facts', url: `${science}solar-system/asteroids/facts/` },
  bennu: { title: 'NASA: OSIRIS-REx', url: `${science}mission/osiris-rex/` },
  dart: { title: 'NASA: DART', url: `${science}mission/dart/` },
  comets: { title: 'NASA: Comet Facts', url: `${science}solar-system/comets/facts/` },
  halley: { title: 'NASA: 1P/Halley', url: `${science}solar-system/comets/1p-halley/` },
  rosetta: {
    title: 'ESA: Rosetta',
    url: 'https://www.esa.int/Science_Exploration/Space_Science/Rosetta',
  },
  meteors: {
    title: 'NASA: Meteors and Meteorites Facts',
    url: `${science}solar-system/meteors-meteorites/facts/`,
  },
  stars: { title: 'NASA: Stars', url: `${science}universe/stars/` },
  starTypes: { title: 'NASA: Star Types', url: `${science}universe/stars/types/` },
  proxima: { title: 'NASA: Proxima Centauri b', url: `${science}exoplanet-catalog/proxima-centauri-b/` },
  crab: { title: 'NASA: Messier 1, the Crab Nebula', url: `${messier}messier-1/` },
  andromeda: { title: 'NASA: Messier 31, the Andromeda Galaxy', url: `${messier}messier-31/` },
  galaxies: { title: 'NASA: Galaxies', url: `${science}universe/galaxies/` },
  blackHoles: { title: 'NASA: Black Holes', url: `${science}universe/black-holes/` },
  blackHolePicture: {
    title: 'ESO: First Image of a Black Hole',
    url: 'https://www.eso.org/public/news/eso1907/',
  },
  universe: { title: 'NASA: The Universe', url: `${science}universe/` },
  exoplanets: { title: 'NASA: Exoplanets', url: `${science}exoplanets/` },
  constellations: {
    title: 'IAU: The Constellations',
    url: 'https://www.iau.org/public/themes/constellations/',
  },
  northStar: {
    title: 'NASA: What Is the North Star?',
    url: `${science}solar-system/skywatching/what-is-the-north-star-and-how-do-you-find-it/`,
  },
  lightYear: { title: 'NASA Space Place: What Is a Light-Year?', url: `${kids}light-year/en/` },
  waves: { title: 'NASA: Anatomy of an Electromagnetic Wave', url: `${science}ems/02_anatomy/` },
  telescopes: { title: 'NASA Space Place: How Do Telescopes Work?', url: `${kids}telescopes/en/` },
  hubble: { title: 'NASA: Hubble Space Telescope', url: `${science}mission/hubble/` },
  webb: { title: 'NASA: James Webb Space Telescope', url: `${science}mission/webb/` },
  rockets: { title: 'NASA Space Place: Launching Into Space', url: `${kids}launching-into-space/en/` },
  saturnV: {
    title: 'NASA: What Was the Saturn V?',
    url: `${nasa}learning-resources/for-kids-and-students/what-was-the-saturn-v-grades-5-8/`,
  },
  microgravity: {
    title: 'NASA: What Is Microgravity?',
    url: `${nasa}learning-resources/for-kids-and-students/what-is-microgravity-grades-5-8/`,
  },
  spacesuit: {
    title: 'NASA: What Is a Spacesuit?',
    url: `${nasa}learning-resources/for-kids-and-students/what-is-a-spacesuit-grades-5-8/`,
  },
  station: {
    title: 'NASA: Space Station Facts and Figures',
    url: `${nasa}international-space-station/space-station-facts-and-figures/`,
  },
  shuttle: { title: 'NASA: The Space Shuttle', url: `${nasa}space-shuttle/` },
  sputnik: { title: 'NASA History: Sputnik', url: `${nasa}history/sputnik/` },
  vostok1: { title: 'NASA archive: Vostok 1', url: `${archive}spacecraft/display.action?id=1961-012A` },
  vostok6: { title: 'NASA archive: Vostok 6', url: `${archive}spacecraft/display.action?id=1963-023A` },
  voskhod2: { title: 'NASA archive: Voskhod 2', url: `${archive}spacecraft/display.action?id=1965-022A` },
  apollo: { title: 'NASA: The Apollo Program', url: `${nasa}the-apollo-program/` },
  apollo8: { title: 'NASA: Apollo 8', url: `${nasa}mission/apollo-8/` },
  apollo11: { title: 'NASA: Apollo 11', url: `${nasa}mission/apollo-11/` },
  apollo15: { title: 'NASA: Apollo 15', url: `${nasa}mission/apollo-15/` },
  moonMirror: {
    title: 'NASA archive: Laser Ranging Retroreflector',
    url: `${archive}experiment/display.action?id=1969-059C-04`,
  },
  voyager: { title: 'NASA: Voyager', url: `${science}mission/voyager/` },
} as const satisfies Record<string, FactSource>;

export type SourceKey = keyof typeof sources;
