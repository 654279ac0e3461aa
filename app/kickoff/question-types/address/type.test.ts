import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "address" });

describe("address", () => {
  test.each([
    [
      { line1: "4 Mill Lane", city: "Leeds", postcode: "LS1 4AB", country: "GB" },
      "4 Mill Lane\nLeeds\nLS1 4AB\nUnited Kingdom",
    ],
    [
      {
        line1: "12 Oak St",
        line2: "Unit 3",
        city: "Austin",
        region: "TX",
        postcode: "78701",
        country: "US",
      },
      "12 Oak St\nUnit 3\nAustin, TX 78701\nUnited States",
    ],
    [{ line1: "12 Oak St", region: "TX", country: "US" }, "12 Oak St\nTX\nUnited States"],
    [
      { line1: "Lindenallee 7", city: "Bonn", postcode: "53113", country: "DE" },
      "Lindenallee 7\n53113 Bonn\nGermany",
    ],
    [{ city: "Bonn", country: "DE" }, "Bonn\nGermany"],
    [
      { line1: "Fő utca 11.", city: "Budapest", postcode: "1011", country: "HU" },
      "1011 Budapest\nFő utca 11.\nHungary",
    ],
    [
      { line1: "9 Kent St", city: "Sydney", region: "NSW", postcode: "2000", country: "AU" },
      "9 Kent St\nSydney NSW 2000\nAustralia",
    ],
    [
      {
        line1: "MG Road 5",
        city: "Pune",
        region: "Maharashtra",
        postcode: "411001",
        country: "IN",
      },
      "MG Road 5\nPune - 411001\nMaharashtra\nIndia",
    ],
    [
      { line1: "Rua A 1", city: "Recife", region: "PE", country: "BR" },
      "Rua A 1\nRecife - PE\nBrazil",
    ],
    [
      {
        line1: "本町1-2-3",
        city: "千代田区",
        region: "東京都",
        postcode: "100-0001",
        country: "JP",
      },
      "100-0001\n東京都 千代田区\n本町1-2-3\nJapan",
    ],
    [
      {
        line1: "1-2-3 Honcho",
        city: "Chiyoda",
        region: "Tokyo",
        postcode: "100-0001",
        country: "JP",
      },
      "1-2-3 Honcho\nChiyoda, Tokyo 100-0001\nJapan",
    ],
    [{ line1: "8 Queen's Road", country: "HK" }, "8 Queen's Road\nHong Kong"],
    [{ line1: "Base camp", country: "AQ" }, "Base camp\nAntarctica"],
  ])("keeps %j and shows it as it is written there", (fields, shown) => {
    const value = outcome(question.parse(typed(fields)));
    expect(value).toEqual(fields);
    expect(question.show(fields)).toBe(shown);
    expect(question.cell(fields)).toBe(shown.replaceAll("\n", ", "));
    expect(question.enter(fields)).toEqual(typed(fields));
  });

  test.each([
    [{}, "empty"],
    [{ country: "GB" }, "empty"],
    [{ line1: "4 Mill Lane" }, [["country", "Choose the country."]]],
    [
      { postcode: "LS1 4AB", country: "GB" },
      [["line1", "Add the first line of the address, or the town."]],
    ],
    [{ line1: "4 Mill Lane", country: "XX" }, [["country", "Choose a country from the list."]]],
    [
      { line1: "x".repeat(301), country: "GB" },
      [["line1", "Shorten this to 300 characters or fewer. It has 301 now."]],
    ],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("names parts as the likely country does and offers only the countries wanted", () => {
    const local = ask({ type: "address", country: "US", countries: ["US", "CA"] });
    expect(local.control).toMatchObject({
      controls: expect.arrayContaining([
        expect.objectContaining({ part: "postcode", label: "ZIP code" }),
        expect.objectContaining({
          part: "country",
          initial: "US",
          choices: [
            { value: "CA", label: "Canada" },
            { value: "US", label: "United States" },
          ],
        }),
      ]),
    });
    expect(local.parse(typed({ line1: "4 Mill Lane", country: "GB" })).state).toBe("invalid");
  });

  test("a chosen country outside the list is refused", () => {
    const read = questionSchema.safeParse({
      type: "address",
      key: "k",
      label: "L",
      country: "GB",
      countries: ["US"],
    });
    expect(read.success).toBe(false);
  });
});
