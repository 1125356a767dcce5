// Reads a report of the test runner and prints "PASSED FAILED". A skipped test counts as failed, and a report
// without a test is an error: in CI nothing is left out.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { numTotalTests: total, numPassedTests: passed, numFailedTests: failed } = report;
const brokenFiles = report.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
);
if (!(total > 0)) {
  console.error("the test runner ran no test");
  process.exit(1);
}
for (const file of brokenFiles) console.error(`did not run: ${file.name}`);
const skipped = total - passed - failed;
if (skipped > 0) console.error(`${skipped} tests were skipped; in CI each must run`);
console.log(passed, failed + skipped + brokenFiles.length);
