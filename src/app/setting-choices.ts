import { msg, str } from '@lit/localize';
import { PAUSES, type CHOICES, type Settings } from '../core/practice/settings.ts';
import { pausePicture, settingPictures as pictures } from './components/setting-pictures.ts';
import type { TileOption } from './components/tile-choice.ts';

/** One setting as the screen asks for it. */
export interface SettingChoice {
  readonly legend: string;
  /** Many tiles. */
  readonly wide?: true;
  readonly options: readonly TileOption[];
  value(settings: Settings): string;
  change(value: string): Partial<Settings>;
}

/** The settings in the order of the screen: what writing is like, what is seen and heard, what goes by itself. */
export function settingChoices(): readonly SettingChoice[] {
  return [
    ofWords('hand', msg('I write with'), [
      { value: 'left', name: msg('my left hand'), picture: pictures.left },
      { value: 'right', name: msg('my right hand'), picture: pictures.right },
    ]),
    ofWords('paper', msg('Paper'), [
      { value: 'small', name: msg('small'), picture: pictures.small },
      { value: 'medium', name: msg('medium'), picture: pictures.middling },
      { value: 'large', name: msg('large'), picture: pictures.large },
    ]),
    ofWords('pen', msg('Pen'), [
      { value: 'thin', name: msg('thin'), picture: pictures.thin },
      { value: 'medium', name: msg('medium'), picture: pictures.medium },
      { value: 'thick', name: msg('thick'), picture: pictures.thick },
    ]),
    ofWords('theme', msg('Colours, for everybody here'), [
      { value: 'system', name: msg('automatic'), picture: pictures.system },
      { value: 'light', name: msg('light'), picture: pictures.light },
      { value: 'dark', name: msg('dark'), picture: pictures.dark },
    ]),
    ofWords('spacing', msg('Letters and lines'), [
      { value: 'usual', name: msg('as usual'), picture: pictures.usual },
      { value: 'wide', name: msg('far apart'), picture: pictures.wide },
    ]),
    ofWords('motion', msg('Moving pictures'), [
      { value: 'system', name: msg('as on this device'), picture: pictures.moving },
      { value: 'reduced', name: msg('keep still'), picture: pictures.still },
    ]),
    ofWords('one', msg('My 1'), [
      { value: 'foot', name: msg('with a foot'), picture: pictures.oneWithFoot },
      { value: 'plain', name: msg('without'), picture: pictures.onePlain },
    ]),
    ofWords('four', msg('My 4'), [
      { value: 'closed', name: msg('closed'), picture: pictures.fourClosed },
      { value: 'open', name: msg('open'), picture: pictures.fourOpen },
    ]),
    ofWords('seven', msg('My 7'), [
      { value: 'plain', name: msg('without a bar'), picture: pictures.sevenPlain },
      { value: 'bar', name: msg('with a bar'), picture: pictures.sevenWithBar },
    ]),
    {
      legend: msg('Sounds'),
      options: [
        { value: 'off', name: msg('off'), picture: pictures.quiet },
        { value: 'on', name: msg('on'), picture: pictures.loud },
      ],
      value: ({ sound }) => (sound ? 'on' : 'off'),
      change: (value) => ({ sound: value === 'on' }),
    },
    {
      wide: true,
      legend: msg('Done by itself when I stop writing'),
      options: [{ value: '0', name: msg('No, I tap Done'), picture: pictures.tap }, ...PAUSES.map(pauseOption)],
      value: ({ autoDone }) => String(autoDone),
      change: (value) => ({ autoDone: Number(value) }),
    },
  ];
}

function ofWords<Name extends keyof typeof CHOICES>(
  name: Name, legend: string, options: readonly (TileOption & { readonly value: Settings[Name] })[],
): SettingChoice {
  return { legend, options, value: (settings) => settings[name], change: (value) => ({ [name]: value }) };
}

function pauseOption(pause: number): TileOption {
  const seconds = pause === 1500 ? '1½' : String(pause / 1000);
  return { value: String(pause), name: msg(str`after ${seconds} seconds`), picture: pausePicture(seconds) };
}
