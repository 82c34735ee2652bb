/**
 * What is practised, year by year: the content of the missions as data. The years are those of England's primary schools
 * (year 1: age 5 to 6), after "Mathematics programmes of study: key stages 1 and 2", Department for Education, 2013,
 * https://www.gov.uk/government/publications/national-curriculum-in-england-mathematics-programmes-of-study
 *
 * A skill's `id` never changes, as settings keep it. `kind` names a file in questions/, whose schema says what `range` may
 * be; an interval has both its ends. `after` are the skills that should come first. read-syllabus.ts has the rules.
 */
export const syllabus = [
  // Year 1: number bonds and facts within 20; doubling and halving.
  { id: 'add-to-10', year: 1, kind: 'addition', range: { first: [1, 9], second: [1, 9], result: [2, 10] }, after: [] },
  { id: 'subtract-to-10', year: 1, kind: 'subtraction', range: { first: [2, 10], second: [1, 10], result: [0, 9] }, after: ['add-to-10'] },
  { id: 'bonds-to-10', year: 1, kind: 'number-bonds', range: { wholes: [10] }, after: ['add-to-10'] },
  { id: 'missing-to-10', year: 1, kind: 'missing-number', range: { signs: ['+', '−'], whole: [2, 10] }, after: ['add-to-10', 'subtract-to-10'] },
  { id: 'add-to-20', year: 1, kind: 'addition', range: { first: [1, 19], second: [1, 19], result: [5, 20] }, after: ['add-to-10', 'bonds-to-10'] },
  { id: 'subtract-to-20', year: 1, kind: 'subtraction', range: { first: [5, 20], second: [1, 20], result: [0, 19] }, after: ['subtract-to-10'] },
  { id: 'compare-to-20', year: 1, kind: 'compare', range: { numbers: [0, 20] }, after: [] },
  { id: 'order-to-20', year: 1, kind: 'order', range: { numbers: [0, 20], count: 3 }, after: ['compare-to-20'] },
  { id: 'doubles-to-10', year: 1, kind: 'doubles', range: { of: [1, 10] }, after: ['add-to-20'] },
  { id: 'halves-to-20', year: 1, kind: 'halves', range: { of: [2, 20] }, after: ['doubles-to-10'] },

  // Year 2: tens and ones; sums within 100; the tables of 2, 5 and 10.
  { id: 'tens-and-ones', year: 2, kind: 'place-value', range: { number: [11, 99] }, after: [] },
  { id: 'compare-to-100', year: 2, kind: 'compare', range: { numbers: [10, 100] }, after: ['compare-to-20', 'tens-and-ones'] },
  { id: 'order-to-100', year: 2, kind: 'order', range: { numbers: [10, 100], count: 3 }, after: ['order-to-20', 'compare-to-100'] },
  { id: 'bonds-to-20', year: 2, kind: 'number-bonds', range: { wholes: [20] }, after: ['bonds-to-10', 'add-to-20'] },
  { id: 'missing-to-20', year: 2, kind: 'missing-number', range: { signs: ['+', '−'], whole: [5, 20] }, after: ['missing-to-10', 'subtract-to-20'] },
  { id: 'add-tens', year: 2, kind: 'addition', range: { first: [10, 90], second: [10, 90], result: [20, 100], step: 10 }, after: ['add-to-10', 'tens-and-ones'] },
  { id: 'add-ones', year: 2, kind: 'addition', range: { first: [11, 98], second: [1, 9], result: [12, 99] }, after: ['add-to-20', 'tens-and-ones'] },
  { id: 'subtract-ones', year: 2, kind: 'subtraction', range: { first: [20, 99], second: [1, 9], result: [11, 98] }, after: ['subtract-to-20', 'tens-and-ones'] },
  { id: 'add-to-100', year: 2, kind: 'addition', range: { first: [10, 90], second: [10, 90], result: [21, 100] }, after: ['add-tens', 'add-ones'] },
  { id: 'subtract-to-100', year: 2, kind: 'subtraction', range: { first: [21, 100], second: [10, 99], result: [1, 89] }, after: ['subtract-ones'] },
  { id: 'table-2', year: 2, kind: 'multiplication', range: { tables: [2], times: [1, 12] }, after: ['doubles-to-10'] },
  { id: 'table-5', year: 2, kind: 'multiplication', range: { tables: [5], times: [1, 12] }, after: [] },
  { id: 'table-10', year: 2, kind: 'multiplication', range: { tables: [10], times: [1, 12] }, after: ['add-tens'] },
  { id: 'divide-2-5-10', year: 2, kind: 'division', range: { divisors: [2, 5, 10], quotients: [1, 12] }, after: ['table-2', 'table-5', 'table-10'] },

  // Year 3: three-digit numbers; the tables of 3, 4 and 8.
  { id: 'hundreds', year: 3, kind: 'place-value', range: { number: [101, 999] }, after: ['tens-and-ones'] },
  { id: 'digits-to-1000', year: 3, kind: 'digit-value', range: { number: [101, 999] }, after: ['hundreds'] },
  { id: 'compare-to-1000', year: 3, kind: 'compare', range: { numbers: [100, 1000] }, after: ['compare-to-100', 'hundreds'] },
  { id: 'order-to-1000', year: 3, kind: 'order', range: { numbers: [100, 1000], count: 3 }, after: ['order-to-100', 'compare-to-1000'] },
  { id: 'bonds-to-100', year: 3, kind: 'number-bonds', range: { wholes: [100] }, after: ['bonds-to-20', 'add-to-100'] },
  { id: 'missing-to-100', year: 3, kind: 'missing-number', range: { signs: ['+', '−'], whole: [21, 100] }, after: ['missing-to-20', 'subtract-to-100'] },
  { id: 'doubles-to-50', year: 3, kind: 'doubles', range: { of: [11, 50] }, after: ['doubles-to-10', 'add-to-100'] },
  { id: 'halves-to-100', year: 3, kind: 'halves', range: { of: [22, 100] }, after: ['halves-to-20', 'doubles-to-50'] },
  { id: 'add-to-1000', year: 3, kind: 'addition', range: { first: [100, 900], second: [10, 900], result: [110, 1000] }, after: ['add-to-100', 'hundreds'] },
  { id: 'subtract-to-1000', year: 3, kind: 'subtraction', range: { first: [110, 1000], second: [10, 900], result: [1, 990] }, after: ['subtract-to-100', 'hundreds'] },
  { id: 'column-add-2', year: 3, kind: 'column-sum', range: { signs: ['+'], digits: 2 }, after: ['add-to-100'] },
  { id: 'column-subtract-2', year: 3, kind: 'column-sum', range: { signs: ['−'], digits: 2 }, after: ['subtract-to-100'] },
  { id: 'column-add-3', year: 3, kind: 'column-sum', range: { signs: ['+'], digits: 3 }, after: ['column-add-2', 'hundreds'] },
  { id: 'column-subtract-3', year: 3, kind: 'column-sum', range: { signs: ['−'], digits: 3 }, after: ['column-subtract-2', 'hundreds'] },
  { id: 'table-3', year: 3, kind: 'multiplication', range: { tables: [3], times: [1, 12] }, after: ['table-2'] },
  { id: 'table-4', year: 3, kind: 'multiplication', range: { tables: [4], times: [1, 12] }, after: ['table-2'] },
  { id: 'table-8', year: 3, kind: 'multiplication', range: { tables: [8], times: [1, 12] }, after: ['table-4'] },
  { id: 'divide-3-4-8', year: 3, kind: 'division', range: { divisors: [3, 4, 8], quotients: [1, 12] }, after: ['table-3', 'table-4', 'table-8'] },

  // Year 4: all tables to 12 × 12; four-digit numbers; tenths; back through zero.
  { id: 'digits-to-10000', year: 4, kind: 'digit-value', range: { number: [1001, 9999] }, after: ['digits-to-1000'] },
  { id: 'table-6', year: 4, kind: 'multiplication', range: { tables: [6], times: [1, 12] }, after: ['table-3'] },
  { id: 'table-7', year: 4, kind: 'multiplication', range: { tables: [7], times: [1, 12] }, after: ['table-3', 'table-4'] },
  { id: 'table-9', year: 4, kind: 'multiplication', range: { tables: [9], times: [1, 12] }, after: ['table-10'] },
  { id: 'table-11', year: 4, kind: 'multiplication', range: { tables: [11], times: [1, 12] }, after: ['table-10'] },
  { id: 'table-12', year: 4, kind: 'multiplication', range: { tables: [12], times: [1, 12] }, after: ['table-6', 'table-10'] },
  {
    id: 'tables-to-12', year: 4, kind: 'multiplication', range: { tables: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], times: [1, 12] },
    after: ['table-5', 'table-7', 'table-8', 'table-9', 'table-11', 'table-12'],
  },
  {
    id: 'divide-to-12', year: 4, kind: 'division', range: { divisors: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], quotients: [1, 12] },
    after: ['divide-2-5-10', 'divide-3-4-8', 'tables-to-12'],
  },
  { id: 'missing-factors', year: 4, kind: 'missing-factor', range: { tables: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], times: [2, 12] }, after: ['tables-to-12'] },
  { id: 'column-add-4', year: 4, kind: 'column-sum', range: { signs: ['+'], digits: 4 }, after: ['column-add-3', 'digits-to-10000'] },
  { id: 'column-subtract-4', year: 4, kind: 'column-sum', range: { signs: ['−'], digits: 4 }, after: ['column-subtract-3', 'digits-to-10000'] },
  { id: 'remainders-2-to-5', year: 4, kind: 'remainder', range: { divisors: [2, 3, 4, 5], quotients: [1, 10] }, after: ['divide-2-5-10', 'divide-3-4-8'] },
  { id: 'order-to-10000', year: 4, kind: 'order', range: { numbers: [1000, 9999], count: 4 }, after: ['order-to-1000', 'digits-to-10000'] },
  { id: 'compare-tenths', year: 4, kind: 'compare', range: { numbers: [1, 100], tenths: true }, after: ['compare-to-100'] },
  { id: 'tenths-to-1', year: 4, kind: 'decimals', range: { most: 1 }, after: ['add-to-10', 'subtract-to-10'] },
  { id: 'back-through-zero', year: 4, kind: 'below-zero', range: { first: [1, 10], result: [-10, -1] }, after: ['subtract-to-20'] },

  // Year 5: larger numbers in the head; negative numbers; tenths.
  { id: 'times-10-and-100', year: 5, kind: 'multiplication', range: { tables: [10, 100], times: [2, 99] }, after: ['table-10', 'digits-to-10000'] },
  { id: 'times-tens', year: 5, kind: 'multiplication', range: { tables: [2, 3, 4, 5, 6, 7, 8, 9], times: [20, 90], step: 10 }, after: ['tables-to-12', 'times-10-and-100'] },
  { id: 'missing-to-1000', year: 5, kind: 'missing-number', range: { signs: ['+', '−'], whole: [101, 1000] }, after: ['missing-to-100', 'add-to-1000', 'subtract-to-1000'] },
  { id: 'remainders-to-12', year: 5, kind: 'remainder', range: { divisors: [3, 4, 6, 7, 8, 9, 11, 12], quotients: [1, 12] }, after: ['remainders-2-to-5', 'divide-to-12'] },
  { id: 'order-below-zero', year: 5, kind: 'order', range: { numbers: [-20, 20], count: 4 }, after: ['order-to-100', 'back-through-zero'] },
  { id: 'tenths-to-10', year: 5, kind: 'decimals', range: { most: 10 }, after: ['tenths-to-1', 'add-to-100'] },
  { id: 'below-zero', year: 5, kind: 'below-zero', range: { first: [-10, 10], result: [-10, 10] }, after: ['back-through-zero'] },

  // Year 6: beyond the tables; across zero; tenths to 100.
  { id: 'digits-to-million', year: 6, kind: 'digit-value', range: { number: [100_001, 999_999] }, after: ['digits-to-10000'] },
  { id: 'times-two-digits', year: 6, kind: 'multiplication', range: { tables: [3, 4, 5, 6, 7, 8, 9], times: [11, 50] }, after: ['times-tens', 'add-to-1000'] },
  { id: 'divide-beyond-12', year: 6, kind: 'division', range: { divisors: [3, 4, 5, 6, 7, 8, 9], quotients: [11, 30] }, after: ['divide-to-12', 'times-two-digits'] },
  { id: 'add-to-10000', year: 6, kind: 'addition', range: { first: [1000, 9000], second: [100, 9000], result: [1100, 10_000], step: 100 }, after: ['add-to-1000', 'digits-to-10000'] },
  { id: 'tenths-to-100', year: 6, kind: 'decimals', range: { most: 100 }, after: ['tenths-to-10'] },
  { id: 'across-zero', year: 6, kind: 'below-zero', range: { first: [-50, 50], result: [-50, 50] }, after: ['below-zero'] },
];
