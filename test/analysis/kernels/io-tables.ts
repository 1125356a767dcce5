/** Miller and Blair (2009), Input–Output Analysis, tables 2.3 and 2.4: transactions, output, and the Leontief inverse to
 *  the decimals of pymrio's tests. */
export const MILLER_BLAIR = {
  flows: [
    [150, 500],
    [200, 100],
  ],
  output: [1000, 2000],
  inverse: [
    [1.25412541, 0.330033],
    [0.2640264, 1.12211221],
  ],
};

/** The small table of two regions with three sectors in pymrio's tests (IndEcol/pymrio, tests/test_math.py). The second
 *  sector of the first region buys for more than it makes, 20 for 15. */
export const TWO_REGIONS = {
  flows: [
    [10, 5, 1, 6, 5, 7],
    [0, 2, 0, 0, 5, 3],
    [10, 3, 20, 4, 2, 0],
    [5, 0, 0, 1, 10, 9],
    [0, 10, 1, 0, 20, 1],
    [5, 0, 0, 1, 10, 10],
  ],
  output: [51, 15, 58, 50, 52, 39],
};

/** Germany 1995 in six sectors, million euro: Beutel, in the Eurostat Manual of Supply, Use and Input–Output Tables
 *  (2008), table 15.4, as in rOpenGov/iotables (data-raw/Beutel_15_4.csv). Agriculture, manufacturing, construction,
 *  trade, business services, other services. */
export const GERMANY_1995 = {
  flows: [
    [1131, 25480, 1, 607, 710, 762],
    [7930, 304584, 64167, 41082, 11981, 30360],
    [426, 7334, 3875, 5296, 23457, 9155],
    [3559, 72717, 14190, 74399, 10835, 21008],
    [3637, 96115, 31027, 65755, 193176, 34223],
    [1552, 14986, 1747, 11225, 15058, 22070],
  ],
  imports: [2927, 156703, 13427, 21943, 13371, 13772],
  taxes: [1084, 6505, 1548, 8349, 8473, 12551],
  valueAdded: [21664, 395022, 115624, 311407, 415426, 365017],
  output: [43910, 1079446, 245606, 540063, 692487, 508918],
};
