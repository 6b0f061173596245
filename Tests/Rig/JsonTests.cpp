// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "Rig/Json.h"

#include <bit>
#include <cmath>
#include <random>
#include <string>

using namespace plus48;

namespace
{
juce::var parsed (std::string_view text)
{
    juce::var value;
    const auto result = parseJson (text, value);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    return value;
}

juce::String parseError (std::string_view text)
{
    juce::var value;
    const auto result = parseJson (text, value);
    INFO (text.substr (0, 100));
    REQUIRE (result.failed());
    return result.getErrorMessage();
}
} // namespace

TEST_CASE ("Every kind of JSON value is read as what it is", "[rig]")
{
    const auto value = parsed (" { \"a\" : [ 1, -2.5, true, false, null, \"x\\n\\u00e9\\ud83c\\udfb8\" ], \"big\": 9007199254740993 } ");
    const auto* list = value["a"].getArray();

    REQUIRE (list != nullptr);
    REQUIRE (list->size() == 6);
    CHECK (list->getReference (0).isInt());
    CHECK (static_cast<double> (list->getReference (1)) == Approx (-2.5));
    CHECK (list->getReference (2).isBool());
    CHECK (list->getReference (4).isVoid());
    CHECK (list->getReference (5).toString() == juce::String::fromUTF8 ("x\n\xc3\xa9\xf0\x9f\x8e\xb8"));
    CHECK (static_cast<juce::int64> (value["big"]) == 9007199254740993LL);
}

TEST_CASE ("Doubles and strings come back as they were written, to the bit", "[rig]")
{
    std::mt19937_64 random (1);

    for (int i = 0; i < 5000; ++i)
    {
        const auto number = std::bit_cast<double> (random());

        if (std::isnormal (number))
        {
            const auto readBack = static_cast<double> (parsed (toJsonText (juce::var (number)).toStdString()));
            REQUIRE (std::bit_cast<std::uint64_t> (readBack) == std::bit_cast<std::uint64_t> (number));
        }
    }

    const auto text = juce::String::fromUTF8 ("\"quotes\" \\ \t\r\n \x01 \xc3\xbc \xf0\x9f\x8e\xb8");
    CHECK (parsed (toJsonText (juce::var (text)).toStdString()).toString() == text);
    CHECK (toJsonText (juce::var (std::nan (""))) == "null\n");
}

TEST_CASE ("What is not JSON is refused with its line", "[rig]")
{
    CHECK (parseError ("{\n\"a\": 1,\n\"b\": \"x\n}") == "is not JSON: line 3 has a string without an end");
    CHECK (parseError ("") == "is not JSON: line 1 has an end where a value should be");
    CHECK (parseError ("{} x") == "is not JSON: line 1 has text after the end of the value");
    CHECK (parseError ("{\"a\" 1}") == "is not JSON: line 1 has a name without a colon");

    for (auto* text : { "[1,", "[1 2]", "{\"a\":1", "{a:1}", "nul", "+1", "1.", "nan", "0x1", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\u0000\"", "\xff", "{\"\":1}", "--1", "1e999" })
        CHECK (parseError (text).startsWith ("is not "));

    CHECK (parseError (std::string (100000, '[')) == "is not JSON: line 1 has values nested deeper than 64");
    CHECK (parseError (std::string ("[\0]", 3)) == "is not text in UTF-8");
}

TEST_CASE ("A JSON file that is missing or too large is refused before it is parsed", "[rig]")
{
    const test::TemporaryFolder folder;
    juce::var value;
    CHECK (readJsonFile (folder.get().getChildFile ("none.json"), 1, "rig", value).getErrorMessage() == "cannot be read");
    CHECK (readJsonFile (folder.write ("large.json", juce::String::repeatedString (" ", (1 << 20) + 1)), 1, "rig", value).getErrorMessage() == "is larger than 1 MB, which no rig is");
    CHECK (readJsonFile (folder.write ("cut.json", "{"), 1, "rig", value).getErrorMessage().startsWith ("is not JSON: line 1 has "));
    REQUIRE (readJsonFile (folder.write ("right.json", "{\"a\": 3}"), 1, "rig", value).wasOk());
    CHECK (static_cast<int> (value["a"]) == 3);
}
