// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestSaving.h"

#include "ListeningTest/TestExport.h"
#include "Recording/OutputFile.h"
#include "UI/Controls/Menus.h"
#include "UI/Settings/FileSheet.h"

namespace plus48::ui
{
namespace
{
constexpr std::array endings { ".csv", ".json", ".txt" };

juce::String contentsOf (const std::vector<TestRecord>& tests, TestFormat format)
{
    if (format == TestFormat::csv)
        return testsAsCsv (tests);

    if (format == TestFormat::json)
        return testsAsJson (tests);

    juce::StringArray texts;

    for (const auto& test : tests)
        texts.add (testAsText (test));

    return texts.joinIntoString ("\n");
}

juce::String nameOf (const std::vector<TestRecord>& tests)
{
    return tests.size() == 1 ? "Test " + juce::Time::fromISO8601 (tests.front().begun).formatted ("%Y-%m-%d %H.%M.%S") : juce::String ("Listening tests");
}
} // namespace

void saveTests (juce::Component& from, Notices& notices, const std::vector<TestRecord>& tests, TestFormat format)
{
    const juce::String ending (endings[static_cast<std::size_t> (format)]);
    const auto start = juce::File::getSpecialLocation (juce::File::userDocumentsDirectory).getChildFile (nameOf (tests) + ending);
    const FileQuestion question { FileQuestion::Kind::save, tests.size() == 1 ? juce::String ("Save this test") : "Save " + juce::String (tests.size()) + " tests", start, "*" + ending, ending };

    FileSheet::ask (from, question, [&notices, tests, format] (const juce::File& chosen) {
        const auto written = writeOutputFile (chosen, contentsOf (tests, format), Existing::replace);
        notices.notify ({ written.wasOk() ? "Saved as " + chosen.getFileName() + "." : written.getErrorMessage(), {}, {} });
    });
}

void chooseFormatAndSave (juce::Component& button, Notices& notices, std::vector<TestRecord> tests)
{
    juce::PopupMenu menu;
    menu.addItem (1, "CSV, for a spreadsheet");
    menu.addItem (2, "JSON, for a program");
    menu.addItem (3, "Text, for people");

    menu.showMenuAsync (menuUnder (button), [safe = juce::Component::SafePointer<juce::Component> (&button), &notices, tests = std::move (tests)] (int chosen) {
        if (chosen > 0 && safe != nullptr)
            saveTests (*safe, notices, tests, static_cast<TestFormat> (chosen - 1));
    });
}
} // namespace plus48::ui
