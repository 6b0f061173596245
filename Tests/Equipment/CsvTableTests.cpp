// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/CsvTable.h"

#include <string>

using namespace plus48;

namespace
{
CsvTable readGood (std::string_view text)
{
    juce::StringArray problems;
    const auto table = CsvTable::read ("t.csv", text, problems);
    INFO (problems.joinIntoString ("\n"));
    REQUIRE (problems.isEmpty());
    REQUIRE (table.has_value());
    return *table;
}

juce::String onlyProblem (std::string_view text)
{
    juce::StringArray problems;
    CsvTable::read ("t.csv", text, problems);
    INFO (problems.joinIntoString ("\n"));
    REQUIRE (problems.size() == 1);
    return problems[0];
}
} // namespace

TEST_CASE ("Quotes, doubled quotes, commas and line breaks inside quotes are read as RFC 4180 says", "[equipment]")
{
    const auto table = readGood ("id,text\r\na,\"one, \"\"two\"\"\nthree\"\r\nb,plain\r\n");

    REQUIRE (table.rows.size() == 2);
    CHECK (table.cell (table.rows[0], "text") == "one, \"two\"\nthree");
    CHECK (table.cell (table.rows[1], "id") == "b");

    // The row is where it begins in the file, as an editor shows it.
    CHECK (table.rows[0].line == 2);
    CHECK (table.rows[1].line == 4);
}

TEST_CASE ("A mark of UTF-8, letters beyond ASCII, missing cells at the end and blank rows do no harm", "[equipment]")
{
    const auto table = readGood ("\xef\xbb\xbfid,name,basis\n\n a , M\xc3\xbcller \n,,\nb\n");

    REQUIRE (table.rows.size() == 2);
    CHECK (table.columns[0] == "id");
    CHECK (table.cell (table.rows[0], "name") == juce::String::fromUTF8 ("M\xc3\xbcller"));
    CHECK (table.cell (table.rows[1], "basis").isEmpty());
    CHECK (table.cell (table.rows[1], "no-such-column").isEmpty());
    CHECK (table.rows[1].line == 5);
}

TEST_CASE ("A broken row costs only itself, and is named", "[equipment]")
{
    juce::StringArray problems;
    const auto table = CsvTable::read ("t.csv", "id,x\na,\"never closed\nb,2\nc,\"3\"x\nd,4,5\ne,5\n", problems);

    REQUIRE (table.has_value());
    REQUIRE (table->rows.size() == 2);
    CHECK (table->cell (table->rows[0], "id") == "b");
    CHECK (table->cell (table->rows[1], "id") == "e");

    REQUIRE (problems.size() == 3);
    CHECK (problems[0].startsWith ("t.csv, row 2: "));
    CHECK (problems[1] == "t.csv, row 4: the row has text after a closing quote.");
    CHECK (problems[2] == "t.csv, row 5: the row has 3 fields where the heading has 2; text with a comma needs quotes around it.");
}

TEST_CASE ("What is no table is said in one sentence", "[equipment]")
{
    CHECK (onlyProblem ("") == "t.csv is empty; its first row must name the columns.");
    CHECK (onlyProblem ("\n\n") == "t.csv is empty; its first row must name the columns.");
    CHECK (onlyProblem (std::string ("id\n\0", 4)) == "t.csv is not a text file in UTF-8; save it as CSV (UTF-8).");
    CHECK (onlyProblem ("id\n\xff\xfe\n") == "t.csv is not a text file in UTF-8; save it as CSV (UTF-8).");
    CHECK (onlyProblem (std::string (CsvTable::maxBytes + 1, 'x')) == "t.csv is larger than 1 MB, which no equipment table needs to be.");
    CHECK (onlyProblem (std::string (5000, 'x') + "\n").contains ("has a field of more than 4000 bytes"));
    CHECK (onlyProblem (std::string (200, ',') + "\n").contains ("has more than 100 fields"));
}

TEST_CASE ("The number of rows is bounded", "[equipment]")
{
    std::string text = "id\n";

    for (size_t i = 0; i < CsvTable::maxRows + 5; ++i)
        text += "a\n";

    CHECK (onlyProblem (text) == "t.csv, row 1002: only the first 1000 rows of a table are read.");
}
