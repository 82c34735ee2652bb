"""Makes static/fonts/andika-digits.woff2: Andika's digits and signs under a name of their own.

    python3 tools/subset_font.py path/to/Andika_400Regular.ttf

Needs fonttools and brotli. The input comes from the npm package @expo-google-fonts/andika, which has the whole face
with its other forms of digits; the one of @fontsource has lost them.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Digits, the four operations and what stands beside numbers in a question.
CHARACTERS = '0123456789+\u2212-\u00d7\u00f7=?.,:%/<>()! \u00a0'
FAMILY = 'Astro Digits'

# Other forms as schools teach them: a 1 without its foot, a 4 that is open, a 7 with a bar. src/app/styles/tokens.ts asks for them.
DIGIT_FORMS = ['cv01', 'cv04', 'cv07']
TARGET = Path(__file__).parent.parent / 'static/fonts/andika-digits.woff2'

# SIL reserves the name Andika for its own builds, so a subset must carry another one (OFL, condition 3).
NAMES = {
    1: FAMILY,
    2: 'Regular',
    3: f'{FAMILY} Regular: subset of SIL Andika 6.101',
    4: FAMILY,
    5: 'Version 6.101; digits and signs only',
    6: 'AstroDigits-Regular',
    13: 'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
    14: 'https://openfontlicense.org',
}


def main(source: str) -> None:
    font = TTFont(source)
    options = subset.Options()
    options.flavor = 'woff2'
    options.hinting = False
    options.layout_features = ['kern', *DIGIT_FORMS]
    options.name_IDs = ['*']
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    for name_id, text in NAMES.items():
        font['name'].setName(text, name_id, 3, 1, 0x409)
    font['head'].modified = font['head'].created  # the same input gives the same bytes
    font.recalcTimestamp = False
    font.flavor = 'woff2'
    font.save(TARGET)
    print(f'{TARGET.name}: {TARGET.stat().st_size} bytes')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
