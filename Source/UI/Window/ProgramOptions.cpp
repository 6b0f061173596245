// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramOptions.h"

#include <iostream>

namespace plus48::ui
{
namespace
{
const char* const help = "plus48: record through a simulated audio interface, and compare preamps by ear\n"
                         "\n"
                         "  plus48                         open the window\n"
                         "  plus48 --snapshot DIR          write pictures of the window, without a display\n"
                         "      --state NAME               which one, or all, or lessons (default main)\n"
                         "      --size WxH                 default 1440x900\n"
                         "      --scale N                  1 to 4, default 1\n"
                         "      --theme dark|light|both    default dark\n"
                         "  plus48 --start-report SECONDS  open the window, measure start and idling, print JSON, end\n"
                         "  plus48 --help, --version\n"
                         "\n"
                         "The same engine without a window: plus48-cli --help\n";

/** Takes the argument after a name out of the list. */
bool extract (juce::StringArray& arguments, const juce::String& name, juce::String& value, juce::String& error)
{
    const auto index = arguments.indexOf (name);

    if (index < 0)
        return false;

    arguments.remove (index);

    if (index >= arguments.size() || arguments[index].startsWith ("--"))
    {
        error = name + " wants a value; plus48 --help tells which.";
        return false;
    }

    value = arguments[index];
    arguments.remove (index);
    return true;
}

juce::String readSize (const juce::String& text, Snapshot& snapshot)
{
    snapshot.width = text.upToFirstOccurrenceOf ("x", false, true).getIntValue();
    snapshot.height = text.fromFirstOccurrenceOf ("x", false, true).getIntValue();
    const auto isPossible = snapshot.width >= 640 && snapshot.width <= 8192 && snapshot.height >= 480 && snapshot.height <= 8192;
    return isPossible ? juce::String() : "--size " + text + " is no size; 1440x900 would be right.";
}

void readSnapshot (juce::StringArray& arguments, ProgramOptions& options)
{
    Snapshot snapshot;
    juce::String value;

    if (extract (arguments, "--state", value, options.error))
        snapshot.state = value;

    if (extract (arguments, "--size", value, options.error))
        options.error = readSize (value, snapshot);

    if (extract (arguments, "--scale", value, options.error))
    {
        snapshot.scale = value.getDoubleValue();

        if (snapshot.scale < 1.0 || snapshot.scale > 4.0)
            options.error = "--scale " + value + " is outside 1 to 4.";
    }

    if (extract (arguments, "--theme", value, options.error))
    {
        snapshot.theme = value == "light" ? Theme::light : Theme::dark;
        snapshot.isInBothThemes = value == "both";

        if (value != "light" && value != "dark" && value != "both")
            options.error = "--theme " + value + " is neither dark nor light, nor both.";
    }

    const auto all = Snapshot::states(), lessons = Snapshot::lessons();
    const auto isOne = Snapshot::isKnown (snapshot.state);

    if (snapshot.state != "all" && snapshot.state != "lessons" && ! isOne)
        options.error = "--state " + snapshot.state + " is none; all or one of " + all.joinIntoString (", ") + " would be right.";

    for (const auto& state : isOne ? juce::StringArray { snapshot.state } : (snapshot.state == "lessons" ? lessons : all))
    {
        snapshot.state = state;
        options.snapshots.push_back (snapshot);
    }
}
} // namespace

ProgramOptions ProgramOptions::fromCommandLine (const juce::StringArray& given)
{
    ProgramOptions options;
    auto arguments = given;
    juce::String value;

    if (arguments.contains ("--help") || arguments.contains ("-h"))
    {
        options.answer = help;
        return options;
    }

    if (arguments.contains ("--version"))
    {
        options.answer = "plus48 " PLUS48_VERSION "\n";
        return options;
    }

    if (extract (arguments, "--snapshot", options.snapshotFolder, options.error))
        readSnapshot (arguments, options);
    else if (extract (arguments, "--start-report", value, options.error))
    {
        options.reportSeconds = value.getDoubleValue();

        if (options.reportSeconds < 1.0 || options.reportSeconds > 600.0)
            options.error = "--start-report " + value + " is outside 1 to 600 seconds.";
    }

    if (options.error.isEmpty() && ! arguments.isEmpty())
        options.error = arguments[0] + " is not known; plus48 --help tells what is.";

    return options;
}

int ProgramOptions::runWithoutWindow() const
{
    if (error.isNotEmpty())
    {
        std::cerr << "plus48: " << error << '\n';
        return 2;
    }

    std::cout << answer << std::flush;

    for (const auto& snapshot : snapshots)
    {
        const auto folder = juce::File::getCurrentWorkingDirectory().getChildFile (snapshotFolder);

        if (const auto written = snapshot.write (folder); written.failed())
        {
            std::cerr << "plus48: " << written.getErrorMessage() << '\n';
            return 1;
        }
    }

    return 0;
}
} // namespace plus48::ui
